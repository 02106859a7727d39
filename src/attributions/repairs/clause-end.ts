import { SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import { isDay } from '../../lexicon/calendar-words.js';
import { type Proposal, trimContent } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';

import { goesOn, joinedEnd } from './joined.js';
import { behindMarks, withWholeQuotation } from './marks-end.js';
import {
  beforeDash,
  behindBracket,
  behindDashes,
  CONTINUES,
  clauseEnd,
  isBrokenOff,
  lastFree,
  openBracketEnd,
} from './phrase-end.js';
import { cueVerb, isFiniteCue, isFiniteVerb, mayHoldVerb, NEEDS_CLAUSE, TAKES_CLAUSE } from './verbs.js';

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
  const found = proposal.content.at(-1);
  if (!cue || !found || found.first < cue.end) return proposal;
  const last = { first: found.first, end: openBracketEnd(reading, found) ?? found.end };
  const sentence = document.sentences.endToken[document.tokens.sentence[last.first]!]!;
  const rest = { first: last.end, end: sentence };
  const stop = lastFree(reading, rest, isFree);
  const { lower } = reading;
  const isObject = /^(?:on|of|for|about|to)$/.test(lower[last.first - 1]!) && !isDay(lower[last.first]!); // "insists on | a vote"
  const needsClause = (NEEDS_CLAUSE.has(lemma[cue.end - 1]!) && !isObject) || lower[last.first] === 'that';
  if (quotation[found.end - 1]! >= 0) return withWholeQuotation(reading, proposal, found, isFree);
  let end = last.end;
  // thoughts and plans inside of the clause do not end it: "said that if it rains, | the club expects a loss"
  const mainStop = needsClause ? lastFree(reading, rest, (range) => !isTag(reading, range)) : stop;
  if (needsClause && proposal.content.length === 1) end = mainClauseEnd(reading, last, mainStop) ?? end;
  if (end === last.end) end = behindBracket(reading, end, stop);
  if (isBrokenOff(reading, { first: last.first, end })) end = beforeDash(reading, end, clauseEnd(reading, end, stop));
  end = joinedEnd(reading, { first: last.first, end }, cue, stop, mainStop);
  if (end === last.end) end = behindDashes(reading, last, proposal, mainStop);
  if (end === last.end && continues(reading, last, cue, needsClause)) end = clauseEnd(reading, end, stop);
  if (end === last.end && lacksVerb(reading, last, cue, proposal.source)) end = clauseEnd(reading, end, mainStop);
  for (let next = goesOn(reading, last.first, end, stop); next > end; next = goesOn(reading, last.first, end, stop))
    end = next;
  if (end === last.end) end = behindMarks(reading, last, cue, sentence, isFree);
  if (end === found.end) return proposal;
  const whole = trimContent(reading, { first: last.first, end });
  return whole ? { ...proposal, content: [...proposal.content.slice(0, -1), whole] } : proposal;
}

/** "…, Hall said, …": a verb of saying with nothing behind it. */
function isTag({ lower, lemma, pos }: Reading, { first, end }: TokenRange): boolean {
  return pos[first] === POS.VERB && SAYING_VERBS.has(lemma[first]!) && /^[,.]$/.test(lower[end] ?? '.');
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

/**
 * "The poll indicated | the lead | may be small": what follows the verb of a sentence, and has another behind it, is a clause. A source that opens
 * its sentence is no part of a relative clause ("The results the firm reported | may be wrong").
 */
function lacksVerb(
  reading: Reading,
  { first, end }: TokenRange,
  cue: TokenRange,
  [who]: readonly TokenRange[],
): boolean {
  const { document, lower, lemma, pos } = reading;
  const isSaid = NEEDS_CLAUSE.has(lemma[cueVerb(reading, cue)]!) && isFiniteVerb(reading, end); // "said the crews | denied it"
  const behindWho = who && lower[who.end] === ',' ? who.end + 1 : who?.end; // "Ruiz, a clerk, | said"
  if (!who || !isFiniteCue(reading, cue) || behindWho !== cue.first || first !== cue.end) return false;
  if (pos[end] !== POS.AUX && !isSaid) return false;
  const sentence = document.sentences.firstToken[document.tokens.sentence[who.first]!]!;
  const opens = who.first === sentence || /^(?:,|and|but|that)$/.test(lower[who.first - 1]!);
  return opens && TAKES_CLAUSE.has(lemma[cueVerb(reading, cue)]!) && !mayHoldVerb(reading, first + 1, end);
}

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
