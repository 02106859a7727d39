import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/text/span.js';
import { nest, type Piece } from '../../src/view/nesting.js';

interface Named extends Span {
  readonly name: string;
}

/** Pieces as brackets: "a(0-9 b(2-4))"; a piece that goes on is marked with "…". */
function write(pieces: readonly Piece<Named>[]): string {
  return pieces
    .map(({ mark, start, end, children, isFirst, isLast }) => {
      const inner = children.length > 0 ? ` ${write(children)}` : '';
      return `${isFirst ? '' : '…'}${mark.name}(${start}-${end}${inner})${isLast ? '' : '…'}`;
    })
    .join(' ');
}

describe('marks as a forest', () => {
  test.each([
    {
      what: 'side by side',
      marks: [
        ['a', 0, 3],
        ['b', 3, 5],
      ],
      forest: 'a(0-3) b(3-5)',
    },
    {
      what: 'nested',
      marks: [
        ['name', 2, 4],
        ['quote', 0, 9],
      ],
      forest: 'quote(0-9 name(2-4))',
    },
    {
      what: 'the same span: in the order of the list',
      marks: [
        ['a', 1, 4],
        ['b', 1, 4],
      ],
      forest: 'a(1-4 b(1-4))',
    },
    {
      what: 'crossing: the later one is cut',
      marks: [
        ['a', 0, 5],
        ['b', 3, 8],
      ],
      forest: 'a(0-5 b(3-5)…) …b(5-8)',
    },
    {
      what: 'crossing two',
      marks: [
        ['a', 0, 9],
        ['b', 2, 6],
        ['c', 4, 12],
      ],
      forest: 'a(0-9 b(2-6 c(4-6)…) …c(6-9)…) …c(9-12)',
    },
    {
      what: 'outside of the block',
      marks: [
        ['a', -3, 4],
        ['b', 18, 25],
      ],
      forest: '…a(0-4) b(18-20)…',
    },
    { what: 'empty', marks: [['a', 4, 4]], forest: '' },
  ] as const)('$what', ({ marks, forest }) => {
    const list = marks.map(([name, start, end]) => ({ name, start, end }));
    expect(write(nest(list, { start: 0, end: 20 }))).toBe(forest);
  });

  test('whatever the marks: nothing is lost, siblings do not overlap, children lie inside', () => {
    const mark = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([a, b]) => ({ name: 'm', start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
        const within = { start: 3, end: 27 };
        const covered = new Map<Named, number>();
        const check = (pieces: readonly Piece<Named>[], { start, end }: Span) => {
          let at = start;
          for (const piece of pieces) {
            expect(piece.start).toBeGreaterThanOrEqual(at);
            expect(piece.end).toBeLessThanOrEqual(end);
            at = piece.end;
            covered.set(piece.mark, (covered.get(piece.mark) ?? 0) + piece.end - piece.start);
            check(piece.children, piece);
          }
        };
        check(nest(marks, within), within);
        for (const each of marks) {
          const length = Math.min(each.end, within.end) - Math.max(each.start, within.start);
          expect(covered.get(each) ?? 0).toBe(Math.max(0, length));
        }
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
