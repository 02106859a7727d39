import { type Span, sameSpan } from '../text/span.js';

/** How many code units two spans share; 0 or less where they share none. */
function shared(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/**
 * Pairs gold spans with predicted ones, one to one: equal spans first, then overlapping ones, the longest overlap first
 * (ties: the earlier gold, then the earlier prediction). This is the relaxed match of TempEval-3 (UzZaman et al. 2013).
 *
 * @param compatible which pairs are allowed at all; any by default
 * @returns for each gold span the index of its prediction, undefined where it has none
 */
export function alignSpans<G extends Span, P extends Span>(
  gold: readonly G[],
  predicted: readonly P[],
  compatible: (gold: G, predicted: P) => boolean = () => true,
): (number | undefined)[] {
  const pairs: (number | undefined)[] = new Array(gold.length).fill(undefined);
  const taken = new Set<number>();
  gold.forEach((g, i) => {
    const j = predicted.findIndex((p, k) => !taken.has(k) && sameSpan(g, p) && compatible(g, p));
    if (j < 0) return;
    pairs[i] = j;
    taken.add(j);
  });
  const candidates: { length: number; i: number; j: number }[] = [];
  gold.forEach((g, i) => {
    if (pairs[i] !== undefined) return;
    predicted.forEach((p, j) => {
      const length = shared(g, p);
      if (length > 0 && !taken.has(j) && compatible(g, p)) candidates.push({ length, i, j });
    });
  });
  candidates.sort((a, b) => b.length - a.length || a.i - b.i || a.j - b.j);
  for (const { i, j } of candidates) {
    if (pairs[i] !== undefined || taken.has(j)) continue;
    pairs[i] = j;
    taken.add(j);
  }
  return pairs;
}
