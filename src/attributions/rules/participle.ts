import { SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import type { ClauseView } from '../clause.js';
import { type Proposal, trimContent } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { isFiniteVerb } from '../repairs/verbs.js';
import { sourcePhrase } from '../source-phrase.js';
import { isUtterance } from '../tag.js';
import { subjectBefore } from './noun-phrase.js';

/** What one says besides doing or saying something else. */
const PARTICIPLES = new Set('saying adding noting arguing warning insisting claiming stressing explaining'.split(' '));
/** The complement is a clause, as the verb sees it. */
const CLAUSE = /^(?:(?:np|name|pron)\+v|that)$/;
const RELATIVE = /^(?:who|which|that|whose|whom|where|when|how|why|what|whether)$/;
/** What another clause begins with or a list, and tags that were not found. */
const PARTS_CLAUSES = /^(?:as|while|when|said|[:;])$/;
/** What opens a clause before the main one. */
const SUBORDINATE =
  /^(?:after|when|if|because|while|although|though|as|once|since|before|until|unless|with|without|by)$/;

/**
 * "…," said Ruiz, | adding | that the roof leaks": a participle with a clause, behind a tag or a deed ("rejected the offer, | saying | it was too
 * low"). Who says it is who said what stands before, else the subject of the sentence. The model finds no source for most of these.
 *
 * @param proposals what was found so far
 */
export function proposeParticiples(
  reading: Reading,
  { right }: ClauseView,
  proposals: readonly Proposal[],
): Proposal[] {
  const { lower, pos, quotation } = reading;
  const found: Proposal[] = [];
  for (let verb = 2; verb + 2 < reading.count; verb++) {
    if (pos[verb] !== POS.VERB || lower[verb - 1] !== ',' || quotation[verb]! >= 0) continue;
    if (!PARTICIPLES.has(lower[verb]!) || !CLAUSE.test(right[verb]!)) continue;
    const proposal = proposeAt(reading, proposals, verb);
    if (proposal) found.push(proposal);
  }
  return found;
}

function proposeAt(reading: Reading, proposals: readonly Proposal[], verb: number): Proposal | undefined {
  if (proposals.some(({ cue }) => cue.some(({ first, end }) => first <= verb && verb < end))) return undefined;
  const { tokens, sentences } = reading.document;
  const sentence = tokens.sentence[verb]!;
  const from = sentences.firstToken[sentence]!;
  const source = speakerBefore(reading, proposals, verb, from) ?? subjectOf(reading, from, verb);
  const content = trimContent(reading, { first: verb + 1, end: beforeUtterance(reading, verb, sentence) });
  if (!source || !content) return undefined;
  const cue = { first: verb, end: verb + 1 };
  return { cue: [cue], source: [source], content: [content], confidence: 0.5, rule: 'attributions/participle' };
}

/** The end of the sentence, or where it leads into somebody's whole utterance. */
function beforeUtterance(reading: Reading, verb: number, sentence: number): number {
  const end = reading.document.sentences.endToken[sentence]!;
  for (let i = verb + 2; i < end; i++) {
    const q = reading.quotation[i]!;
    if (q >= 0 && reading.quotations[q]!.first === i && isUtterance(reading, i)) return i;
  }
  return end;
}

/** Who said what stands before in the same sentence, or in the quotation that it ends. */
function speakerBefore(
  { document, lemma }: Reading,
  proposals: readonly Proposal[],
  verb: number,
  from: number,
): TokenRange | undefined {
  const { sentence } = document.tokens;
  let nearest: Proposal | undefined;
  for (const proposal of proposals) {
    const [cue] = proposal.cue;
    const [source] = proposal.source;
    if (!cue || !source || source.first < from || cue.end > verb || sentence[source.first] !== sentence[verb]) continue;
    if (!SAYING_VERBS.has(lemma[cue.end - 1]!) || source.end > verb) continue;
    if (!nearest || cue.first > nearest.cue[0]!.first) nearest = proposal;
  }
  return nearest?.source[0];
}

/** The subject of the main clause, where nothing but an opening phrase stands before it and no other clause behind. */
function subjectOf(reading: Reading, from: number, to: number): TokenRange | undefined {
  const { lower, pos } = reading;
  if (SUBORDINATE.test(lower[from]!) || lower.slice(from, to).some((word) => PARTS_CLAUSES.test(word)))
    return undefined;
  let inRelative = false;
  for (let verb = from + 1; verb < to; verb++) {
    if (lower[verb] === ',') inRelative = false;
    else if (RELATIVE.test(lower[verb]!)) inRelative = true;
    if (inRelative || !isFiniteVerb(reading, verb)) continue;
    let first = verb;
    while (first > from && (pos[first - 1] === POS.ADV || pos[first - 1] === POS.AUX)) first--;
    const phrase = subjectBefore(reading, first, from);
    if (!phrase || pos[first - 1] === POS.CCONJ) return undefined;
    return sourcePhrase(reading, phrase, { first, end: verb + 1 });
  }
  return undefined;
}
