import { type Proposal, trimContent } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { sourcePhrase } from '../source-phrase.js';
import { isDocument, isParticipleOfNoun } from '../tag.js';

const SHOWS = new Set(['showed', 'shows', 'show', 'indicated', 'indicates', 'found', 'finds']);
/** The complement is a clause, as the verb sees it. */
const CLAUSE = /^(?:(?:np|name|pron)\+v|that)$/;
/** "few details | about how the firm would go on". */
const QUESTION = /\b(?:how|why|what|whether)\b/;
/** What the clause of the verb or its subject begins behind. */
const BEFORE_SUBJECT = /^(?:[,;:.]|after|as|when|while|although|though|because|since|before|but|with|that|if|said)$/;

/** "Data on Friday | showed | sales had fallen": what can be read, a verb of showing, and a clause. */
export function shows(reading: Reading, verb: number, right: string): Proposal | undefined {
  const { document, lower, pos } = reading;
  if (pos[verb] !== POS.VERB || !SHOWS.has(lower[verb]!) || !CLAUSE.test(right)) return undefined;
  if (QUESTION.test(lower.slice(verb + 1, verb + 6).join(' '))) return undefined;
  const sentence = document.tokens.sentence[verb]!;
  const [from, end] = [document.sentences.firstToken[sentence]!, document.sentences.endToken[sentence]!];
  let first = verb;
  while (first > from && (/^(?:has|have|had)$/.test(lower[first - 1]!) || pos[first - 1] === POS.ADV)) first--;
  const source = documentBefore(reading, first, from);
  const content = source && trimContent(reading, { first: verb + 1, end });
  if (!content) return undefined;
  const cue = { first, end: verb + 1 };
  return { cue: [cue], source: [source], content: [content], confidence: 0.5, rule: 'attributions/shows' };
}

/** "a report released on Friday", "data from Oslo on Friday": the noun phrase before a verb, if it is something to be read. */
function documentBefore(reading: Reading, verb: number, from: number): TokenRange | undefined {
  const { lower, pos } = reading;
  let first = verb;
  let joint = -1;
  while (first > from && !BEFORE_SUBJECT.test(lower[first - 1]!)) {
    const isVerb = pos[first - 1] === POS.AUX || pos[first - 1] === POS.VERB;
    if (isVerb && !isParticipleOfNoun(reading, first - 1)) {
      if (joint < 0) return undefined;
      first = joint; // "prices rose and | data showed"
      break;
    }
    first--;
    if (joint < 0 && lower[first] === 'and') joint = first + 1;
  }
  if (lower[first] === 'and') first++;
  const phrase = { first, end: verb };
  if (first === verb || !isDocument(reading, phrase) || pos[first] === POS.ADP) return undefined;
  return sourcePhrase(reading, phrase, { first: verb, end: verb + 1 });
}
