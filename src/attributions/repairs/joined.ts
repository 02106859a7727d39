import { SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import { isMonth } from '../../lexicon/calendar-words.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { clauseEnd } from './phrase-end.js';
import { cueVerb, isFiniteVerb, mayHoldVerb } from './verbs.js';

/** What was to come when it was said. */
const MODAL = /^(?:would|could|might|will|can|may|must)$/;

const IN_LIST = new Set([POS.NOUN, POS.PROPN, POS.ADJ, POS.NUM]);

/**
 * Behind what "and" joins to the end of a content, and to nothing else: "wants the board to stop | and apologise", "restaurants | and cafes", "said
 * it rained, | but that nobody minded"; else the end as it is. A finite verb may be the source’s ("praised the crews | and left").
 */
export function joinedEnd(
  reading: Reading,
  { first, end }: TokenRange,
  cue: TokenRange,
  stop: number,
  mainStop = stop,
): number {
  let last = end;
  while (isJoined(reading, { first, end: last }, cue, stop)) last = clauseEnd(reading, last + 1, stop);
  // a second clause with "that" is the same speaker's, whatever is thought or said in it
  const { lower } = reading;
  const and = lower[last] === ',' ? last + 1 : last;
  if (/^(?:and|but)$/.test(lower[and] ?? '') && lower[and + 1] === 'that' && mainStop > and + 2)
    if (isJoined(reading, { first, end: last }, cue, mainStop)) last = clauseEnd(reading, and, mainStop);
  return last;
}

function isJoined(reading: Reading, { first, end }: TokenRange, cue: TokenRange, stop: number): boolean {
  const { lower, lemma, pos } = reading;
  const at = lower[end] === ',' ? end + 1 : end;
  if (!/^(?:and|or|but)$/.test(lower[at]!) || at + 2 > stop) return false;
  let next = at + 1;
  while (next < stop && pos[next] === POS.ADV) next++;
  const saysClause = SAYING_VERBS.has(lemma[cue.end - 1]!) && mayHoldVerb(reading, first + 1, end);
  // "but that has failed" is another clause
  if (lower[next] === 'that') return !isFiniteVerb(reading, next + 1) && (lower[first] === 'that' || saysClause);
  // "but would not comment" is what the source does
  if (MODAL.test(lower[at + 1]!)) return saysClause && !/^(?:not|n['\u2019]t)$/.test(lower[at + 2]!);
  if (lower[at] === 'but' && lower[at + 1] === 'not') return !isFiniteVerb(reading, at + 2);
  const isParallel = pos[at + 1] === POS.ADP && lower.slice(first, end).includes(lower[at + 1]!);
  if (isParallel) return !mayHoldVerb(reading, at + 2, clauseEnd(reading, at + 2, stop));
  // "wants to stop | and apologise": not the verb of "They want"
  const verb = cueVerb(reading, cue);
  const isBase = pos[next] === POS.VERB && lower[next] === lemma[next];
  if (isBase) return lower[verb] !== lemma[verb] && holdsInfinitive(reading, { first: first - 1, end });
  if (lower[at] === 'but' || at > end || !IN_LIST.has(pos[next]!) || !IN_LIST.has(pos[end - 1]!)) return false;
  let verbs = next;
  const close = clauseEnd(reading, next, stop);
  while (verbs < close && !isFiniteVerb(reading, verbs) && !/^(?:that|which|who)$/.test(lower[verbs]!)) verbs++;
  return close > next && (verbs >= close || /^(?:that|which|who)$/.test(lower[verbs]!));
}

function holdsInfinitive({ lower, lemma, pos }: Reading, { first, end }: TokenRange): boolean {
  for (let i = first; i + 1 < end; i++)
    if (lower[i] === 'to' && lower[i + 1] === lemma[i + 1] && pos[i + 1] === POS.VERB) return true;
  return false;
}

/** Where what follows a comma belongs to the phrase before it, the end of that; else the end as it is. */
export function goesOn(reading: Reading, first: number, end: number, stop: number): number {
  const { lower, pos } = reading;
  if (!/^(?:,|--|[-\u2013\u2014])$/.test(lower[end]!) || end + 1 >= stop) return end;
  const at = end + 1;
  const close = clauseEnd(reading, at, stop);
  const before = lower.slice(Math.max(first, end - 6), end).join(' ');
  const isFigure = FIGURE.test(before) && COMPARED.test(lower.slice(at, at + 3).join(' '));
  if (isFigure && (lower[end] === ',' || /^(?:up|down|flat|from|compared|versus)$/.test(lower[at]!))) return close;
  if (lower[end] !== ',') return end;
  if (isList(reading, at, close, stop)) return clauseEnd(reading, listEnd(reading, at, stop), stop);
  const isYear = isMonth(lower[end - 2] ?? '') && /^(?:1[89]|20)\d\d$/.test(lower[at]!);
  return isYear && pos[end - 1] === POS.NUM ? Math.max(close, at + 1) : end;
}

/** ", Malaysia and Japan", ", crossovers and cars": more things of a kind, and no verb of theirs behind. */
function isList(reading: Reading, at: number, close: number, stop: number): boolean {
  const { lower, pos } = reading;
  if (!IN_LIST.has(pos[at - 2]!) || !IN_LIST.has(pos[at]!)) return false;
  const end = listEnd(reading, at, stop);
  const and = lower.slice(at, end).findIndex((word) => word === 'and' || word === 'or');
  const isShort = (and < 0 ? close : Math.min(close, at + and)) - at <= LONGEST_ITEM;
  return and > 0 && isShort && pos[end] !== POS.AUX && pos[end] !== POS.VERB && pos[end] !== POS.ADV;
}

/** In tokens. */
const LONGEST_ITEM = 4;

function listEnd({ lower, pos }: Reading, at: number, stop: number): number {
  let end = at;
  while (end < stop && (IN_LIST.has(pos[end]!) || /^(?:,|and|or|the|of)$/.test(lower[end]!))) end++;
  while (end > at && !IN_LIST.has(pos[end - 1]!)) end--;
  return end;
}

/** An amount, a share or a time of a figure stands shortly before. */
const FIGURE = /[$€£\d]|\b(?:percent|million|billion|year|quarter|cents|dollars|euros|yen|points)\b/;
/** "or 3 cents", "up from", "compared with", "from $4 million", "a year earlier". */
const COMPARED =
  /^(?:or (?:about |nearly |almost |around )?[$€£\d]|(?:up|down|flat|unchanged|higher|lower|more|less|wider|narrower) (?:from|than|by|to|on|about|nearly|roughly|almost|some|[$€£\d])|(?:compared|versus|against) |from (?:about |an? )?[$€£\d]|(?:an?|one) (?:year|quarter|month|week) (?:ago|earlier|before)|the (?:first|second|third|fourth|same) (?:quarter|period))/;
