import type { ClauseView } from '../clause.js';
import { type Proposal, trimContent } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { leadsToVerb } from './verb-group.js';

export const FIRST_PERSON = 'attributions/first-person';

/** What somebody thinks, knows or fears, with a clause of its own. */
const ATTITUDES = new Set('believe suspect fear doubt assume reckon expect realise realize worry trust'.split(' '));
/**
 * In the present tense these are fillers of spoken language ("I think it’s fair to say"), in the past they tell of an attitude; and
 * where a tag leads into the quotation that they open: `Ruiz said, "I think we have learned a lot."`
 */
const FILLERS = new Set('think know feel guess suppose imagine figure understand hope wonder swear wish'.split(' '));
/** The complement is a clause, as the verb sees it. */
const CLAUSE = /^(?:(?:np|name|pron)\+v|that|if|whether|how|why|what|who|where|when)$/;

/**
 * "I suspect …", "we thought that …" inside a quotation whose speaker is told: an attitude of the speaker's own, inside what is
 * attributed to him. It does not compete for words. PolNeAR has none of these, so that the model cannot find them.
 *
 * @param proposals the attributions that were found: a quotation that nobody is said to speak has no first person
 */
export function proposeFirstPerson(
  reading: Reading,
  { right }: ClauseView,
  proposals: readonly Proposal[],
): Proposal[] {
  const { lower, pos, quotations } = reading;
  const found: Proposal[] = [];
  for (const quotation of quotations) {
    for (let i = quotation.first; i + 2 < quotation.end; i++) {
      if (lower[i] !== 'i' && lower[i] !== 'we') continue;
      let verb = i + 1;
      while (verb < quotation.end && leadsToVerb(reading, verb)) verb++;
      if (pos[verb] !== POS.VERB || !CLAUSE.test(right[verb]!)) continue;
      const cue = { first: i + 1, end: verb + 1 };
      const within = ({ content }: Proposal) => content.some(({ first, end }) => first <= i && verb < end);
      const outer = proposals.find(within);
      const opens = i === quotation.first + 1 && outer !== undefined && leadsInto(reading, outer, quotation);
      if (!outer || !isAttitude(reading, i + 1, verb, opens)) continue;
      const content = trimContent(reading, { first: verb + 1, end: endOfClause(reading, verb + 1, quotation) });
      if (!content) continue;
      found.push({
        cue: [cue],
        source: [{ first: i, end: i + 1 }],
        content: [content],
        confidence: 0.7,
        rule: FIRST_PERSON,
      });
    }
  }
  return found;
}

/** The tag stands before the quotation, with a comma or colon between them. */
function leadsInto({ document, lower }: Reading, { cue, source }: Proposal, quotation: TokenRange): boolean {
  const { sentence } = document.tokens;
  if (cue.length === 0 || !/^[,:]$/.test(lower[quotation.first - 1] ?? '')) return false;
  return [...cue, ...source].every(
    ({ first, end }) => end < quotation.first && sentence[first] === sentence[quotation.first],
  );
}

/** @param opens the verb opens a quotation that a tag leads into */
function isAttitude({ lemma, lower }: Reading, from: number, verb: number, opens: boolean): boolean {
  const word = lemma[verb]!;
  if (ATTITUDES.has(word) || (opens && FILLERS.has(word))) return true;
  const inThePast =
    lower[verb] !== word || lower.slice(from, verb).some((each) => /^(?:did|had)(?:n['’]t)?$/.test(each));
  return FILLERS.has(word) && inThePast;
}

/** A subject that opens a clause of the speaker's own behind a comma: "…, and we will appeal". */
const SUBJECT = /^(?:i|we|you|he|she|it|they|there)$/;

/** Where the clause ends: with its sentence, its quotation, or the next main clause. */
function endOfClause({ document, lower, pos, isMark }: Reading, from: number, quotation: TokenRange): number {
  const sentence = document.sentences.endToken[document.tokens.sentence[from]!]!;
  const end = Math.min(sentence, quotation.end);
  for (let i = from + 1; i < end; i++) {
    if (isMark[i] === 1 && i === quotation.end - 1) return i;
    if (/^[.?!;|]$/.test(lower[i]!)) return i;
    if (lower[i] !== ',') continue;
    const subject = /^(?:and|but|so|or)$/.test(lower[i + 1] ?? '') ? i + 2 : i + 1;
    const verb = pos[subject + 1];
    if (SUBJECT.test(lower[subject] ?? '') && (verb === POS.AUX || verb === POS.VERB || verb === POS.PART)) return i;
  }
  return end;
}
