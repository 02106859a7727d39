import { SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import { isDay, isMonth } from '../../lexicon/calendar-words.js';
import { type Proposal, trimContent } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';

/** What they introduce is a clause and hardly ever a thing. */
const NEEDS_CLAUSE = new Set(
  'say add think argue insist note believe maintain contend warn hope acknowledge stress'.split(' '),
);

/** Words that open a clause before the main one: "if there is no plan, the planes will be grounded". */
const SUBORDINATE =
  /^(?:if|when|while|although|though|because|as|given|since|after|before|unless|once|until|whether|despite|even)$/;
const RELATIVE = /^(?:which|who|whose|whom|where)$/;
/** Phrases and appositions between commas. */
const PHRASE = /^(?:in|on|at|by|with|without|from|for|under|including|such|an?|the|its|his|their)$/;

/**
 * Contents that the tagger ended at a comma inside of their clause: "said the sale, | if approved, would bring in $3 billion", "said
 * that if it rains, | the race is off", "said profit was $5 million, | or 3 cents a share, up from $4 million a year ago". They go on to the
 * end of the clause.
 *
 * @param isFree whether tokens are nobody's cue
 */
export function withClauseEnd(reading: Reading, proposal: Proposal, isFree: (range: TokenRange) => boolean): Proposal {
  const { document, quotation, lemma } = reading;
  const [cue] = proposal.cue;
  const last = proposal.content.at(-1);
  if (!cue || !last || last.first < cue.end) return proposal;
  const sentence = document.sentences.endToken[document.tokens.sentence[last.first]!]!;
  const rest = { first: last.end, end: sentence };
  const stop = lastFree(reading, rest, isFree);
  const { lower } = reading;
  const isObject = /^(?:on|of|for|about|to)$/.test(lower[last.first - 1]!) && !isDay(lower[last.first]!); // "insists on | a vote"
  const needsClause = (NEEDS_CLAUSE.has(lemma[cue.end - 1]!) && !isObject) || lower[last.first] === 'that';
  if (quotation[last.end - 1]! >= 0) return withWholeQuotation(reading, proposal, last, isFree);
  let end = last.end;
  // thoughts and plans inside of the clause do not end it: "said that if it rains, | the club expects a loss"
  if (needsClause && proposal.content.length === 1)
    end =
      mainClauseEnd(
        reading,
        last,
        lastFree(reading, rest, (range) => !isTag(reading, range)),
      ) ?? end;
  if (end === last.end && continues(reading, last, cue, needsClause)) end = clauseEnd(reading, end, stop);
  for (let next = goesOn(reading, last.first, end, stop); next > end; next = goesOn(reading, last.first, end, stop))
    end = next;
  if (end === last.end) end = behindMarks(reading, last, cue, sentence, isFree);
  if (end === last.end) return proposal;
  const whole = trimContent(reading, { first: last.first, end });
  return whole ? { ...proposal, content: [...proposal.content.slice(0, -1), whole] } : proposal;
}

/** `said the results showed | "a long decline" in demand.`: marks in the middle of a clause do not end it; with a comma inside they have a tag. */
function behindMarks(
  reading: Reading,
  last: TokenRange,
  cue: TokenRange,
  sentence: number,
  isFree: (range: TokenRange) => boolean,
): number {
  const { quotation, quotations, lower, pos } = reading;
  const q = quotation[last.end] ?? -1;
  if (q < 0 || quotations[q]!.first !== last.end || pos[cueVerb(reading, cue)] !== POS.VERB) return last.end;
  const marks = quotations[q]!;
  if (last.end >= sentence || lower[marks.end - 2] === ',' || !isFree(marks)) return last.end;
  if (marks.end >= sentence || /^[.?!]$/.test(lower[marks.end - 2]!)) return marks.end;
  const stop = lastFree(reading, { first: marks.end, end: sentence }, isFree);
  return stop > marks.end && CONTINUES.has(pos[marks.end]!) ? clauseEnd(reading, marks.end, stop) : marks.end;
}

/** `"the scientific discussions of this historic | , unique object"`: a content that ends inside marks ends with them. */
function withWholeQuotation(
  reading: Reading,
  proposal: Proposal,
  last: TokenRange,
  isFree: (range: TokenRange) => boolean,
): Proposal {
  const { quotation, quotations, isMark } = reading;
  const q = quotation[last.end - 1]!;
  const { first, end } = quotations[q]!;
  const isCut = quotation[last.end] === q && isMark[last.end] === 0;
  if (!isCut || last.first >= first || !isFree({ first: last.end, end })) return proposal;
  return { ...proposal, content: [...proposal.content.slice(0, -1), { first: last.first, end }] };
}

/** "…, Hall said, …": a verb of saying with nothing behind it. */
function isTag({ lower, lemma, pos }: Reading, { first, end }: TokenRange): boolean {
  return pos[first] === POS.VERB && SAYING_VERBS.has(lemma[first]!) && /^[,.]$/.test(lower[end] ?? '.');
}

/** Up to the first quotation, semicolon or cue. */
function lastFree(
  { quotation, lower }: Reading,
  { first, end }: TokenRange,
  isFree: (range: TokenRange) => boolean,
): number {
  let i = first;
  while (i < end && quotation[i]! < 0 && !/^[;:()<>]$/.test(lower[i]!) && isFree({ first: i, end: i + 1 })) i++;
  // what leads up to a cue is its source or its clause: up to the comma before it
  if (i < end && !isFree({ first: i, end: i + 1 })) while (i > first && lower[i] !== ',') i--;
  return i;
}

/** The end of the main clause, where the content holds none yet. */
function mainClauseEnd(reading: Reading, { first, end }: TokenRange, stop: number): number | undefined {
  const { lower, pos } = reading;
  const start = lower[first] === 'that' ? first + 1 : first;
  if (lower[end] !== ',' || pos[end + 1] === POS.CCONJ) return undefined;
  const opensSubordinate =
    SUBORDINATE.test(lower[start]!) &&
    !/^(?:many|much|few|little|well|far)$/.test(lower[start + 1]!) &&
    !lower.slice(start, end).includes(',');
  const goesOnApart = opensAgain(reading, end + 1) || pos[end + 1] === POS.VERB;
  if (opensSubordinate ? goesOnApart : mayHoldVerb(reading, start + 1, end)) return undefined;
  let inAside = false;
  for (let i = opensSubordinate ? end + 1 : end; i < stop; i++) {
    if (lower[i] === ',') inAside = inAside ? opensAgain(reading, i + 1) : opensAside(reading, i + 1, i > end);
    else if (!inAside && isFiniteVerb(reading, i)) return clauseEnd(reading, i, stop);
  }
  return undefined;
}

/** "if approved", "which makes pumps", "halved from before": between commas, no part of the main clause. */
function opensAside({ lower, pos }: Reading, at: number, isLater = false): boolean {
  let word = at;
  while (pos[word] === POS.ADV) word++;
  const opening = lower[at] ?? '';
  return (
    SUBORDINATE.test(opening) ||
    RELATIVE.test(opening) ||
    pos[word] === POS.VERB ||
    /^an?$/.test(opening) ||
    (isLater && PHRASE.test(opening))
  );
}

function opensAgain({ lower }: Reading, at: number): boolean {
  return SUBORDINATE.test(lower[at] ?? '') || RELATIVE.test(lower[at] ?? '');
}

function clauseEnd({ lower }: Reading, verb: number, stop: number): number {
  let i = verb;
  while (i < stop && lower[i] !== ',') i++;
  return i;
}

const CONTINUES = new Set([POS.NOUN, POS.PROPN, POS.ADJ, POS.NUM, POS.DET, POS.PRON, POS.PART]);

/**
 * What goes on without a comma, but for a second clause and a circumstance: "said the company | does not comment", "sought money for a
 * railway | seen as vital". A finite verb may be that of the whole sentence: "his claim that it rained | angered the crew".
 */
function continues(reading: Reading, { first, end }: TokenRange, cue: TokenRange, needsClause: boolean): boolean {
  const { lower, pos } = reading;
  if (pos[cue.end - 1] !== POS.VERB && pos[cueVerb(reading, cue)] !== POS.VERB) return false;
  if (pos[end] !== POS.AUX && pos[end] !== POS.VERB) return CONTINUES.has(pos[end]!);
  if (lower[end]!.endsWith('ing')) return false;
  if (pos[end] === POS.VERB && pos[end + 1] === POS.ADP && /(?:ed|en|wn|nt|id|ld|de)$/.test(lower[end]!)) return true;
  return needsClause && (!lower[cue.end - 1]!.endsWith('ing') || !mayHoldVerb(reading, first + 1, end));
}

/** "called for": the verb before a preposition. */
function cueVerb({ pos }: Reading, { first, end }: TokenRange): number {
  let i = end - 1;
  while (i > first && pos[i] !== POS.VERB) i--;
  return i;
}

/** Where what follows a comma belongs to the phrase before it, the end of that; else the end as it is. */
function goesOn(reading: Reading, first: number, end: number, stop: number): number {
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

const IN_LIST = new Set([POS.NOUN, POS.PROPN, POS.ADJ, POS.NUM]);

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

function isFiniteVerb({ pos, lower }: Reading, i: number): boolean {
  if (pos[i] === POS.AUX) return lower[i - 1] !== 'to';
  return pos[i] === POS.VERB && !lower[i]!.endsWith('ing') && lower[i - 1] !== 'to' && !(pos[i - 1] === POS.ADP);
}

/** A finite verb, or what looks like a plural before an article, an adjective or "to": "the plan makes strategic sense". */
function mayHoldVerb(reading: Reading, first: number, end: number): boolean {
  const { lower, pos } = reading;
  for (let i = first; i < end; i++) {
    if (isFiniteVerb(reading, i)) return true;
    const next = pos[i + 1];
    const isLike = pos[i] === POS.NOUN && /[^s]s$/.test(lower[i]!);
    if (isLike && (next === POS.DET || next === POS.ADJ || lower[i + 1] === 'to')) return true;
  }
  return false;
}
