import fc from 'fast-check';
import { expect, test } from 'vitest';
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
const signs = ['', '$', 'US$', '€', 'Rs ', 'between '];

test.each(NUMBER_RULES.map((rule) => [rule.id, rule] as const))(
  '%s: what matches has what the rule needs',
  (_, rule) => {
    const pick = (values: readonly string[]) => fc.constantFrom(...values);
    fc.assert(
      fc.property(
        pick(signs),
        pick(amounts),
        pick(joints),
        pick(units),
        fc.boolean(),
        (sign, amount, joint, unit, shout) => {
          const text = shout ? `${sign}${amount}${joint}${unit}.`.toUpperCase() : `${sign}${amount}${joint}${unit}.`;
          if ([...text.matchAll(rule.pattern)].length > 0) expect(rule.needs.test(text), text).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  },
);
