import type { Proposal } from './proposal.js';
import { trimContent } from './proposal.js';
import { POS, type Reading, type TokenRange } from './reading.js';

/** A content that keeps less than this share of its words is given up, unless what it keeps stands right after its cue. */
const LEAST_LEFT = 0.5;

/**
 * Overlaps are resolved for contents only: the more certain attribution keeps its words, its cue and its source; the other
 * keeps what is left ("Ruiz praised the plan and said …": the plan). Sources may be shared: one subject, two cues.
 */
export function resolveContents(reading: Reading, proposals: readonly Proposal[]): Proposal[] {
  const taken = new Uint8Array(reading.count);
  const cut = proposals.map((proposal) => cutAtSecondCue(reading, proposal, proposals));
  const nested = new Set(cut.filter((inner) => cut.some((outer) => holds(outer, inner))));
  const rank = (proposal: Proposal) => (nested.has(proposal) ? 1 : 0);
  const ranked = cut.sort((a, b) => rank(a) - rank(b) || b.confidence - a.confidence || firstToken(a) - firstToken(b));
  const kept: Proposal[] = [];
  const isCue = new Uint8Array(reading.count);
  for (const proposal of ranked) {
    if (proposal.cue.some(({ first, end }) => isCue.subarray(first, end).includes(1))) continue; // one attribution a cue
    const content = whatIsLeft(reading, proposal, taken);
    if (!content) {
      if (nested.has(proposal) && proposal.confidence >= SURE_OF_INNER) kept.push(proposal);
      continue;
    }
    for (const { first, end } of content) taken.fill(1, first, end);
    // No cue stands in the content of another.
    for (const { first, end } of proposal.cue) {
      taken.fill(1, first, end);
      isCue.fill(1, first, end);
    }
    kept.push(content === proposal.content ? proposal : { ...proposal, content });
  }
  return kept.sort((a, b) => firstToken(a) - firstToken(b) || b.confidence - a.confidence);
}

/** An attribution that is this sure is not given up for one inside its content. */
const SURE_OF_OUTER = 0.5;
/** … nor when it is nearly as sure as that. */
const AS_SURE_AS_INNER = 0.9;

/** An attribution inside the content of another is kept beside it when it is this sure. */
const SURE_OF_INNER = 0.85;

/** The cue of `inner` stands in the content of `outer`, and not the other way round: "an envoy said both had agreed to …". */
function holds(outer: Proposal, inner: Proposal): boolean {
  const [a, b] = [outer.cue[0], inner.cue[0]];
  if (outer === inner || !a || !b) return false;
  if (outer.confidence < Math.max(SURE_OF_OUTER, AS_SURE_AS_INNER * inner.confidence)) return false;
  const within = (content: readonly TokenRange[], cue: TokenRange) =>
    content.some(({ first, end }) => first <= cue.first && cue.end <= end);
  return within(outer.content, b) && !within(inner.content, a);
}

/** "Ruiz praised the crews and said …": a second cue of the same source ends the content of the first. */
function cutAtSecondCue(reading: Reading, proposal: Proposal, proposals: readonly Proposal[]): Proposal {
  const [source] = proposal.source;
  const last = proposal.content.at(-1);
  if (!source || !last) return proposal;
  let end = last.end;
  for (const other of proposals) {
    const [cue] = other.cue;
    const shared = other.source[0]?.first === source.first && other.source[0]?.end === source.end;
    if (other === proposal || !cue || !shared) continue;
    if (cue.first > last.first && cue.first < end && reading.quotation[cue.first]! < 0 && source.end <= last.first)
      end = cue.first;
  }
  if (end === last.end) return proposal;
  const kept = withoutJoint(reading, { first: last.first, end }, true);
  return kept ? { ...proposal, content: [...proposal.content.slice(0, -1), kept] } : proposal;
}

function whatIsLeft(
  reading: Reading,
  { content, cue }: Proposal,
  taken: Uint8Array,
): readonly TokenRange[] | undefined {
  if (!content.some(({ first, end }) => taken.subarray(first, end).includes(1))) return content;
  const left: TokenRange[] = [];
  let total = 0;
  let kept = 0;
  for (const { first, end } of content) {
    total += end - first;
    for (let i = first; i < end; i++) {
      if (taken[i] === 1) continue;
      let stop = i;
      while (stop < end && taken[stop] === 0) stop++;
      const piece = withoutJoint(reading, { first: i, end: stop }, stop < end);
      if (piece) {
        left.push(piece);
        kept += piece.end - piece.first;
      }
      i = stop;
    }
  }
  const afterCue = left.some(({ first }) => first === cue[0]?.end);
  return kept > 0 && (kept >= LEAST_LEFT * total || afterCue) ? left : undefined;
}

/** Cuts the conjunction, auxiliaries and adverbs that lead over to the next cue. */
function withoutJoint(reading: Reading, piece: TokenRange, leadsOver: boolean): TokenRange | undefined {
  const { pos } = reading;
  let { first, end } = piece;
  if (leadsOver) {
    while (end > first && (pos[end - 1] === POS.AUX || pos[end - 1] === POS.ADV || pos[end - 1] === POS.CCONJ)) end--;
  }
  return first < end ? trimContent(reading, { first, end }) : undefined;
}

function firstToken({ content, cue }: Proposal): number {
  return Math.min(content[0]!.first, cue[0]?.first ?? content[0]!.first);
}
