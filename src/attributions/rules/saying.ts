import { SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import { type Proposal, trimContent, trimSource } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { nounPhraseAt, nounPhraseBefore } from './noun-phrase.js';

/**
 * The baseline without a model: a verb of saying, the noun phrase beside it, and the clause or quotation that it governs.
 * Orders as news writes them: content-cue-source ("…," said Ruiz), content-source-cue ("…," Ruiz said), source-cue-content.
 */
export function proposeBySaying(reading: Reading): Proposal[] {
  const { document, lemma, pos, quotation } = reading;
  const { sentences } = document;
  const found: Proposal[] = [];
  for (let i = 0; i < reading.count; i++) {
    if (pos[i] !== POS.VERB || quotation[i]! >= 0 || !SAYING_VERBS.has(lemma[i]!)) continue;
    const sentence = document.tokens.sentence[i]!;
    const range = { first: sentences.firstToken[sentence]!, end: sentences.endToken[sentence]! };
    const proposal = proposeAt(reading, i, range);
    if (proposal) found.push(proposal);
  }
  return found;
}

function proposeAt(reading: Reading, cue: number, sentence: TokenRange): Proposal | undefined {
  const { lower, pos } = reading;
  let verb = cue;
  while (verb > sentence.first && (pos[verb - 1] === POS.AUX || pos[verb - 1] === POS.ADV || lower[verb - 1] === 'not'))
    verb--;
  if (verb > sentence.first && lower[verb - 1] === 'to') return undefined;
  if (isPassive(reading, verb, cue) && !PASSIVE_SAYING.has(reading.lemma[cue]!)) return undefined;
  const before = contentBefore(reading, verb, sentence);
  const inverted = before && before.end >= verb - 1 && nounPhraseAt(reading, cue + 1, sentence.end);
  const source =
    inverted ||
    nounPhraseBefore(reading, verb, before ? before.end : sentence.first) ||
    (before ? undefined : subjectAtStart(reading, sentence, verb));
  const trimmed = source && trimSource(reading, source);
  const tagStart = inverted ? verb : (source?.first ?? verb);
  const content = before && before.end >= tagStart - 2 ? [before] : [];
  const tagEnd = inverted ? inverted.end : cue + 1;
  const after = contentAfter(reading, tagEnd, sentence, content.length > 0);
  if (after) content.push(after);
  const kept = content.flatMap((range) => trimContent(reading, range) ?? []);
  if (kept.length === 0) return undefined;
  return {
    cue: [{ first: verb, end: cue + 1 }],
    source: trimmed ? [trimmed] : [],
    content: kept,
    confidence: trimmed ? 0.6 : 0.35,
    rule: 'attributions/saying',
  };
}

/** Passives that report: "it was reported", "he was told". */
const PASSIVE_SAYING = new Set(['report', 'say', 'tell', 'ask', 'quote', 'announce', 'allege']);

function isPassive({ lemma }: Reading, verb: number, cue: number): boolean {
  for (let i = verb; i < cue; i++) if (lemma[i] === 'be') return true;
  return false;
}

/** A second verb shares the subject that opened the sentence. */
function subjectAtStart(reading: Reading, sentence: TokenRange, verb: number): TokenRange | undefined {
  let first = sentence.first;
  while (first < verb && !/[\p{L}\d]/u.test(reading.lower[first]!)) first++;
  if (reading.pos[first] === POS.ADP || reading.pos[first] === POS.SCONJ) return undefined;
  return nounPhraseAt(reading, first, verb);
}

/** What stands before the tag: a quotation that closes there, or the clause up to the last comma. */
function contentBefore(reading: Reading, verb: number, sentence: TokenRange): TokenRange | undefined {
  const { lower, quotation, quotations, isMark } = reading;
  for (let i = verb - 1; i >= sentence.first; i--) {
    if (isMark[i] === 1) {
      const quoted = quotations[quotation[i]!];
      if (!quoted) continue;
      return { first: Math.min(quoted.first, sentence.first), end: i + 1 };
    }
    if (lower[i] === ',' && i > sentence.first + 2 && hasVerb(reading, sentence.first, i))
      return { first: sentence.first, end: i };
  }
  return undefined;
}

/** What stands after the tag: the rest of the sentence after the cue, or a quotation that goes on. */
function contentAfter(
  reading: Reading,
  from: number,
  sentence: TokenRange,
  hasBefore: boolean,
): TokenRange | undefined {
  const { lower, quotation, quotations, count, isMark } = reading;
  let first = from;
  while (first < sentence.end && /^[,:.]$/.test(lower[first]!)) first++;
  if (first < count && isMark[first] === 1) {
    const quoted = quotations[quotation[first]!];
    if (quoted)
      return { first, end: Math.max(quoted.end, hasBefore ? quoted.end : Math.min(sentence.end, quoted.end)) };
  }
  if (hasBefore || first >= sentence.end) return undefined;
  return { first, end: sentence.end };
}

function hasVerb({ pos }: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (pos[i] === POS.VERB || pos[i] === POS.AUX) return true;
  return false;
}
