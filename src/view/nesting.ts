import { bySpan, type Span } from '../text/span.js';

/** A stretch of a mark that lies wholly inside its parent: a mark that crosses another one is cut at its end. */
export interface Piece<M extends Span> extends Span {
  readonly mark: M;
  /** Whether the mark begins and ends here. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly children: readonly Piece<M>[];
}

/**
 * Marks as a forest in which siblings do not overlap and children lie inside their parents, as elements of a page must.
 * Of marks with the same span the earlier one in the list is outside. What lies outside of `within` is cut off.
 */
export function nest<M extends Span>(marks: readonly M[], within: Span): Piece<M>[] {
  interface Growing extends Span {
    mark: M;
    isFirst: boolean;
    isLast: boolean;
    children: Growing[];
    rank: number;
  }
  const waiting: Growing[] = marks.flatMap((mark, rank) => {
    const start = Math.max(mark.start, within.start);
    const end = Math.min(mark.end, within.end);
    if (start >= end) return [];
    return [{ start, end, mark, isFirst: start === mark.start, isLast: end === mark.end, children: [], rank }];
  });
  const order = (a: Growing, b: Growing) => bySpan(a, b) || a.rank - b.rank;
  waiting.sort(order);
  const roots: Growing[] = [];
  const open: Growing[] = [];
  for (let next = 0; next < waiting.length; next++) {
    let piece = waiting[next]!;
    while (open.length > 0 && open.at(-1)!.end <= piece.start) open.pop();
    const parent = open.at(-1);
    if (parent && parent.end < piece.end) {
      const rest: Growing = { ...piece, start: parent.end, isFirst: false, children: [] };
      piece = { ...piece, end: parent.end, isLast: false };
      const after = waiting.findIndex((other, i) => i > next && order(rest, other) < 0);
      waiting.splice(after < 0 ? waiting.length : after, 0, rest);
    }
    (parent?.children ?? roots).push(piece);
    open.push(piece);
  }
  return roots;
}
