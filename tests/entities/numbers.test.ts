import { describe, expect, test } from 'vitest';
import { findNumbers } from '../../src/entities/numbers/find-numbers.js';
import { resolveOverlaps } from '../../src/text/overlap.js';

/** The first amount of a sentence: its words, type, amount and unit. */
function first(text: string) {
  const [found] = resolveOverlaps(findNumbers(text));
  return found && [text.slice(found.start, found.end), found.type, found.quantity?.amount, found.quantity?.unit];
}

describe('money', () => {
  test.each([
    ['It cost $1.2 billion last year.', '$1.2 billion', 1.2e9, 'USD'],
    ['A US$40m loan was agreed.', 'US$40m', 4e7, 'USD'],
    ['They paid US$ 4.2 billion.', 'US$ 4.2 billion', 4.2e9, 'USD'],
    ['The insurer paid C$200m.', 'C$200m', 2e8, 'CAD'],
    ['A deal of 2 million Swiss francs', '2 million Swiss francs', 2e6, 'CHF'],
    ['for 3.4 billion euros in cash', '3.4 billion euros', 3.4e9, 'EUR'],
    ['Shares rose 50 pence to', '50 pence', 0.5, 'GBP'],
    ['It fell 84 cents to a new low', '84 cents', 0.84, 'USD'],
    ['tickets cost £24.', '£24', 24, 'GBP'],
    ['up to £25,000 were', '£25,000', 25000, 'GBP'],
    ['asked for dlrs 25 million more', 'dlrs 25 million', 2.5e7, 'USD'],
    ['1.5 million CFA francs each', '1.5 million CFA francs', 1.5e6, 'XOF'],
    ['fined Rs 4,000 by the court', 'Rs 4,000', 4000, 'INR'],
    ['Tk 2.65 crore was missing', 'Tk 2.65 crore', 2.65e7, 'BDT'],
    ['It made GHS2.8billion in sales', 'GHS2.8billion', 2.8e9, 'GHS'],
    ['raised RM750mil for it', 'RM750mil', 7.5e8, 'MYR'],
    ['a 650-million-franc fund', '650-million-franc', 6.5e8, 'CHF'],
    ['a €4m demand', '€4m', 4e6, 'EUR'],
    ['two million dollars in cash', 'two million dollars', 2e6, 'USD'],
    ['a million dollars in cash', 'a million dollars', 1e6, 'USD'],
    ['a plan worth R70 million, he said', 'R70 million', 7e7, 'ZAR'],
    ['worth 15 billion and 20 billion euros', '15 billion', 1.5e10, 'EUR'],
    ['between 15 billion and 20 billion euros', '15 billion and 20 billion euros', 2e10, 'EUR'],
    ['3 million or 4 million Swiss francs', '3 million', 3e6, 'CHF'],
    ['a billion-dollar decision', 'billion-dollar', 1e9, 'USD'],
    ['five rupee coins', 'five rupee', 5, 'INR'],
    ['the 22,200 yuan fee', '22,200 yuan', 22200, 'CNY'],
    ['costs USD 905,000, from', 'USD 905,000', 905000, 'USD'],
    ['the $25-35 million plan', '$25-35 million', 3.5e7, 'USD'],
  ])('%s', (text, words, amount, unit) => expect(first(text)).toEqual([words, 'MONEY', amount, unit]));

  test.each([
    ['Mauritius said it would spend 2 billion rupees on roads', 'MUR'],
    ['Kenya pays 500 shillings a day', 'KES'],
    ['In Canada the fee is 20 dollars', 'CAD'],
    ['The fee is 20 dollars', 'USD'],
    ['Crude rose 20 cents, and Canada sold more', 'USD'],
    ['Canada, Canada and Canada again: the fee is 20 cents', 'CAD'],
    ['Australia was told. Zinc fell 84 cents to $68.35 a tonne', 'USD'],
    ['They want 5 billion francs, and 2 million Swiss francs more, in Rwanda, Rwanda said', 'RWF'],
  ])('a bare name is the currency of the country that the text speaks of: %s', (text, unit) => {
    expect(first(text)?.[3]).toBe(unit);
  });

  test.each([['thousands of dollars were lost'], ['It owes tens of billions of dollars to the bank']])(
    'an amount that is not said has no quantity: %s',
    (text) => expect(first(text)).toEqual([expect.any(String), 'MONEY', undefined, undefined]),
  );
});

describe('percentages', () => {
  test.each([
    ['rose 4.5% in May', '4.5%', 4.5, 'percent'],
    ['by two per cent', 'two per cent', 2, 'percent'],
    ['about 70 percent of which', '70 percent', 70, 'percent'],
    ['fell 1.5 percentage points', '1.5 percentage points', 1.5, 'percentage point'],
    ['A 12-percent fall', '12-percent', 12, 'percent'],
    ['moved -0.3% on the day', '-0.3%', -0.3, 'percent'],
    ['between 3 and 5 percent of it', '3 and 5 percent', 5, 'percent'],
    ['some 3 to 5 percent of it', '3 to 5 percent', 5, 'percent'],
    ['from 3% to 5% of it', '3%', 3, 'percent'],
  ])('%s', (text, words, amount, unit) => expect(first(text)).toEqual([words, 'PERCENT', amount, unit]));
});

describe('quantities', () => {
  test.each([
    ['about 20 kilometres south', '20 kilometres', 20, 'kilometre'],
    ['3 million barrels a day', '3 million barrels', 3e6, 'barrel'],
    ['a 60-megawatt plant', '60-megawatt', 60, 'megawatt'],
    ['along 200 km of coast', '200 km', 200, 'kilometre'],
    ['two kilometres away', 'two kilometres', 2, 'kilometre'],
    ['some 1,200 square kilometres burned', '1,200 square kilometres', 1200, 'square kilometre'],
    ['winds of 120 kilometres per hour', '120 kilometres per hour', 120, 'kilometre per hour'],
  ])('%s', (text, words, amount, unit) => expect(first(text)).toEqual([words, 'QUANTITY', amount, unit]));
});

test.each([
  ['He won 3 of them and had 5 more.'],
  ['There were 2,000 soldiers in 12 towns.'],
  ['The match ended 3-2 in 1998.'],
  ['Flight 370 and Boeing 747'],
  ['They are 5 and 10 years old'],
  ['the 17 euro members agreed'],
  ['16 euro zone states'],
  ['The year 2006 marks the start of it.'],
])('no amount: %s', (text) => expect(first(text)).toBeUndefined());

test.each(['1 111'.padEnd(60_000, ' 111'), '1-'.repeat(30_000), '1 to '.repeat(12_000)])(
  'long rows of numbers are read in linear time: %#',
  (text) => expect(resolveOverlaps(findNumbers(text))).toEqual([]),
);
