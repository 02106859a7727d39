import { SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import { isCalendarUnit, isDay, isMonth } from '../../lexicon/calendar-words.js';
import { verbLemma } from '../../lexicon/lemma.js';
import type { ClauseView } from '../clause.js';
import { type Proposal, trimContent, trimSource } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { isFiniteVerb } from '../repairs/verbs.js';
import { sourcePhrase } from '../source-phrase.js';
import { subjectBefore } from './noun-phrase.js';
import { shows } from './shows.js';

/** Closed forms that attribute without a subject and verb of their own. */
export function proposePhrases(reading: Reading, { right }: ClauseView): Proposal[] {
  const { count, lower, quotation, pos } = reading;
  const found: Proposal[] = [];
  for (let i = 0; i < count; i++) {
    if (quotation[i]! >= 0) continue;
    const form = FORMS.get(lower[i]!);
    const tag = pos[i];
    const proposal = form
      ? form(reading, i)
      : tag === POS.VERB || tag === POS.NOUN
        ? (saysThat(reading, i, right[i]!) ?? shows(reading, i, right[i]!))
        : undefined;
    if (proposal) found.push(proposal);
  }
  return found;
}

/** Closed forms by the word that they begin with. */
const FORMS: ReadonlyMap<string, (reading: Reading, i: number) => Proposal | undefined> = new Map([
  ['according', accordingTo],
  ['in', inView],
  ['it', itWasReported],
  ['as', asTold],
]);

/** "According to police, …" and "…, according to a report." */
function accordingTo(reading: Reading, i: number): Proposal | undefined {
  const { lower } = reading;
  if (lower[i] !== 'according' || lower[i + 1] !== 'to') return undefined;
  const sentence = sentenceOf(reading, i);
  let stop = i + 2;
  while (stop < sentence.end && !/^[,;.]$/.test(lower[stop]!)) stop++;
  const opens = i - sentence.first <= 1;
  const subject = opens ? subjectBehind(reading, i + 2, stop) : -1;
  if (subject > 0) stop = subject;
  const content = [opens ? { first: stop, end: sentence.end } : { first: sentence.first, end: i }];
  // "The vote, according to aides, could slip": the clause goes on after the tag.
  if (!opens && lower[i - 1] === ',' && lower[stop] === ',' && sentence.end - stop > 3)
    content.push({ first: stop, end: sentence.end });
  const source = trimSource(reading, { first: i + 2, end: stop });
  // The model goes by the comma: without one the rule knows better.
  const confidence = subject > 0 ? 0.9 : 0.5;
  return source && propose(reading, { first: i, end: i + 2 }, source, content, confidence, 'attributions/according-to');
}

/** Where the sentence's subject begins that no comma parts from the source: "According to police two men were …"; -1 if none. */
function subjectBehind({ pos, lower }: Reading, from: number, to: number): number {
  let verb = from;
  while (verb < to && pos[verb] !== POS.AUX && pos[verb] !== POS.VERB) {
    if (/^(?:who|which|that|whose|whom)$/.test(lower[verb]!)) return -1;
    verb++;
  }
  if (verb >= to || (pos[verb] === POS.VERB && !/^(?:has|had|was|were|is|are|will)$/.test(lower[verb]!))) return -1;
  for (let i = from + 1; i < verb; i++) {
    if (pos[i - 1] !== POS.NOUN && pos[i - 1] !== POS.PROPN) continue;
    if (pos[i] === POS.DET || pos[i] === POS.PRON || pos[i] === POS.NUM) return i;
    if (
      /^(?:over|about|nearly|around|almost|some|more|at)$/.test(lower[i]!) &&
      pos.subarray(i + 1, i + 4).includes(POS.NUM)
    )
      return i;
  }
  return -1;
}

const VIEW = /^(?:view|opinion|eyes|estimation|judgment|judgement|telling|words|assessment)$/;
const POSSESSIVE = /^(?:his|her|their|my|our|its)$/;

/** "In the court's view, the contract was void." */
function inView(reading: Reading, i: number): Proposal | undefined {
  const { lower } = reading;
  const sentence = sentenceOf(reading, i);
  if (lower[i] !== 'in' || i - sentence.first > 1) return undefined;
  let noun = i + 2;
  while (noun < Math.min(sentence.end, i + 9) && !VIEW.test(lower[noun]!)) noun++;
  if (noun >= sentence.end || lower[noun + 1] !== ',' || !VIEW.test(lower[noun]!)) return undefined;
  const possessor = { first: i + 1, end: noun };
  const isPossessive = POSSESSIVE.test(lower[i + 1]!) ? noun === i + 2 : /['’]s?$/.test(lower[noun - 1]!);
  if (!isPossessive) return undefined;
  const content = [{ first: noun + 2, end: sentence.end }];
  return propose(reading, { first: noun, end: noun + 1 }, possessor, content, 0.7, 'attributions/in-view');
}

const REPORTED =
  /^(?:say|report|announce|allege|believe|claim|rumour|rumor|understand|expect|know|suggest|think|fear|assume|estimate|hope|confirm)$/;

/** "It was reported that …": nobody's report. */
function itWasReported(reading: Reading, i: number): Proposal | undefined {
  const { lower, lemma, pos } = reading;
  if (lower[i] !== 'it') return undefined;
  let verb = i + 1;
  let passive = false;
  while (pos[verb] === POS.AUX || pos[verb] === POS.ADV) {
    if (lemma[verb] === 'be') passive = true;
    verb++;
  }
  if (!passive || lower[verb + 1] !== 'that' || !REPORTED.test(verbLemma(lower[verb] ?? ''))) return undefined;
  const content = [{ first: verb + 1, end: sentenceOf(reading, i).end }];
  return propose(reading, { first: i + 1, end: verb + 1 }, undefined, content, 0.6, 'attributions/agentless');
}

const CLAUSE = /^(?:that|whether)$/;
/** After a negation: "did not say when". */
const QUESTION = /^(?:if|how|why|when|where|what|who)$/;
const NOT = /^(?:not|n['\u2019]t)$/;

const BESIDE_DATE = /^(?:on|in|late|early|last|this|\d{1,4}|may)$/;

function isDateWord(word: string): boolean {
  return BESIDE_DATE.test(word) || isDay(word) || isMonth(word) || isCalendarUnit(word);
}

/** Where the clause of a verb begins, a date in between skipped: "announced on Monday that". */
function afterDate({ lower }: Reading, verb: number): number {
  let at = verb + 1;
  while (at - verb < 6 && isDateWord(lower[at] ?? '')) at++;
  return at;
}

/** Forms that a tagger takes for nouns after a name: "Ruiz claims she was", "The ministry reports they are". */
const NOUN_LIKE = new Set(
  'claim claims report reports fear fears hope hopes estimate estimates note notes remark remarks counters warns insists alleges argues'.split(
    ' ',
  ),
);
const SUBJECT = /^(?:he|she|they|we|there|i)$/;

/** What follows a verb looks like a clause without a word that opens it. */
const BARE_CLAUSE = /^(?:np|name|pron)\+v$/;
const TAKES_CLAUSE =
  /^(?:say|claim|argue|insist|note|add|explain|report|observe|admit|acknowledge|concede|allege|suggest|confirm|state|stress|reckon)$/;

/** "As Ruiz told the paper, the dam is safe." */
function asTold(reading: Reading, i: number): Proposal | undefined {
  const { lower, lemma, pos } = reading;
  const sentence = sentenceOf(reading, i);
  if (lower[i] !== 'as' || i - sentence.first > 1) return undefined;
  let comma = i + 1;
  while (comma < Math.min(sentence.end, i + 16) && lower[comma] !== ',') comma++;
  if (lower[comma] !== ',') return undefined;
  let verb = i + 2;
  while (verb < comma && (pos[verb] !== POS.VERB || !SAYING_VERBS.has(lemma[verb]!))) verb++;
  if (verb >= comma || pos[comma + 1] === POS.CCONJ) return undefined;
  const cue = { first: verb, end: verb + 1 };
  const source = sourcePhrase(reading, { first: i + 1, end: verb }, cue);
  const content = [{ first: comma + 1, end: sentence.end }];
  return source && propose(reading, cue, source, content, 0.5, 'attributions/as-told');
}

/** "Officials announced that …": subject, verb of saying, that-clause; "Ruiz claims she was …": or a clause with a pronoun. */
function saysThat(reading: Reading, i: number, right: string): Proposal | undefined {
  const { lower, lemma, pos } = reading;
  const isVerb = pos[i] === POS.VERB && SAYING_VERBS.has(lemma[i]!) && !lower[i]!.endsWith('ing');
  // "Ruiz hopes she", not "any hopes he had"
  const hasSubject = pos[i - 1] === POS.PROPN || pos[i - 1] === POS.NOUN || pos[i - 1] === POS.PRON;
  const nounLike = !isVerb && hasSubject && NOUN_LIKE.has(lower[i]!) && (pos[i] === POS.NOUN || pos[i] === POS.VERB);
  if (!isVerb && !nounLike) return undefined;
  const clause = isVerb ? afterDate(reading, i) : i + 1;
  const opening = lower[clause] ?? '';
  const sentence = sentenceOf(reading, i);
  const pronoun = nounLike && SUBJECT.test(opening) && (pos[clause + 1] === POS.AUX || pos[clause + 1] === POS.VERB);
  const opens = CLAUSE.test(opening) && holdsVerb(reading, clause + 1, sentence.end);
  const bare = isVerb && TAKES_CLAUSE.test(lemma[i]!) && (BARE_CLAUSE.test(right) || saysClause(reading, i, clause));
  const asks = isVerb && QUESTION.test(opening) && NOT.test(lower[i - 1] ?? '');
  if (!pronoun && !bare && !(isVerb && opens) && !asks) return undefined;
  let verb = i;
  let passive = false;
  while (
    verb > sentence.first &&
    (pos[verb - 1] === POS.AUX || pos[verb - 1] === POS.ADV || NOT.test(lower[verb - 1]!))
  ) {
    verb--;
    if (lemma[verb] === 'be' && !lower[i]!.endsWith('ing')) passive = true;
  }
  const content = [{ first: clause, end: sentence.end }];
  const cue = { first: verb, end: i + 1 };
  if (passive) return propose(reading, cue, undefined, content, 0.5, 'attributions/says-that');
  const source = subjectOf(reading, verb, sentence, cue);
  const isFar = bare && !BARE_CLAUSE.test(right);
  // where the clause is not told by its next words, the model knows the source better
  const confidence = isFar ? 0.4 : 0.5;
  if (isFar && source && source.first > sentence.first && !OPENS_CLAUSE.test(lower[source.first - 1]!))
    return undefined;
  return source && propose(reading, cue, source, content, confidence, 'attributions/says-that');
}

/** "said on Friday | the yard was sold", "said | high-speed ferries, a third of the fleet, stood still": what "say" alone has behind it. */
function saysClause(reading: Reading, verb: number, clause: number): boolean {
  const { document, lower, lemma, pos } = reading;
  if (lemma[verb] !== 'say' || !OPENS_SUBJECT.has(pos[clause]!) || /^(?:me|him|her|us|them)$/.test(lower[verb - 1]!))
    return false;
  if (lower[verb - 1] === ',' && pos[clause] === POS.PROPN) return false; // "…, said | Ruiz, who …"
  if (clause > verb + 1 && !/\d$|[^y]day$|^(?:week|month|year|yesterday)$/.test(lower[clause - 1]!)) return false; // "said in | a note"
  const end = Math.min(document.sentences.endToken[document.tokens.sentence[verb]!]!, clause + LONGEST_SUBJECT);
  for (let i = clause + 1; i < end && !/^[;:.]$/.test(lower[i]!); i++) {
    if (/^(?:who|which|that|whose)$/.test(lower[i]!)) return false;
    if (isFiniteVerb(reading, i) && !/ed$/.test(lower[i]!)) return true;
  }
  return false;
}

const OPENS_SUBJECT = new Set([POS.DET, POS.ADJ, POS.NOUN, POS.PROPN, POS.NUM, POS.PRON]);
/** In tokens: how far behind "said" the verb of its clause may stand. */
const LONGEST_SUBJECT = 20;

/** What the subject of a clause stands behind; not "the man who paid | the claims said". */
const OPENS_CLAUSE = /^(?:[,"'\u201c\u2018]|after|as|when|while|although|though|because|since|before|and|but|that|if)$/;

/** The noun phrase before a verb; after a conjunction there is none: another verb has it. */
function subjectOf(reading: Reading, verb: number, sentence: TokenRange, cue: TokenRange): TokenRange | undefined {
  const { pos } = reading;
  if (verb === sentence.first || pos[verb - 1] === POS.CCONJ || pos[verb - 1] === POS.PART) return undefined;
  if (reading.lower[verb - 2] === 'to') return undefined; // "to first explain"
  const phrase = subjectBefore(reading, verb, sentence.first);
  return phrase && sourcePhrase(reading, phrase, cue);
}

/** A verb before the next stop or comma: what follows "that" is a clause, no noun. */
function holdsVerb({ pos, lower }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to && !/^[,;:.]$/.test(lower[i]!); i++)
    if (i > from && (pos[i] === POS.VERB || pos[i] === POS.AUX)) return true;
  return false;
}

function propose(
  reading: Reading,
  cue: TokenRange,
  source: TokenRange | undefined,
  content: readonly TokenRange[],
  confidence: number,
  rule: string,
): Proposal | undefined {
  const kept = content.flatMap((range) => trimContent(reading, range) ?? []);
  return kept.length > 0 ? { cue: [cue], source: source ? [source] : [], content: kept, confidence, rule } : undefined;
}

function sentenceOf({ document }: Reading, i: number): TokenRange {
  const sentence = document.tokens.sentence[i]!;
  return { first: document.sentences.firstToken[sentence]!, end: document.sentences.endToken[sentence]! };
}
