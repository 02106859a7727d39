import { SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import { isCalendarUnit, isDay, isWeekday } from '../../lexicon/calendar-words.js';
import type { Proposal } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';

/** Words before a day or a unit that say which. */
const WHICH = /^(?:last|this|next|earlier|late|early|on|in|the)$/;

/** A cue without the day that it was said ("reported | last month"): the day has a field of its own. */
export function withoutDate(reading: Reading, proposal: Proposal): Proposal {
  const cue = proposal.cue.map((range) => beforeDate(reading, range));
  return cue.every((range, i) => range === proposal.cue[i]) ? proposal : { ...proposal, cue };
}

function beforeDate({ lower }: Reading, cue: TokenRange): TokenRange {
  let { first, end } = cue;
  while (first + 1 < end && isDay(lower[first]!)) first++; // "Ruiz | Friday | urged"
  const last = lower[end - 1]!;
  if (isDay(last) || (isCalendarUnit(last) && /^(?:last|this|next|earlier)$/.test(lower[end - 2] ?? ''))) {
    end--;
    while (end > first + 1 && WHICH.test(lower[end - 1]!)) end--;
  }
  return end > first && (first !== cue.first || end !== cue.end) ? { first, end } : cue;
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

/** "Ana | Ruiz urged", "Li | Sang Hoo urged": a name that the cue begins with is the end of the source, be a word of it read as a verb. */
export function withWholeName({ pos, lower, document }: Reading, proposal: Proposal): Proposal {
  const [cue] = proposal.cue;
  const [source] = proposal.source;
  const isCapitalised = (i: number) => /^\p{Lu}/u.test(document.tokens.text[i]!);
  if (!cue || !source || source.end !== cue.first || !isCapitalised(cue.first)) return proposal;
  if (pos[source.end - 1] !== POS.PROPN || !pos.subarray(cue.first, cue.end).includes(POS.VERB)) return proposal;
  let end = cue.first;
  while (end < cue.end - 1 && isCapitalised(end) && !isWeekday(lower[end]!)) end++;
  while (end > cue.first && pos[end - 1] !== POS.PROPN) end--; // where every word has a capital, verbs have one too
  if (end === cue.first) return proposal;
  return {
    ...proposal,
    cue: [{ first: end, end: cue.end }, ...proposal.cue.slice(1)],
    source: [{ first: source.first, end }, ...proposal.source.slice(1)],
  };
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

/**
 * `"…," Ruiz said | in presenting | the report`: what one does in saying it is no part of the cue, and its object no content. Without
 * a content before the cue it is what carries the content ("responded by saying that …").
 */
export function withoutOccasion(reading: Reading, proposal: Proposal): Proposal {
  const { lower, lemma, pos } = reading;
  const [cue] = proposal.cue;
  if (!cue || cue.end - cue.first < 3 || !lower[cue.end - 1]!.endsWith('ing')) return proposal;
  if (pos[cue.end - 2] !== POS.ADP && pos[cue.end - 2] !== POS.SCONJ) return proposal;
  if (lower[cue.end] === 'that') return proposal; // a ruling has a clause of its own
  const kept = proposal.content.filter(({ first }) => first !== cue.end);
  const verb = cue.end - 3;
  if (kept.length === 0 || kept[0]!.first > cue.first || !SAYING_VERBS.has(lemma[verb]!)) return proposal;
  return { ...proposal, cue: [{ first: cue.first, end: verb + 1 }, ...proposal.cue.slice(1)], content: kept };
}

/** "Ford | complained": a name that the cue begins with, where no source was found, is the source. */
export function withSubjectOfCue(reading: Reading, proposal: Proposal): Proposal {
  const { pos } = reading;
  const [cue] = proposal.cue;
  if (!cue || proposal.source.length > 0) return proposal;
  let end = cue.first;
  while (end < cue.end && pos[end] === POS.PROPN) end++;
  if (end === cue.first || end >= cue.end || (pos[end] !== POS.VERB && pos[end] !== POS.AUX)) return proposal;
  if (isPassive(reading, { first: end, end: cue.end })) return proposal;
  return { ...proposal, cue: [{ first: end, end: cue.end }], source: [{ first: cue.first, end }] };
}

/** "Ford is not expected". */
function isPassive({ lemma, lower }: Reading, { first, end }: TokenRange): boolean {
  for (let i = first; i + 1 < end; i++) if (lemma[i] === 'be' && /(?:ed|en|own|id)$/.test(lower[end - 1]!)) return true;
  return false;
}
