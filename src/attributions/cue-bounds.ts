import type { Proposal } from './proposal.js';
import type { Reading, TokenRange } from './reading.js';

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight)$/;
const UNIT = /^(?:week|weekend|month|year|spring|summer|autumn|fall|winter|morning|afternoon|evening|night)$/;
/** Words before a day or a unit that say which. */
const WHICH = /^(?:last|this|next|earlier|late|early|on|in|the)$/;

/** A cue without the day that it was said ("reported | last month"): the day has a field of its own. */
export function withoutDate({ lower }: Reading, cue: TokenRange): TokenRange {
  let { end } = cue;
  const last = lower[end - 1]!;
  if (DAY.test(last) || (UNIT.test(last) && /^(?:last|this|next|earlier)$/.test(lower[end - 2] ?? ''))) end--;
  if (end === cue.end) return cue;
  while (end > cue.first + 1 && WHICH.test(lower[end - 1]!)) end--;
  return end > cue.first ? { ...cue, end } : cue;
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
