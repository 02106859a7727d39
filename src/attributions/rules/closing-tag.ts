import { type Proposal, trimContent } from '../proposal.js';
import { POS, type Reading } from '../reading.js';
import { sourcePhrase } from '../source-phrase.js';
import { isStatement, speakerBehind } from '../tag.js';

const SAYING = /^(?:said|says|added)$/;

/**
 * "Demand will fall, | said Ana Ruiz, an analyst": a statement without marks, and who said it behind the verb. The model takes a third of
 * them for something else.
 */
export function proposeClosingTag(reading: Reading): Proposal[] {
  const { document, lower, pos, quotation, isMark } = reading;
  const { firstToken, endToken } = document.sentences;
  const found: Proposal[] = [];
  for (let verb = 2; verb + 1 < reading.count; verb++) {
    if (pos[verb] !== POS.VERB || lower[verb - 1] !== ',' || !SAYING.test(lower[verb]!)) continue;
    if (quotation[verb]! >= 0 || isMark[verb - 2] === 1) continue;
    const sentence = document.tokens.sentence[verb]!;
    const clause = { first: firstToken[sentence]!, end: verb - 1 };
    const end = endToken[sentence]!;
    const who = speakerBehind(reading, { first: verb + 1, end });
    if (!who || !isStatement(reading, clause)) continue;
    const cue = { first: verb, end: verb + 1 };
    const source = sourcePhrase(reading, who, cue);
    const content = trimContent(reading, clause);
    if (!source || !content) continue;
    found.push({ cue: [cue], source: [source], content: [content], confidence: 0.5, rule: 'attributions/closing-tag' });
  }
  return found;
}
