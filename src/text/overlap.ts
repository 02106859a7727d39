import type { Span } from './span.js';

/** What a rule proposes: a span, how sure it is (0 to 1), and the path of the rule. */
export interface Candidate extends Span {
  readonly confidence: number;
  readonly rule: string;
}

/**
 * The one overlap policy: of candidates that overlap, the one from the more trusted rule stays (the earlier in the list
 * of rules); within a rule the longer, then the earlier one. Returns the kept candidates by position.
 *
 * @param groups the candidates of each rule, in order of trust
 */
export function resolveOverlaps<T extends Candidate>(groups: readonly (readonly T[])[]): T[] {
  const kept: T[] = []; // by start, without overlaps
  for (const group of groups) {
    const ranked = [...group].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    for (const candidate of ranked) {
      const at = insertionPoint(kept, candidate.start);
      const before = kept[at - 1];
      const after = kept[at];
      if (before && before.end > candidate.start) continue;
      if (after && after.start < candidate.end) continue;
      kept.splice(at, 0, candidate);
    }
  }
  return kept;
}

function insertionPoint(kept: readonly Span[], start: number): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (kept[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
