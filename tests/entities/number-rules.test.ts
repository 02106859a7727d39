import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountStarts } from '../../src/entities/numbers/amount-starts.js';
import { NUMBER_RULES } from '../../src/entities/numbers/find-numbers.js';

const amounts = [
  '5',
  '1,250.50',
  '3 1/2',
  'two',
  'twenty-one',
  'half a million',
  '7 billion',
  '12m',
  'a hundred',
  'tens of millions of',
];
const joints = ['', ' ', '-', ' to 9 ', ' and 20 billion ', ' or 30m '];
const units = [
  '%',
  'percent',
  'per cent',
  'pct',
  'percentage points',
  'cents',
  'p',
  'pence',
  'dollars',
  'euros',
  'EUR',
  '€',
  'km',
  'tonnes',
  'dollar',
];
const signs = ['', '$', 'US$', 'U.S. $', '€', 'Rs ', 'rs. ', 'R', 'USD', '-', '−', 'between ', 'anti-', '_', '12,'];

test.each(NUMBER_RULES.map((rule) => [rule.id, rule] as const))(
  '%s: where a search of the whole text finds an amount, one may begin',
  (_, { pattern, read }) => {
    const everywhere = new RegExp(pattern.source, 'giu');
    const pick = (values: readonly string[]) => fc.constantFrom(...values);
    const amount = fc.tuple(pick(signs), pick(amounts), pick(joints), pick(units)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 3 }), fc.boolean(), (list, shout) => {
        const text = shout ? `${list.join(' ')}.`.toUpperCase() : `${list.join(' ')}.`;
        const starts = amountStarts(text);
        for (const match of text.matchAll(everywhere)) {
          const amount = read(match, { text, currencyOf: ([first]) => first! });
          if (amount) expect(starts, text).toContain(match.index);
        }
      }),
      { numRuns: 2000 },
    );
  },
);

test('the starts of amounts are in order, signs included', () => {
  const text = 'It paid $5 million, or -3 percent of Rs 20 billion, for a million tonnes and thousands of euros.';
  const starts = amountStarts(text).map((start) => text.slice(start, start + 5));
  expect(starts).toEqual(['$5 mi', '5 mil', '-3 pe', '3 per', 'Rs 20', '20 bi', 'a mil', 'thous']);
});
