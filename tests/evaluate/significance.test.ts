import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrapIntervals } from '../../src/evaluate/bootstrap.js';
import { holm, pOfDrop } from '../../src/evaluate/significance.js';
import type { LayerFigures } from '../../src/record/report.js';

const right = (of: number) => ({ predicted: 10, predictedRight: of, gold: 10, goldRight: of });
const pairs = (...list: [before: number, now: number][]) =>
  list.map(([before, now]) => ({ before: right(before), now: right(now) }));
const times = (count: number, pair: [number, number]) => pairs(...Array.from({ length: count }, () => pair));

describe('p of a drop, over documents', () => {
  test.each([
    { what: 'nothing changed', list: times(5, [9, 9]), p: 1 },
    { what: 'all better', list: times(5, [8, 9]), p: 1 },
    {
      what: 'one of five worse: half of the exchanges are as bad',
      list: [...times(4, [9, 9]), ...pairs([9, 5])],
      p: 0.5,
    },
    { what: 'all five worse: one exchange of 32', list: times(5, [9, 8]), p: 1 / 32 },
    { what: 'one worse by as much as another is better', list: pairs([9, 8], [8, 9]), p: 1 },
  ])('$what', ({ list, p }) => {
    expect(pOfDrop(list)).toBeCloseTo(p, 10);
  });

  test('many documents are sampled, with the same p for the same seed', () => {
    const list = [...times(30, [9, 8]), ...times(15, [8, 9])];
    const p = pOfDrop(list, { rounds: 2000, seed: 7 });
    expect(p).toBeLessThan(0.05);
    expect(p).toBeGreaterThan(0.005);
    expect(pOfDrop(list, { rounds: 2000, seed: 7 })).toBe(p);
  });

  test('lies between 0 and 1, and the other direction is no drop', () => {
    const count = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { maxLength: 12 }), (list) => {
        const there = pOfDrop(pairs(...list), { rounds: 200 });
        const back = pOfDrop(pairs(...list.map(([a, b]): [number, number] => [b, a])), { rounds: 200 });
        expect(there).toBeGreaterThan(0);
        expect(there).toBeLessThanOrEqual(1);
        expect(Math.max(there, back)).toBe(1);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

test.each([
  { p: [0.01, 0.04, 0.03], adjusted: [0.03, 0.06, 0.06] }, // Holm 1979
  { p: [0.5, 0.9], adjusted: [1, 1] },
  { p: [], adjusted: [] },
])('Holm: $p becomes $adjusted', ({ p, adjusted }) => {
  expect(holm(p).map((value) => Math.round(1000 * value) / 1000)).toEqual(adjusted);
});

describe('bootstrap intervals', () => {
  const quotes = (tp: number): LayerFigures => ({
    quotes: { spans: { tp, fp: 10 - tp, fn: 10 - tp }, kind: { tp, fp: 10 - tp, fn: 10 - tp } },
  });
  const key = 'quotes headline quotes';

  test('hold the figure, are wider where documents differ, and are the same each time', () => {
    const even = bootstrapIntervals(Array.from({ length: 20 }, () => quotes(8)));
    const uneven = bootstrapIntervals(Array.from({ length: 20 }, (_, i) => quotes(i % 2 ? 10 : 6)));
    expect(even.get(key)!.low).toBeCloseTo(80, 6);
    expect(even.get(key)!.high).toBeCloseTo(80, 6);
    const { low, high } = uneven.get(key)!;
    expect(low).toBeGreaterThan(65);
    expect(low).toBeLessThan(78);
    expect(high).toBeGreaterThan(82);
    expect(bootstrapIntervals(Array.from({ length: 20 }, (_, i) => quotes(i % 2 ? 10 : 6)))).toEqual(uneven);
  });

  test('one document says nothing about others', () => {
    expect(bootstrapIntervals([quotes(8)]).size).toBe(0);
    expect(bootstrapIntervals([]).size).toBe(0);
  });
});
