import type { Proposal } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { isFiniteCue, mayHoldVerb } from './verbs.js';

/** In tokens, brackets included: "( OXB.N )", "(14.8 billion euros, 19.8 billion dollars)", "(D-Vt.)". */
const LONGEST_GLOSS = 12;

/** Behind a bracket that opens at the token and holds no sentence of its own: a sign, a short form, an amount; else undefined. */
export function glossEnd({ document, lower, pos }: Reading, open: number): number | undefined {
  if (lower[open] !== '(') return undefined;
  const { sentence } = document.tokens;
  for (let i = open + 1; i <= open + LONGEST_GLOSS && sentence[i] === sentence[open]; i++) {
    if (lower[i] === ')') return i + 1;
    if (pos[i] === POS.VERB || pos[i] === POS.AUX || lower[i] === '(') return undefined;
  }
  return undefined;
}

/** Behind the bracket that a range leaves open, where nothing but that is missing: "it sued Oxbow ( OXB.N | )". */
export function openBracketEnd({ document, lower }: Reading, { first, end }: TokenRange): number | undefined {
  const { sentence } = document.tokens;
  let open = end - 1;
  while (open >= first && end - open <= LONGEST_GLOSS && lower[open] !== '(' && lower[open] !== ')') open--;
  if (open < first || lower[open] !== '(') return undefined;
  let close = end;
  while (close - open < LONGEST_GLOSS && sentence[close] === sentence[open] && lower[close] !== ')') close++;
  return lower[close] === ')' && sentence[close] === sentence[open] ? close + 1 : undefined;
}

/** What wants a noun behind it. */
const NEEDS_NOUN = /^(?:of|than|from|between|because|while|into|an?|the|its|their|for|with|by)$/;
const OPENS_NOUN = new Set([POS.DET, POS.ADJ, POS.NOUN, POS.PROPN, POS.NUM, POS.PRON]);

/**
 * Whether a range ends inside of a word or a phrase: "a broad | -based conference", "failed to | note", "the second half | of its year". Such
 * an end is the tagger’s, no reader’s.
 */
export function isBrokenOff({ document, lower, pos }: Reading, { first, end }: TokenRange): boolean {
  const { tokens } = document;
  if (end >= tokens.count || tokens.sentence[end] !== tokens.sentence[end - 1]) return false;
  // a hyphen, ".com", "’s"; a dash between words is no hyphen
  const next = tokens.text[end]!;
  const isGlued = tokens.start[end] === tokens.end[end - 1] && tokens.start[end + 1] === tokens.end[end];
  if (isGlued && /^-$/.test(next) && pos[end + 1] !== POS.PUNCT) return true;
  if (tokens.start[end] === tokens.end[end - 1] && /^[-.'\u2019]\p{L}/u.test(next)) return true;
  if (/^(?:of|than)$/.test(lower[end]!)) return true;
  if (end - first < 2) return false;
  const last = lower[end - 1]!;
  if (last === 'to') return pos[end] === POS.VERB || pos[end] === POS.AUX;
  return NEEDS_NOUN.test(last) && OPENS_NOUN.has(pos[end]!);
}

/** Prepositions that hardly ever lead to where and when something was said. */
const GOES_WITH_NOUN = /^(?:of|per|for|to|from|with|by|against|over|into|than)$/;

/** What a noun phrase goes on with. */
export const CONTINUES = new Set([POS.NOUN, POS.PROPN, POS.ADJ, POS.NUM, POS.DET, POS.PRON, POS.PART]);

/** Behind a bracket with a sign, a short form or an amount, and what goes on behind that: "losses of 167 million euros | (214 million dollars)". */
export function behindBracket(reading: Reading, end: number, stop: number): number {
  const { lower, pos } = reading;
  const behind = lower[end - 1] === ')' ? end : glossEnd(reading, end);
  if (behind === undefined || behind > stop) return end;
  const isVerb = (pos[behind] === POS.VERB && !lower[behind]!.endsWith('ing')) || pos[behind] === POS.AUX;
  const isPhrase = pos[behind] === POS.ADP && GOES_WITH_NOUN.test(lower[behind]!);
  const goesOn = isVerb || isPhrase || CONTINUES.has(pos[behind]!);
  return behind < stop && goesOn ? clauseEnd(reading, behind, stop) : behind;
}

const DASH = /^(?:--|[\u2013\u2014]|-)$/;

/** Up to a dash between clauses, if there is one. */
export function beforeDash({ lower }: Reading, first: number, end: number): number {
  let i = first;
  while (i < end && !/^(?:--|[\u2013\u2014])$/.test(lower[i]!)) i++;
  return i > first ? i : end;
}

/** Behind an aside between dashes that the verb of the clause follows: "said the best units | -- pumps and cranes -- should grow". */
export function behindDashes(
  reading: Reading,
  { first, end }: TokenRange,
  { cue: [cue], source: [who] }: Proposal,
  stop: number,
): number {
  const { lower, pos } = reading;
  if (!cue || !who || !DASH.test(lower[end]!) || /^(?:who|which|that)$/.test(lower[cue.first - 1]!)) return end;
  let close = end + 1;
  while (close < stop && !DASH.test(lower[close]!)) close++;
  const isVerb = pos[close + 1] === POS.AUX || (pos[close + 1] === POS.VERB && !lower[close + 1]!.endsWith('ing'));
  const lacksVerb = lower[first] === 'that' || !mayHoldVerb(reading, first + 1, end);
  const goesOn = close + 1 < stop && isVerb && lacksVerb && isFiniteCue(reading, cue);
  return goesOn ? clauseEnd(reading, close + 1, stop) : end;
}

/** The comma that ends a clause, outside of brackets. */
export function clauseEnd(reading: Reading, verb: number, stop: number): number {
  let i = verb;
  while (i < stop && reading.lower[i] !== ',') i = glossEnd(reading, i) ?? i + 1;
  return Math.min(i, stop);
}

/** Up to the first quotation, semicolon or cue. */
export function lastFree(reading: Reading, { first, end }: TokenRange, isFree: (range: TokenRange) => boolean): number {
  const { quotation, lower, pos } = reading;
  let i = first;
  while (i < end && quotation[i]! < 0 && isFree({ first: i, end: i + 1 })) {
    const behind = glossEnd(reading, i);
    if (behind === undefined && /^[;:()<>]$/.test(lower[i]!)) break;
    i = behind ?? i + 1;
  }
  // what leads up to a cue is its source or its clause: up to the comma before it, or the "and" of a second verb
  if (i < end && !isFree({ first: i, end: i + 1 })) {
    while (i > first && pos[i - 1] === POS.ADV) i--;
    if (i > first && pos[i - 1] === POS.CCONJ) return i - 1;
    while (i > first && lower[i] !== ',') i--;
  }
  return i;
}
