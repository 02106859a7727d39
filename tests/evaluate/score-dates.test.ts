import { describe, expect, test } from 'vitest';
import { headlineFigures } from '../../src/evaluate/figures.js';
import type { DateSpan } from '../../src/evaluate/gold.js';
import { scoreDates, scoreDocumentTime } from '../../src/evaluate/score-dates.js';

const text = 'The board met on Monday night, two weeks after talks in May 2019 and again this year.';
const date = (written: string, type: string, value: string): DateSpan => {
  const start = text.indexOf(written);
  return { start, end: start + written.length, type, value };
};
const gold = [
  date('Monday night', 'TIME', '2019-06-03TNI'),
  date('two weeks', 'DURATION', 'P2W'),
  date('May 2019', 'DATE', '2019-05'),
  date('this year', 'DATE', '2019'),
];

describe('dates are compared as in TempEval-3', () => {
  const predicted = [
    date('Monday', 'DATE', '2019-06-03'), // overlaps; type and value are wrong
    date('two weeks', 'DURATION', 'P2W'), // right
    date('in May 2019', 'DATE', '2019-05'), // overlaps; type and value are right
    date('again', 'SET', 'XXXX'), // spurious
  ];
  const { figures, errors } = scoreDates(text, gold, predicted);

  test('strict and relaxed spans, type and value of the relaxed', () => {
    expect(figures.strict).toEqual({ tp: 1, fp: 3, fn: 3 });
    expect(figures.relaxed).toEqual({ tp: 3, fp: 1, fn: 1 });
    expect(figures.type).toEqual({ right: 2, of: 3 });
    expect(figures.value).toEqual({ right: 2, of: 3 });
  });

  test('value F1 is relaxed F1 times the share of right values', () => {
    expect(headlineFigures({ dates: figures }).datesValue).toBeCloseTo(75 * (2 / 3), 10);
    expect(headlineFigures({ dates: figures }).datesStrict).toBe(25);
  });

  test('by type of gold; a spurious date by its own type', () => {
    expect(figures.byType).toEqual({
      TIME: { gold: 1, strict: 0, relaxed: 1, type: 0, value: 0, spurious: 0 },
      DURATION: { gold: 1, strict: 1, relaxed: 1, type: 1, value: 1, spurious: 0 },
      DATE: { gold: 2, strict: 0, relaxed: 1, type: 1, value: 1, spurious: 0 },
      SET: { gold: 0, strict: 0, relaxed: 0, type: 0, value: 0, spurious: 1 },
    });
  });

  test('errors', () => {
    expect(errors.map(({ kind, gold, predicted }) => [kind, gold, predicted])).toEqual([
      ['value', 'TIME 2019-06-03TNI Monday night', 'DATE 2019-06-03 Monday'],
      ['boundary', 'DATE 2019-05 May 2019', 'DATE 2019-05 in May 2019'],
      ['missed', 'DATE 2019 this year', undefined],
      ['spurious', undefined, 'SET XXXX again'],
    ]);
  });

  test('an equal span is matched before a longer overlap', () => {
    const around = { start: gold[2]!.start - 5, end: gold[2]!.end + 8, type: 'DATE', value: 'P1D' };
    const { strict, value } = scoreDates(text, gold.slice(2, 3), [around, gold[2]!]).figures;
    expect(strict).toEqual({ tp: 1, fp: 1, fn: 0 });
    expect(value).toEqual({ right: 1, of: 1 });
  });
});

test.each([
  { gold: '2019-06-05', predicted: '2019-06-05', counts: { tp: 1, fp: 0, fn: 0 } },
  { gold: '2019-06-05', predicted: '2019-06-05T07:15:00Z', counts: { tp: 1, fp: 0, fn: 0 } },
  { gold: '2019-06-05', predicted: '2019-06-04', counts: { tp: 0, fp: 1, fn: 1 } },
  { gold: '2019-06-05', predicted: undefined, counts: { tp: 0, fp: 0, fn: 1 } },
])('document time $predicted for $gold', ({ gold, predicted, counts }) => {
  expect(scoreDocumentTime(gold, predicted)).toEqual(counts);
});
