import { POS, type Reading, type TokenRange } from '../reading.js';
import { isTime } from '../source-phrase.js';

/** Verbs do not belong to a noun phrase; a participle before a noun does not matter much to a source. */
const INSIDE = new Set([
  POS.DET,
  POS.ADJ,
  POS.NOUN,
  POS.PROPN,
  POS.PRON,
  POS.NUM,
  POS.PART,
  POS.SYM,
  POS.X,
  POS.ADP,
  POS.CCONJ,
]);
const RELATIVE = new Set([
  'who',
  'which',
  'that',
  'whom',
  'whose',
  'where',
  'when',
  'while',
  'because',
  'if',
  'as',
  'after',
  'before',
  'since',
  'although',
]);

/** Pronouns that are a subject by themselves: nothing before them belongs to it. */
const SUBJECT_PRONOUNS = new Set(['i', 'he', 'she', 'we', 'they', 'it', 'who', 'you']);

/** The noun phrase that ends right before `end`, with an apposition between commas; not before `from`. */
export function nounPhraseBefore(reading: Reading, end: number, from: number): TokenRange | undefined {
  const { lower, pos, isMark } = reading;
  let last = end;
  if (lower[last - 1] === ',') {
    // "Ana Ruiz, the chair, said"
    let comma = last - 2;
    while (comma > from && lower[comma] !== ',' && isMark[comma] === 0) comma--;
    if (comma <= from || lower[comma] !== ',') return undefined;
    last = comma;
  }
  if (SUBJECT_PRONOUNS.has(lower[last - 1]!)) return { first: last - 1, end: last };
  let first = last;
  while (first > from && isMark[first - 1] === 0 && belongs(reading, first - 1)) first--;
  while (
    first < last &&
    (pos[first] === POS.CCONJ || pos[first] === POS.ADP || pos[first] === POS.PART || RELATIVE.has(lower[first]!)) &&
    last - first > 1
  )
    first++;
  // "In August aides …": what stands before the last determiner or name after a preposition is not the subject.
  return first < last && pos[last - 1] !== POS.ADP ? { first, end } : undefined;
}

/** The noun phrase before a verb, and before the day that may stand between: "Halden, the largest ferry line, on Thursday | said". */
export function subjectBefore(reading: Reading, verb: number, from: number): TokenRange | undefined {
  const phrase = nounPhraseBefore(reading, verb, from);
  if (!phrase || !isTime(reading, phrase)) return phrase;
  let stop = phrase.first;
  while (stop > from && /^(?:on|in|late|early)$/.test(reading.lower[stop - 1]!)) stop--;
  const before = nounPhraseBefore(reading, stop, from);
  return before && !isTime(reading, before) ? before : undefined;
}

/** The noun phrase that begins at `first`, up to the end of its clause; not beyond `to`. */
export function nounPhraseAt(reading: Reading, first: number, to: number): TokenRange | undefined {
  const { lower, pos, isMark } = reading;
  let end = first;
  while (end < to && isMark[end] === 0 && belongs(reading, end)) end++;
  if (end === first) return undefined;
  if (lower[end] === ',') {
    // An apposition or a relative clause up to the end of the tag.
    const next = end + 1;
    if (
      next < to &&
      (pos[next] === POS.DET || RELATIVE.has(lower[next]!) || pos[next] === POS.NOUN || pos[next] === POS.ADJ)
    ) {
      let stop = next;
      while (stop < to && !/^[.:;]$/.test(lower[stop]!) && isMark[stop] === 0) stop++;
      if (stop - first <= 40) end = stop;
    }
  }
  return { first, end };
}

function belongs(reading: Reading, i: number): boolean {
  const { lower, pos } = reading;
  if (isHyphen(reading, i) || isSurname(reading, i)) return true;
  return INSIDE.has(pos[i]!) && !RELATIVE.has(lower[i]!) && !/^[,;:.()]$/.test(lower[i]!);
}

/** "Ford" of "Lena Ford", which is a verb as well: with a capital, right behind a name. */
function isSurname({ document, pos }: Reading, i: number): boolean {
  return i > 0 && pos[i - 1] === POS.PROPN && /^\p{Lu}\p{Ll}/u.test(document.tokens.text[i]!);
}

/** The hyphen of "Vaziri-Hamaneh", with no space around it. */
function isHyphen({ document, lower }: Reading, i: number): boolean {
  const { start, end } = document.tokens;
  return lower[i] === '-' && i > 0 && end[i - 1] === start[i] && start[i + 1] === end[i];
}
