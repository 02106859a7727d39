import { isDay } from '../lexicon/calendar-words.js';
import type { Proposal } from './proposal.js';
import { POS, type Reading, type TokenRange } from './reading.js';

/** The longest aside that a content closes over, in tokens. */
const LONGEST_ASIDE = 20;

/**
 * Pieces of a content as one where nothing but an aside of the same sentence parts them: what parts pieces is a tag,
 * a quotation mark or a stop.
 */
export function closeGaps(
  { document, quotation }: Reading,
  content: readonly TokenRange[],
  tag: readonly TokenRange[],
): TokenRange[] {
  const { sentence } = document.tokens;
  const closed: { first: number; end: number }[] = [];
  for (const { first, end } of content) {
    const last = closed.at(-1);
    if (last && first - last.end <= LONGEST_ASIDE && sentence[first] === sentence[last.end - 1]) {
      const holdsTag = tag.some((range) => range.first < first && range.end > last.end);
      const unquoted = quotation.subarray(last.end - 1, first + 1).every((q) => q < 0);
      if (!holdsTag && unquoted) {
        last.end = end;
        continue;
      }
    }
    closed.push({ first, end });
  }
  return closed;
}

const HEARER_VERBS = new Set(['tell', 'remind', 'assure', 'inform', 'notify']);
const HEARER_PRONOUN = /^(?:me|him|her|us|them|you)$/;
const OPENER = /^(?:that|if|whether|how|why|what|when|where|who)$/;
/** In tokens: "the Oslo Evening Herald". */
const LONGEST_HEARER = 6;

/** "told AFP the bridge was lost", "told them that …": who is told is no part of what is told. */
export function withoutHearer(reading: Reading, content: TokenRange, cue: TokenRange): TokenRange {
  const { document, isMark, lemma, lower, pos } = reading;
  const { first, end } = content;
  if (first !== cue.end || !HEARER_VERBS.has(lemma[cue.end - 1]!)) return content;
  let i = first;
  if (HEARER_PRONOUN.test(lower[i]!)) i++;
  // "told reporters | Poland’s ports were closed"
  else if (pos[i] === POS.NOUN && lower[i]!.endsWith('s') && pos[i + 1] === POS.PROPN) i++;
  else {
    if (pos[i] === POS.DET && !OPENER.test(lower[i]!)) i++;
    while (i < end && i - first < LONGEST_HEARER && isNominal(pos[i]!) && !OPENER.test(lower[i]!)) i++;
    if (i === first || !isName(pos[i - 1]!)) return content;
    // "As Ruiz told the Kelby Gazette, | the bridge was lost"
    if (lower[i] === ',' && isMark[i + 1] === 0 && /^\p{Lu}/u.test(document.tokens.text[i - 1]!)) i++;
  }
  while (i < end && (isDay(lower[i]!) || /^(?:on|in|late|early|last|this|week|month|year)$/.test(lower[i]!))) i++;
  return i < end && opensClause(reading, i, end) ? { first: i, end } : content;
}

/** "said Thursday | it had bought the yard": the day of the statement is no part of it. */
export function withoutDay({ lower, pos }: Reading, content: TokenRange, cue: TokenRange): TokenRange {
  let { first } = content;
  if (first !== cue.end && !(first === cue.end + 1 && lower[cue.end] === 'on')) return content;
  if (/^(?:on|late|early)$/.test(lower[first]!) && isDay(lower[first + 1] ?? '')) first++;
  if (!isDay(lower[first]!)) return content;
  first++;
  while (first < content.end && /^(?:morning|afternoon|evening|night)$/.test(lower[first]!)) first++;
  // "said Thursday was a holiday"
  const isSubject = pos[first] === POS.AUX || pos[first] === POS.VERB || /^[,'\u2019]/.test(lower[first] ?? '');
  return first + 1 < content.end && !isSubject && pos[first] !== POS.NOUN ? { first, end: content.end } : content;
}

/** `Hall said: "We will see." | His wife`: behind a tag, what follows a whole quotation is another sentence. */
export function upToMark(reading: Reading, proposal: Proposal): Proposal {
  const { cue } = proposal;
  if (cue.length === 0 || reading.quotations.length === 0) return proposal;
  const content = proposal.content.map((piece) =>
    cue.some(({ end }) => end > piece.first) ? piece : upToLastMark(reading, piece),
  );
  return content.every((piece, i) => piece === proposal.content[i]) ? proposal : { ...proposal, content };
}

function upToLastMark({ document, isMark, lower, quotation, quotations }: Reading, content: TokenRange): TokenRange {
  for (let i = content.end - 2; i > content.first + 1; i--) {
    if (isMark[i] === 0) continue;
    if (quotations[quotation[i]!]?.first === i) return content; // it opens
    const isWhole = /^[.?!]$/.test(lower[i - 1]!) && /^\p{Lu}/u.test(document.tokens.text[i + 1]!);
    return isWhole && isMark[i + 1] === 0 ? { first: content.first, end: i + 1 } : content;
  }
  return content;
}

const PREPOSITION = /^(?:of|on|at|for|about|against)$/;

/** "called | for calm": the preposition goes with the verb, as nearly always in PolNeAR. */
export function withPreposition<Cue extends TokenRange>(
  { lower }: Reading,
  cue: Cue,
  content: readonly TokenRange[],
): { cue: Cue; content: readonly TokenRange[] } {
  const at = content.findIndex(({ first }) => first === cue.end);
  const piece = content[at];
  if (!piece || piece.end - piece.first < 2 || !PREPOSITION.test(lower[piece.first]!)) return { cue, content };
  const kept = { first: piece.first + 1, end: piece.end };
  return { cue: { ...cue, end: cue.end + 1 }, content: content.with(at, kept) };
}

function isNominal(tag: number): boolean {
  return tag === POS.PROPN || tag === POS.NOUN || tag === POS.ADJ;
}

function isName(tag: number): boolean {
  return tag === POS.PROPN || tag === POS.NOUN;
}

/** A word that opens a clause, or a subject with a verb behind it. */
function opensClause({ lower, pos, isMark }: Reading, at: number, end: number): boolean {
  if (OPENER.test(lower[at]!) || isMark[at] === 1) return true;
  const starts = pos[at] === POS.DET || pos[at] === POS.PRON || pos[at] === POS.NUM || pos[at] === POS.PROPN;
  if (!starts) return false;
  for (let i = at + 1; i < Math.min(end, at + 12); i++) {
    if (pos[i] === POS.AUX || (pos[i] === POS.VERB && !lower[i]!.endsWith('ing') && lower[i - 1] !== 'to')) return true;
    if (/^[,;:.]$/.test(lower[i]!)) return false;
  }
  return false;
}
