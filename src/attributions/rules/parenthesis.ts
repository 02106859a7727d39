import { SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import { type Proposal, trimContent, trimSource } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';

/** In tokens: where it was said, and when. */
const LONGEST_CIRCUMSTANCE = 10;
/** In tokens. */
const LONGEST_SUBJECT = 5;

/**
 * "The bridge, Ruiz said at the opening, is safe": a tag between the subject of a sentence and its verb. The model knows it
 * without circumstances; this finds those with a place or an occasion.
 */
export function proposeParenthesis(reading: Reading): Proposal[] {
  const { document, lower, lemma, pos, quotation } = reading;
  const { firstToken, endToken } = document.sentences;
  const found: Proposal[] = [];
  for (let verb = 0; verb < reading.count; verb++) {
    if (pos[verb] !== POS.VERB || quotation[verb]! >= 0 || !SAYING_VERBS.has(lemma[verb]!)) continue;
    if (lower[verb] === lemma[verb] || lower[verb]!.endsWith('ing') || pos[verb + 1] !== POS.ADP) continue;
    const sentence = document.tokens.sentence[verb]!;
    const start = firstToken[sentence]!;
    const end = endToken[sentence]!;
    let comma = verb - 1;
    while (comma > start && verb - comma <= LONGEST_SUBJECT && isName(reading, comma)) comma--;
    const close = closingComma(reading, verb + 2, end);
    if (lower[comma] !== ',' || comma === verb - 1 || close < 0 || !isVerb(reading, close + 1)) continue;
    const subject = { first: start, end: comma };
    if (holds(reading, subject)) continue;
    const content = [subject, { first: close + 1, end }].flatMap((piece) => trimContent(reading, piece) ?? []);
    const source = trimSource(reading, { first: comma + 1, end: verb });
    if (content.length < 2 || !source) continue;
    found.push({
      cue: [{ first: verb, end: verb + 1 }],
      source: [source],
      content,
      confidence: 0.5,
      rule: 'attributions/parenthesis',
    });
  }
  return found;
}

/** The comma that ends the circumstances, which hold no verb; -1 if none. */
function closingComma({ lower, pos }: Reading, from: number, end: number): number {
  for (let i = from; i < Math.min(end, from + LONGEST_CIRCUMSTANCE); i++) {
    if (lower[i] === ',') return i;
    if (pos[i] === POS.VERB || pos[i] === POS.AUX || pos[i] === POS.PUNCT || pos[i] === POS.SCONJ) return -1;
  }
  return -1;
}

/** A name or a pronoun: behind a noun the verb may be a participle ("a custom observed in May"). */
function isName({ lower, pos }: Reading, i: number): boolean {
  return pos[i] === POS.PROPN || /^(?:he|she|they|it)$/.test(lower[i]!);
}

function isVerb({ pos, lower }: Reading, i: number): boolean {
  return pos[i] === POS.AUX || (pos[i] === POS.VERB && !lower[i]!.endsWith('ing'));
}

/** A verb, a mark or another comma. */
function holds(reading: Reading, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++)
    if (isVerb(reading, i) || reading.quotation[i]! >= 0 || /^[,:;]$/.test(reading.lower[i]!)) return true;
  return false;
}
