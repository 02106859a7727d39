import { type Proposal, trimContent } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { sourcePhrase } from '../source-phrase.js';
import { isCircumstance, isStatement, isSubject, speakerBehind } from '../tag.js';

const SAYING = /^(?:said|says|added)$/;

/**
 * "Demand will fall, | said Ana Ruiz, an analyst", "Demand will fall, | a person familiar with the matter said on Monday": a statement
 * without marks, and who said it around the verb. The model takes a third of the former for something else, and few of the latter.
 */
export function proposeClosingTag(reading: Reading): Proposal[] {
  const { document, lower, pos, quotation } = reading;
  const { firstToken, endToken } = document.sentences;
  const found: Proposal[] = [];
  for (let verb = 2; verb + 1 < reading.count; verb++) {
    if (pos[verb] !== POS.VERB || !SAYING.test(lower[verb]!) || quotation[verb]! >= 0) continue;
    const sentence = document.tokens.sentence[verb]!;
    const [first, end] = [firstToken[sentence]!, endToken[sentence]!];
    const comma = commaBefore(reading, verb, first);
    if (comma <= first || reading.isMark[comma - 1] === 1) continue;
    const who =
      comma === verb - 1 ? speakerBehind(reading, { first: verb + 1, end }) : subjectBetween(reading, comma, verb, end);
    const clause = { first, end: comma };
    if (!who || !isStatement(reading, clause)) continue;
    const cue = { first: verb, end: verb + 1 };
    const source = sourcePhrase(reading, who, cue);
    const content = trimContent(reading, clause);
    if (!source || !content) continue;
    found.push({ cue: [cue], source: [source], content: [content], confidence: 0.5, rule: 'attributions/closing-tag' });
  }
  return found;
}

function commaBefore({ lower }: Reading, verb: number, first: number): number {
  let comma = verb - 1;
  while (comma > first && lower[comma] !== ',') comma--;
  return comma;
}

/** The subject of a tag that ends its sentence; "while shares of Oxbow added 2 percent" is none. */
function subjectBetween(reading: Reading, comma: number, verb: number, end: number): TokenRange | undefined {
  const { lower, pos, isMark } = reading;
  if (lower[verb] === 'added' || pos[comma + 1] === POS.ADP || pos[comma + 1] === POS.SCONJ) return undefined;
  if (isMark.subarray(comma, end).includes(1)) return undefined;
  const subject = { first: comma + 1, end: verb };
  const stop = /^[.!?]$/.test(lower[end - 1]!) ? end - 1 : end;
  return isSubject(reading, subject) && isCircumstance(reading, { first: verb + 1, end: stop }) ? subject : undefined;
}
