import { SAYING_VERBS } from '../lexicon/attribution-verbs.js';
import { isCalendarUnit, isDay, isWeekday } from '../lexicon/calendar-words.js';
import { type Proposal, trimContent, trimSource } from './proposal.js';
import { POS, type Reading, type TokenRange } from './reading.js';
import { nounPhraseAt } from './rules/noun-phrase.js';

/** Words before a day or a unit that say which. */
const WHICH = /^(?:last|this|next|earlier|late|early|on|in|the)$/;

/** A cue without the day that it was said ("reported | last month"): the day has a field of its own. */
export function withoutDate({ lower }: Reading, cue: TokenRange): TokenRange {
  let { first, end } = cue;
  while (first + 1 < end && isDay(lower[first]!)) first++; // "Ruiz | Friday | urged"
  const last = lower[end - 1]!;
  if (isDay(last) || (isCalendarUnit(last) && /^(?:last|this|next|earlier)$/.test(lower[end - 2] ?? ''))) {
    end--;
    while (end > first + 1 && WHICH.test(lower[end - 1]!)) end--;
  }
  return end > first ? { ...cue, first, end } : cue;
}

/** "the Kelby daily | reported": a newspaper is part of the source, although "daily" is an adverb elsewhere. */
export function withNewspaper({ lower }: Reading, proposal: Proposal): Proposal {
  const [cue] = proposal.cue;
  const [source] = proposal.source;
  if (!cue || !source || source.end !== cue.first || cue.end - cue.first < 2) return proposal;
  if (!/^(?:daily|weekly|monthly)$/.test(lower[cue.first]!)) return proposal;
  const end = cue.first + 1;
  return {
    ...proposal,
    cue: [{ first: end, end: cue.end }, ...proposal.cue.slice(1)],
    source: [{ first: source.first, end }, ...proposal.source.slice(1)],
  };
}

/** "Ana | Ruiz urged": a name that the cue begins with is the end of the source. */
export function withWholeName({ pos, lower }: Reading, proposal: Proposal): Proposal {
  const [cue] = proposal.cue;
  const [source] = proposal.source;
  if (!cue || !source || source.end !== cue.first || pos[cue.first] !== POS.PROPN) return proposal;
  if (pos[source.end - 1] !== POS.PROPN || !pos.subarray(cue.first, cue.end).includes(POS.VERB)) return proposal;
  let end = cue.first;
  while (end < cue.end - 1 && pos[end] === POS.PROPN && !isWeekday(lower[end]!)) end++;
  if (end === cue.first) return proposal;
  return {
    ...proposal,
    cue: [{ first: end, end: cue.end }, ...proposal.cue.slice(1)],
    source: [{ first: source.first, end }, ...proposal.source.slice(1)],
  };
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

/** "said | the board would like": a cue that runs on into the clause of its content ends with its verb of saying. */
export function withoutClause(reading: Reading, proposal: Proposal): Proposal {
  const { pos, lemma, lower } = reading;
  const [cue] = proposal.cue;
  const [head] = proposal.content;
  if (!cue || !head || head.first !== cue.end) return proposal;
  for (let i = cue.first; i + 2 < cue.end; i++) {
    if (pos[i] !== POS.VERB || !SAYING_VERBS.has(lemma[i]!)) continue;
    const opens = pos[i + 1] === POS.DET || pos[i + 1] === POS.PROPN || /^(?:it|he|she|they|we|i)$/.test(lower[i + 1]!);
    const verbs = pos.subarray(i + 2, cue.end);
    if (!opens || !(verbs.includes(POS.VERB) || verbs.includes(POS.AUX))) return proposal;
    const content = [{ first: i + 1, end: head.end }, ...proposal.content.slice(1)];
    return { ...proposal, cue: [{ first: cue.first, end: i + 1 }, ...proposal.cue.slice(1)], content };
  }
  return proposal;
}

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
  if (!pos.subarray(content.first, content.end).includes(POS.PROPN)) return proposal;
  if (!closes || holdsVerb(content) || !holdsVerb(source) || reading.quotation[content.first]! >= 0) return proposal;
  const who = trimSource(reading, content);
  const said = trimContent(reading, { first: document.sentences.firstToken[sentence]!, end: source.end });
  return who && said ? { ...proposal, source: [who], content: [said] } : proposal;
}
