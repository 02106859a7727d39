import { leastOfInner, nestedIn, withWholeSentences } from './nesting.js';
import type { Proposal } from './proposal.js';
import { trimContent } from './proposal.js';
import { holdsVerb, POS, type Reading, type TokenRange } from './reading.js';
import { isUtterance } from './tag.js';

/** A content that keeps less than this share of its words is given up, unless what it keeps stands right after its cue. */
const LEAST_LEFT = 0.5;

/**
 * Overlaps are resolved for contents only: the more certain attribution keeps its words, its cue and its source; the other
 * keeps what is left ("Ruiz praised the plan and said …": the plan). Sources may be shared: one subject, two cues.
 */
export function resolveContents(reading: Reading, proposed: readonly Proposal[]): Proposal[] {
  const proposals = proposed.map((proposal) => withoutStrays(reading, proposal));
  const taken = new Uint8Array(reading.count);
  const owned = ownedQuotations(reading, proposals);
  const scratch = new Uint8Array(reading.count); // all 0 between calls
  const cut = withWholeSentences(
    reading,
    proposals.flatMap((proposal) => {
      const own = withoutOthers(reading, proposal, owned, scratch);
      return own ? [cutAtSecondCue(reading, own, proposals)] : [];
    }),
  );
  const nested = nestedIn(reading, cut);
  const rank = (proposal: Proposal) => (nested.has(proposal) ? 1 : 0);
  const ranked = cut.sort((a, b) => rank(a) - rank(b) || b.confidence - a.confidence || firstToken(a) - firstToken(b));
  const kept: Proposal[] = [];
  const isCue = new Uint8Array(reading.count);
  for (const proposal of ranked) {
    if (proposal.cue.some(({ first, end }) => isCue.subarray(first, end).includes(1))) continue; // one attribution a cue
    const content = whatIsLeft(reading, proposal, taken);
    if (!content) {
      const outer = nested.get(proposal);
      if (outer && proposal.confidence >= leastOfInner(reading, proposal, outer)) kept.push(proposal);
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

/**
 * The attribution that a quotation belongs to for sure, by index of the quotation: its tag stands beside the marks, behind
 * a comma (`"…," it added`) or before a colon or comma (`with Ruiz stating: "…"`).
 */
function ownedQuotations(reading: Reading, proposals: readonly Proposal[]): Map<number, Proposal> {
  const owners = new Map<number, Proposal>();
  const beside = new Map<number, number>();
  const claimed = proposals.map((proposal) => quotationsIn(reading, proposal));
  for (const [p, proposal] of proposals.entries()) {
    for (const q of claimed[p]!) {
      const quotation = reading.quotations[q]!;
      const isBorrowed = borrows(reading, proposal, quotation) && isOnly(reading, proposals, claimed, p, q);
      if (!isBorrowed && !isUtterance(reading, quotation.first)) continue;
      const side = Math.max(tagSide(reading, proposal, quotation), isBorrowed ? 3.5 : 0);
      const better = side * 2 + proposal.confidence;
      if (side === 0 || better <= (beside.get(q) ?? 0)) continue;
      beside.set(q, better);
      owners.set(q, proposal);
    }
  }
  // `"They left," said a guard. "All of them."`: what follows is the same speaker's, if he claims it
  const { paragraph } = reading.document.tokens;
  for (const [q, quotation] of reading.quotations.entries()) {
    const before = owners.get(q - 1);
    if (!before || owners.has(q) || paragraph[quotation.first] !== paragraph[reading.quotations[q - 1]!.first])
      continue;
    if (!isUtterance(reading, quotation.first) || !/^[.?!]$/.test(reading.lower[quotation.end - 2] ?? '')) continue;
    if (claimed[proposals.indexOf(before)]!.has(q)) owners.set(q, before);
  }
  return owners;
}

/** The quotations that a content holds, wholly or partly. */
function quotationsIn({ quotation }: Reading, { content }: Proposal): Set<number> {
  const found = new Set<number>();
  for (const { first, end } of content)
    for (let i = first; i < end; i++) if (quotation[i]! >= 0) found.add(quotation[i]!);
  return found;
}

/** `She said results showed "a long decline." "It hurts," Hall said.`: marks in the middle of a sentence are of what leads into them. */
function borrows({ document, quotation: column }: Reading, { content }: Proposal, { first }: TokenRange): boolean {
  const { sentence } = document.tokens;
  const isInside = first > 0 && sentence[first - 1] === sentence[first] && column[first - 1]! < 0;
  return isInside && content.some((piece) => piece.first < first && first < piece.end);
}

/** Nobody else whose cue stands in the sentence of the quotation claims it. */
function isOnly(
  { document, quotations }: Reading,
  proposals: readonly Proposal[],
  claimed: readonly ReadonlySet<number>[],
  own: number,
  q: number,
): boolean {
  const { sentence } = document.tokens;
  const at = sentence[quotations[q]!.first];
  const cueOf = (p: number) => proposals[p]!.cue[0]?.first ?? -1;
  const isHere = (p: number) => sentence[cueOf(p)] === at;
  const isOther = (p: number) => cueOf(p) !== cueOf(own) && isHere(p);
  return isHere(own) && proposals.every((_, p) => !isOther(p) || !claimed[p]!.has(q));
}

/**
 * How surely a tag beside the marks has the quotation: 4 behind a comma (`"…," she wrote`), 3 before it with a colon, 2 behind a
 * question or exclamation, 1 before it with a comma, else 0.
 */
function tagSide({ lower, document }: Reading, { cue, source }: Proposal, quotation: TokenRange): number {
  const { sentence } = document.tokens;
  let before = quotation.first;
  while (before > 0 && /^[,:]$/.test(lower[before - 1]!)) before--;
  const leads = before < quotation.first && cue.some(({ end }) => end === before || end === before + 1);
  const inside = lower[quotation.end - 2];
  const comma = lower[quotation.end] === ',';
  const after = quotation.end + (comma ? 1 : 0);
  const tag = [...cue, ...source];
  const follows = tag.some(({ first }) => first === after) && sentence[after] === sentence[tag.at(-1)!.first];
  if (follows && (comma || inside === ',')) return 4;
  if (leads && lower[quotation.first - 1] === ':') return 3;
  if (follows && (inside === '?' || inside === '!')) return 2;
  return leads ? 1 : 0;
}

/** In tokens, marks included. */
const LONGEST_STRAY = 6;

/**
 * Without a few words in marks that another sentence holds: `"It is over," the coach said. Fans sang "Go home".` A quotation
 * that goes on opens its sentence.
 */
function withoutStrays(reading: Reading, proposal: Proposal): Proposal {
  const { document, isMark, lower } = reading;
  const { sentence, paragraph } = document.tokens;
  const [cue] = proposal.cue;
  const [head] = proposal.content;
  if (!cue || !head || reading.quotations.length === 0) return proposal;
  const content = fromOpening(reading, proposal.content);
  if (content.length < 2 || isMark[content[0]!.first] === 0)
    return content === proposal.content ? proposal : { ...proposal, content };
  const kept = content.filter(({ first, end }, i) => {
    if (i === 0 || isMark[first] === 0 || sentence[first] === sentence[cue.first]) return true;
    if (end - first > LONGEST_STRAY) return true;
    const opens = sentence[first - 1] !== sentence[first] || paragraph[first - 1] !== paragraph[first];
    return opens || /^[,:\u2013\u2014-]+$/.test(lower[first - 1]!) || isMark[first - 1] === 1;
  });
  return kept.length === proposal.content.length && content === proposal.content
    ? proposal
    : { ...proposal, content: kept };
}

/** Without the sentence before an utterance: `Hall said no. "I saw a knife," he added.` */
function fromOpening(
  { document, quotation, quotations }: Reading,
  content: readonly TokenRange[],
): readonly TokenRange[] {
  const { sentence } = document.tokens;
  const [head] = content;
  if (!head || quotation[head.first]! >= 0) return content;
  for (let i = head.first + 1; i < head.end; i++) {
    const q = quotation[i]!;
    if (q < 0) continue;
    const opens = quotations[q]!.first === i && sentence[i] !== sentence[i - 1];
    return opens ? [{ first: i, end: head.end }, ...content.slice(1)] : content;
  }
  return content;
}

/** What is left when somebody else's words are taken out is a content of its own from so many tokens on. */
const LEAST_WORDS = 4;

/** Without the quotations that are somebody else's and the tags beside them. */
function withoutOthers(
  reading: Reading,
  proposal: Proposal,
  owned: ReadonlyMap<number, Proposal>,
  scratch: Uint8Array,
): Proposal | undefined {
  // "…," Ruiz said, according to the paper: what the paper has is Ruiz's saying too
  if (reading.lower[proposal.cue[0]?.first ?? 0] === 'according') return proposal;
  const taken: TokenRange[] = [];
  for (const q of quotationsIn(reading, proposal)) {
    const owner = owned.get(q);
    if (owner && owner !== proposal) taken.push(reading.quotations[q]!, ...owner.cue, ...owner.source);
  }
  if (taken.length === 0) return proposal;
  for (const { first, end } of taken) scratch.fill(1, first, end);
  const content = without(reading, proposal.content, scratch);
  for (const { first, end } of taken) scratch.fill(0, first, end);
  const holdsQuotation = content.some(({ first }) => reading.quotation[first]! >= 0);
  return holdsQuotation || lengthOf(content) >= LEAST_WORDS ? { ...proposal, content } : undefined;
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
  const left = without(reading, content, taken);
  const kept = lengthOf(left);
  if (!left.some((piece) => saysSomething(reading, piece))) return undefined;
  const afterCue = left.some(({ first }) => first === cue[0]?.end);
  return kept > 0 && (kept >= LEAST_LEFT * lengthOf(content) || afterCue) ? left : undefined;
}

/** More than the word that opens a clause and what leads over to the next: "that", "and which". */
function saysSomething({ pos, lower }: Reading, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) {
    const isFunction = pos[i] === POS.SCONJ || pos[i] === POS.CCONJ || pos[i] === POS.PUNCT || pos[i] === POS.DET;
    if (!isFunction && !/^(?:that|which|who|to|and|but|his|her|its|their)$/.test(lower[i]!)) return true;
  }
  return false;
}

/** The pieces of a content that nobody has taken. */
function without(reading: Reading, content: readonly TokenRange[], taken: Uint8Array): TokenRange[] {
  const left: TokenRange[] = [];
  for (const { first, end } of content) {
    for (let i = first; i < end; i++) {
      if (taken[i] === 1) continue;
      let stop = i;
      while (stop < end && taken[stop] === 0) stop++;
      const piece = withoutJoint(reading, { first: i, end: stop }, stop < end);
      if (piece) left.push(piece);
      i = stop;
    }
  }
  return left;
}

function lengthOf(ranges: readonly TokenRange[]): number {
  return ranges.reduce((sum, { first, end }) => sum + end - first, 0);
}

/** Cuts the conjunction, preposition, auxiliaries and adverbs that lead over to the next cue: "by | calling it …". */
function withoutJoint(reading: Reading, piece: TokenRange, leadsOver: boolean): TokenRange | undefined {
  const { pos } = reading;
  let { first, end } = piece;
  if (leadsOver) {
    const leads = (tag: number) => tag === POS.AUX || tag === POS.ADV || tag === POS.CCONJ || tag === POS.ADP;
    while (end > first && leads(pos[end - 1]!)) end--;
    end = beforeSubject(reading, { first, end });
  }
  return first < end ? trimContent(reading, { first, end }) : undefined;
}

/** In tokens: "and the board of the port". */
const LONGEST_SUBJECT = 8;

/** Without the subject of the next cue: "that it rained, | but that he | refused to leave". */
function beforeSubject(reading: Reading, { first, end }: TokenRange): number {
  const { lower, pos } = reading;
  for (let i = end - 1; i > first + 1 && end - i <= LONGEST_SUBJECT; i--) {
    if (pos[i] === POS.VERB || pos[i] === POS.AUX || pos[i] === POS.PUNCT) return end;
    const joins = lower[i] === 'but' || (lower[i] === 'and' && lower[i - 1] === ',');
    if (joins) return holdsVerb(reading, { first, end: i }) ? i : end;
  }
  return end;
}

function firstToken({ content, cue }: Proposal): number {
  return Math.min(content[0]!.first, cue[0]?.first ?? content[0]!.first);
}
