import { SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import { type Proposal, trimContent, trimSource } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { nounPhraseAt, subjectBefore } from '../rules/noun-phrase.js';
import { sourcePhrase } from '../source-phrase.js';
import { isStatement, isSubject, speakerBehind } from '../tag.js';

const RELATIVE = /^(?:who|which|that)$/;

/** `The pumps had failed, | said | Ana Ruiz.`: the clause before the verb was taken for the source, the name for the content. */
export function withRolesRighted(reading: Reading, proposal: Proposal): Proposal {
  const { document, pos, lemma, lower } = reading;
  const [source] = proposal.source;
  const [cue] = proposal.cue;
  const [content] = proposal.content;
  if (!source || !cue || !content || proposal.content.length > 1 || !SAYING_VERBS.has(lemma[cue.end - 1]!))
    return proposal;
  if (lower[cue.first - 1] !== ',' || source.end !== cue.first - 1 || content.first !== cue.end) return proposal;
  const sentence = document.tokens.sentence[cue.first]!;
  const closes = document.sentences.endToken[sentence]! - content.end <= 1;
  const isVerb = (i: number) => pos[i] === POS.VERB || pos[i] === POS.AUX;
  const holdsVerb = ({ first, end }: TokenRange) =>
    Array.from({ length: end - first }, (_, k) => first + k).some(isVerb);
  const phrase = beforeRelative(reading, content);
  const isName = pos.subarray(phrase.first, phrase.end).includes(POS.PROPN) || isSurname(reading, phrase);
  const isSpeaker = /^(?:said|says)$/.test(lower[cue.end - 1]!) && isStatement(reading, source);
  if (!isName && !(isSpeaker && speakerBehind(reading, phrase))) return proposal;
  if (!closes || holdsVerb(phrase) || !holdsVerb(source) || reading.quotation[content.first]! >= 0) return proposal;
  const who = trimSource(reading, content);
  const said = trimContent(reading, { first: document.sentences.firstToken[sentence]!, end: source.end });
  return who && said ? { ...proposal, source: [who], content: [said] } : proposal;
}

/** In tokens: "the report, which is on the board’s page". */
const LONGEST_RELATIVE = 8;

function beforeRelative({ lower }: Reading, { first, end }: TokenRange): TokenRange {
  for (let i = first + 1; i < end; i++)
    if (/^(?:who|which)$/.test(lower[i]!)) return { first, end: end - i <= LONGEST_RELATIVE ? i : end };
  return { first, end };
}

/** "He" and "She" with a capital in the middle of a sentence are somebody's name. */
function isSurname({ document }: Reading, { first, end }: TokenRange): boolean {
  return end === first + 1 && /^(?:He|She)$/.test(document.tokens.text[first]!);
}

/** `"…," | said the bank in a research note`: the verb of saying that opens what was taken for the source is the cue. */
export function withTagVerb(reading: Reading, proposal: Proposal): Proposal {
  const { pos, lemma, lower, isMark } = reading;
  const [source] = proposal.source;
  const [cue] = proposal.cue;
  if (!source || !cue || cue.first < source.end || pos[source.first] !== POS.VERB) return proposal;
  if (!SAYING_VERBS.has(lemma[source.first]!)) return proposal;
  const before = source.first - 1;
  if (before < 0 || (isMark[before] === 0 && lower[before] !== ',')) return proposal;
  let stop = source.first + 2;
  while (stop < source.end && !(lower[stop] === 'in' && pos[stop + 1] === POS.DET)) stop++; // "in a | research note"
  const phrase = nounPhraseAt(reading, source.first + 1, stop);
  const trimmed = phrase && trimSource(reading, phrase);
  return trimmed ? { ...proposal, cue: [{ first: source.first, end: source.first + 1 }], source: [trimmed] } : proposal;
}

/** Verbs of saying and showing with an ending, as they stand inside of what was taken for a source. */
const SAYS =
  /^(?:said|says|told|wrote|writes|added|argued|alleged|showed|shows|found|reported|announced|warned|claimed|insisted|noted)$/;

/**
 * A source that runs on over a verb of saying. "Ana Ruiz | said | in a research note": it ends before it, and the verb is the cue unless there is
 * another verb behind ("the airline’s chief | told AFP, adding", "Ruiz | said demand … but dismissed"). Right before a verb of its own stands
 * the subject of that ("Two aides said | Ruiz | warned").
 */
export function withoutTagInSource(reading: Reading, proposal: Proposal): Proposal {
  const { document, lower, lemma, pos } = reading;
  const [source] = proposal.source;
  const [cue] = proposal.cue;
  if (!source || !cue || source.end > cue.first) return proposal;
  for (let verb = source.first + 1; verb < source.end; verb++) {
    if (RELATIVE.test(lower[verb]!) || lower[verb] === ',') return proposal;
    if (pos[verb] !== POS.VERB || !SAYS.test(document.tokens.text[verb]!)) continue; // no name
    const before = pos[verb - 1];
    if (before !== POS.PROPN && before !== POS.NOUN && before !== POS.PRON) return proposal;
    const who = trimSource(reading, { first: source.first, end: verb });
    if (!who) return proposal;
    const isParticiple = pos[cue.first] === POS.VERB && lower[cue.first]!.endsWith('ing');
    const isVerb = isParticiple || pos[cue.first] === POS.VERB || pos[cue.first] === POS.AUX;
    if (isVerb && source.end < cue.first && isJoined(reading, cue.first)) return { ...proposal, source: [who] };
    const behind = behindOpener(reading, { first: verb + 1, end: source.end });
    if (isVerb && !isParticiple && source.end === cue.first && isSubject(reading, behind))
      return { ...proposal, source: [behind] };
    const says = isVerb && (isParticiple || SAYING_VERBS.has(lemma[cue.first]!));
    const isCircumstance = /^(?:in|on|at|during|to)$/.test(lower[verb + 1] ?? '') || source.end === verb + 1;
    if (!says && !isCircumstance) return proposal;
    const isAgain = says && lemma[cue.first] === lemma[verb];
    if (says && !isAgain && !isParticiple) return proposal;
    return { ...proposal, source: [who], ...(says && !isAgain ? {} : { cue: [{ first: verb, end: verb + 1 }] }) };
  }
  return proposal;
}

/** "losses | after | Ruiz": the subject stands behind what opens its clause. */
function behindOpener({ lower }: Reading, { first, end }: TokenRange): TokenRange {
  for (let i = end - 2; i >= first; i--)
    if (/^(?:after|when|while|because|before)$/.test(lower[i]!)) return { first: i + 1, end };
  return { first, end };
}

/** "… but | also dismissed". */
function isJoined({ lower, pos }: Reading, verb: number): boolean {
  let before = verb - 1;
  while (pos[before] === POS.ADV) before--;
  return lower[before] === 'and' || lower[before] === 'but';
}

/** `A clerk told the Gazette | : "It rained."`: the verb before a colon is the cue, and who is spoken to no source. */
export function withVerbBeforeColon(reading: Reading, proposal: Proposal): Proposal {
  const { document, lower, pos, isMark } = reading;
  const [cue] = proposal.cue;
  const [hearer] = proposal.source;
  if (!cue || !hearer || lower[cue.first] !== ':' || hearer.end > cue.first) return proposal;
  const start = document.sentences.firstToken[document.tokens.sentence[cue.first]!]!;
  let verb = hearer.first - 1;
  while (verb > start && !/^(?:said|says|told|tells|wrote)$/.test(lower[verb]!)) {
    if (/^[,;:]$/.test(lower[verb]!) || isMark[verb] === 1) return proposal;
    verb--;
  }
  const subject = verb > start && pos[verb] === POS.VERB ? subjectBefore(reading, verb, start) : undefined;
  const said = { first: verb, end: verb + 1 };
  const source = subject && sourcePhrase(reading, subject, said);
  return source ? { ...proposal, cue: [said], source: [source] } : proposal;
}
