import { SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import { verbLemma } from '../../lexicon/lemma.js';
import { type Proposal, trimContent, trimSource } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { nounPhraseBefore } from './noun-phrase.js';

/** Closed forms that attribute without a subject and verb of their own. */
export function proposePhrases(reading: Reading): Proposal[] {
  const found: Proposal[] = [];
  for (let i = 0; i < reading.count; i++) {
    if (reading.quotation[i]! >= 0) continue;
    const proposal = accordingTo(reading, i) ?? inView(reading, i) ?? itWasReported(reading, i) ?? saysThat(reading, i);
    if (proposal) found.push(proposal);
  }
  return found;
}

/** "According to police, …" and "…, according to a report." */
function accordingTo(reading: Reading, i: number): Proposal | undefined {
  const { lower } = reading;
  if (lower[i] !== 'according' || lower[i + 1] !== 'to') return undefined;
  const sentence = sentenceOf(reading, i);
  let stop = i + 2;
  while (stop < sentence.end && !/^[,;.]$/.test(lower[stop]!)) stop++;
  const opens = i - sentence.first <= 1;
  const content = [opens ? { first: stop, end: sentence.end } : { first: sentence.first, end: i }];
  // "The vote, according to aides, could slip": the clause goes on after the tag.
  if (!opens && lower[i - 1] === ',' && lower[stop] === ',' && sentence.end - stop > 3)
    content.push({ first: stop, end: sentence.end });
  const source = trimSource(reading, { first: i + 2, end: stop });
  return source && propose(reading, { first: i, end: i + 2 }, source, content, 0.5, 'attributions/according-to');
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

const DATE_WORD =
  /^(?:on|in|late|early|last|this|\d{1,4}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|morning|afternoon|evening|night|week|month|year|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?|may)$/;

/** Where the clause of a verb begins, a date in between skipped: "announced on Monday that". */
function afterDate({ lower }: Reading, verb: number): number {
  let at = verb + 1;
  while (at - verb < 6 && DATE_WORD.test(lower[at] ?? '')) at++;
  return at;
}

/** "Officials announced that …": subject, verb of saying, that-clause. */
function saysThat(reading: Reading, i: number): Proposal | undefined {
  const { lower, lemma, pos } = reading;
  if (pos[i] !== POS.VERB || !SAYING_VERBS.has(lemma[i]!) || lower[i]!.endsWith('ing')) return undefined;
  const clause = afterDate(reading, i);
  const opening = lower[clause] ?? '';
  if (!CLAUSE.test(opening) && !(QUESTION.test(opening) && NOT.test(lower[i - 1] ?? ''))) return undefined;
  const sentence = sentenceOf(reading, i);
  let verb = i;
  while (
    verb > sentence.first &&
    (pos[verb - 1] === POS.AUX || pos[verb - 1] === POS.ADV || NOT.test(lower[verb - 1]!))
  )
    verb--;
  const subject = nounPhraseBefore(reading, verb, sentence.first);
  const source = subject && trimSource(reading, subject);
  if (!source) return undefined;
  const content = [{ first: clause, end: sentence.end }];
  return propose(reading, { first: verb, end: i + 1 }, source, content, 0.5, 'attributions/says-that');
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
