import type { Reading, TokenRange } from './reading.js';
import type { Linked } from './role-tagger.js';

/** How an attribution stands to the others that were found around it: each a strength in steps, 0 for none. */
export interface JudgeContext {
  /** The strongest whose content holds this cue. */
  readonly inside: number;
  /** The strongest whose cue stands in this content. */
  readonly holds: number;
  /** The strongest that claims most of the same words. */
  readonly rival: number;
  /** The strongest with the same source. */
  readonly shares: number;
  /** The cue stands between quotation marks. */
  readonly quoted: boolean;
}

/** How many candidates on either side are looked at: what is farther stands in other sentences. */
const WINDOW = 8;

/** @param linked the candidates of a document by position of their cues */
export function judgeContexts(reading: Reading, linked: readonly Linked[]): JudgeContext[] {
  const strength = linked.map(strengthOf);
  return linked.map((own, at) => {
    let [inside, holds, rival, shares] = [0, 0, 0, 0];
    for (let i = Math.max(0, at - WINDOW); i <= Math.min(linked.length - 1, at + WINDOW); i++) {
      if (i === at) continue;
      const other = linked[i]!;
      const isInside = covers(other.content, own.cue);
      const isHeld = covers(own.content, other.cue);
      if (isInside) inside = Math.max(inside, strength[i]!);
      if (isHeld) holds = Math.max(holds, strength[i]!);
      if (!isInside && !isHeld && 2 * common(own.content, other.content) > lengthOf(own.content))
        rival = Math.max(rival, strength[i]!);
      const [a, b] = [own.source[0], other.source[0]];
      if (a && b && a.first === b.first && a.end === b.end) shares = Math.max(shares, strength[i]!);
    }
    return { inside, holds, rival, shares, quoted: reading.quotation[own.cue.first]! >= 0 };
  });
}

/** 1 to 5: how likely the cue is, and how sure its content. */
function strengthOf({ cue, contentConfidence }: Linked): number {
  return 1 + Math.min(4, Math.floor(cue.probability * contentConfidence * 5));
}

function covers(content: readonly TokenRange[], { first, end }: TokenRange): boolean {
  return content.some((range) => range.first <= first && end <= range.end);
}

function common(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.first, y.first));
  return sum;
}

function lengthOf(ranges: readonly TokenRange[]): number {
  return ranges.reduce((sum, { first, end }) => sum + end - first, 0);
}
