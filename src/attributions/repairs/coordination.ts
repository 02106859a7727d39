import { isDay, isMonth } from '../../lexicon/calendar-words.js';
import { type Proposal, trimSource } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';

/** In tokens: "Mars Inc. ( MRS.N ), Ford and". */
const LONGEST = 24;
const IN_NAME = new Set([POS.PROPN, POS.NOUN, POS.ADJ, POS.DET, POS.NUM, POS.PART]);
const JOINT = /^(?:[,()&-]|of|at|from|for|and)$/;
/** What the subject of a clause stands behind. */
const BEFORE_SUBJECT = /^(?:but|when|where|after|that|because|while|since|although|though)$/;

/** "Mars, | Ford and the department | said": who speaks with others is not the last of them alone. */
export function withWholeCoordination(reading: Reading, proposal: Proposal): Proposal {
  const { lower } = reading;
  const [source] = proposal.source;
  const [cue] = proposal.cue;
  if (!source || !cue || source.end > cue.first || source.first < 2) return proposal;
  const joint = lower[source.first - 1];
  if (joint !== 'and' && !(joint === ',' && lower.slice(source.first, source.end).includes('and'))) return proposal;
  if (joint === ',' && !startsWithName(reading, source)) return proposal;
  const first = subjectStart(reading, source.first);
  // "Ford and Oxbow share goals, and | Ruiz said": a list has more than one comma
  const isList = lower[source.first - 2] !== ',' || lower.slice(first, source.first - 2).includes(',');
  if (first === undefined || !isList || !isNamed(reading, { first, end: source.first - 1 })) return proposal;
  const whole = trimSource(reading, { first, end: source.end });
  return whole ? { ...proposal, source: [whole, ...proposal.source.slice(1)] } : proposal;
}

/** "Ruiz, | a doctor and activist" is one. */
function startsWithName({ lower, pos }: Reading, { first, end }: TokenRange): boolean {
  if (/^an?$/.test(lower[first]!)) return false;
  return pos.subarray(first, Math.min(end, lower.indexOf('and', first))).includes(POS.PROPN);
}

/** The start of the clause, where nothing but names and commas lies between. */
function subjectStart({ document, lower, pos }: Reading, at: number): number | undefined {
  const { sentence } = document.tokens;
  const start = document.sentences.firstToken[sentence[at]!]!;
  let first = at - 1;
  while (first > start && at - first <= LONGEST && (IN_NAME.has(pos[first - 1]!) || JOINT.test(lower[first - 1]!)))
    first--;
  const before = lower[first - 1]!;
  const isInside = before === 'said' && lower[first - 2] !== ','; // "…, said Ruiz, and | the firm hopes"
  const isStart = first === start || isInside || BEFORE_SUBJECT.test(before);
  if (/^(?:last|this|next)$/.test(lower[first]!) && lower[first + 2] === ',') first += 3; // "This week, researchers"
  return isStart && IN_NAME.has(pos[first]!) && at - first > 1 ? first : undefined;
}

/** Somebody, and no day or place that opens the sentence: "On Friday, | Ford and Oxbow". */
function isNamed({ lower, pos }: Reading, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (isDay(lower[i]!) || isMonth(lower[i]!)) return false;
  return pos.subarray(first, end).includes(POS.PROPN) && (pos[first] === POS.PROPN || end - first > 1);
}
