import type { Proposal } from './proposal.js';
import type { Reading, TokenRange } from './reading.js';
import { nounPhraseBefore } from './rules/noun-phrase.js';
import { isTime, sourcePhrase } from './source-phrase.js';

/** The noun phrase before a verb, and before the day that may stand between: "Halden, the largest ferry line, on Thursday | said". */
export function subjectBefore(reading: Reading, verb: number, from: number): TokenRange | undefined {
  const phrase = nounPhraseBefore(reading, verb, from);
  if (!phrase || !isTime(reading, phrase)) return phrase;
  let stop = phrase.first;
  while (stop > from && /^(?:on|in|late|early)$/.test(reading.lower[stop - 1]!)) stop--;
  const before = nounPhraseBefore(reading, stop, from);
  return before && !isTime(reading, before) ? before : undefined;
}

/** "Oxbow, which makes pumps, Thursday said": a day says nothing; the subject before it does, if there is one. */
export function withoutTimeAsSource(reading: Reading, proposal: Proposal): Proposal {
  const [source] = proposal.source;
  const [cue] = proposal.cue;
  if (!source || !cue || source.end > cue.first || !isTime(reading, source)) return proposal;
  const { tokens, sentences } = reading.document;
  const from = sentences.firstToken[tokens.sentence[source.first]!]!;
  const subject = subjectBefore(reading, source.end, from);
  const phrase = subject && sourcePhrase(reading, subject, cue);
  return { ...proposal, source: phrase ? [phrase] : [] };
}
