import { describe, expect, test } from 'vitest';
import { readNumber } from '../../src/dates/number.js';
import { expand } from '../../src/dates/pattern.js';
import { Recogniser } from '../../src/dates/recognise.js';
import { rulesFor } from '../../src/dates/rules/index.js';
import { documentOf } from '../document/make.js';

describe('a pattern', () => {
  test('stands for every way of leaving out what is optional', () => {
    expect(expand('the? $ordinal (of $year)?').map((sequence) => sequence.join(' '))).toEqual([
      'the $ordinal of $year',
      'the $ordinal',
      '$ordinal of $year',
      '$ordinal',
    ]);
  });

  test.each(['(the day', 'the day)'])('with an odd bracket is refused: %s', (pattern) => {
    expect(() => expand(pattern)).toThrow(/group in pattern/);
  });
});

describe('a number', () => {
  const recogniser = new Recogniser(rulesFor({}));
  const amountOf = (text: string) => readNumber(recogniser.words(documentOf(text)), 0)?.amount;

  test.each([
    ['12 years', 12],
    ['1,500 years', 1500],
    ['2.5 years', 2.5],
    ['2 1/2 years', 2.5],
    ['twenty-four hours', 24],
    ['a hundred years', 100],
    ['two hundred and six days', 206],
    ['sixty days', 60],
    ['half a century', 0.5],
    ['three and a half years', 3.5],
    ['six and half years', 6.5],
    ['a dozen years', 12],
    ['an hour', 1],
  ])('%s', (text, value) => {
    expect(amountOf(text)?.value).toBe(value);
  });

  test.each(['several years', 'a few days', 'dozens of years'])('%s: nobody says how many', (text) => {
    expect(amountOf(text)).toEqual({});
  });
});
