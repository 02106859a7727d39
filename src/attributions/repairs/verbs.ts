import { POS, type Reading, type TokenRange } from '../reading.js';

/** What they introduce is a clause and hardly ever a thing. */
export const NEEDS_CLAUSE = new Set(
  'say add think argue insist note believe maintain contend warn hope acknowledge stress'.split(' '),
);

/** What they introduce may be a clause without "that". */
export const TAKES_CLAUSE = new Set(
  'say add think argue believe hope warn indicate show suggest report announce claim confirm predict expect fear know find estimate conclude reveal'.split(
    ' ',
  ),
);

/** The verb of a clause, not an infinitive or a participle behind a preposition. */
export function isFiniteVerb({ pos, lower }: Reading, i: number): boolean {
  if (pos[i] === POS.AUX) return lower[i - 1] !== 'to';
  return pos[i] === POS.VERB && !lower[i]!.endsWith('ing') && lower[i - 1] !== 'to' && !(pos[i - 1] === POS.ADP);
}

/** A finite verb, or what looks like a plural before an article, an adjective or "to": "the plan makes strategic sense". */
export function mayBeFinite(reading: Reading, i: number): boolean {
  const { lower, pos } = reading;
  if (isFiniteVerb(reading, i)) return true;
  const next = pos[i + 1];
  const isLike = pos[i] === POS.NOUN && /[^s]s$/.test(lower[i]!);
  return isLike && (next === POS.DET || next === POS.ADJ || lower[i + 1] === 'to');
}

export function mayHoldVerb(reading: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (mayBeFinite(reading, i)) return true;
  return false;
}

/** "called for": the verb before a preposition. */
export function cueVerb({ pos }: Reading, { first, end }: TokenRange): number {
  let i = end - 1;
  while (i > first && pos[i] !== POS.VERB) i--;
  return i;
}

/** Whether a cue is the verb of its clause: not "saying", "to say", "his claim". */
export function isFiniteCue(reading: Reading, cue: TokenRange): boolean {
  const { lower, pos } = reading;
  const verb = cueVerb(reading, cue);
  return pos[verb] === POS.VERB && !lower[verb]!.endsWith('ing') && !lower.slice(cue.first, verb).includes('to');
}
