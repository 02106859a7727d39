import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveOverlaps } from '../../src/text/overlap.js';
import { lastAtMost, overlaps } from '../../src/text/span.js';

const candidate = (start: number, end: number, rule: string) => ({ start, end, rule, confidence: 1 });

describe('resolveOverlaps', () => {
  test('the more trusted rule wins, within a rule the longer candidate', () => {
    const lexicon = [candidate(5, 9, 'lexicon')];
    const model = [candidate(0, 6, 'model'), candidate(10, 20, 'model'), candidate(12, 14, 'model')];
    expect(resolveOverlaps([lexicon, model]).map(({ start, end }) => [start, end])).toEqual([
      [5, 9],
      [10, 20],
    ]);
  });

  test('what is kept never overlaps, is sorted, and leaves out only what overlaps something kept', () => {
    const group = fc.array(
      fc
        .tuple(fc.nat(50), fc.integer({ min: 1, max: 9 }))
        .map(([start, length]) => candidate(start, start + length, 'r')),
    );
    fc.assert(
      fc.property(fc.array(group, { maxLength: 4 }), (groups) => {
        const kept = resolveOverlaps(groups);
        for (let i = 1; i < kept.length; i++) expect(kept[i]!.start).toBeGreaterThanOrEqual(kept[i - 1]!.end);
        for (const each of groups.flat())
          expect(kept.some((other) => other === each || overlaps(each, other))).toBe(true);
      }),
    );
  });
});

test('lastAtMost finds the stretch that an offset lies in', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(100)).map((a) => a.sort((x, y) => x - y)),
      fc.nat(100),
      (column, value) => {
        expect(lastAtMost(column, value)).toBe(column.filter((each) => each <= value).length - 1);
      },
    ),
  );
});
