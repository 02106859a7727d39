import { CLASS, type Word } from './lexicon.js';
import type { WordColumn } from './pattern.js';

/** How many: a number, or vague ("several": X in TIMEX3), with what the words say about its precision. */
export interface Amount {
  /** Undefined where it is vague. */
  readonly value?: number;
  readonly approximate?: boolean;
}

export interface NumberPhrase {
  readonly amount: Amount;
  /** Token after the phrase. */
  readonly end: number;
}

/** Words in a row of a spelled number at most: "one hundred and twenty - five". */
const LONGEST = 8;

/**
 * The number that begins at a token: figures ("10", "1,000", "2.5", "2 1/2"), words ("twenty-four", "a hundred",
 * "half a"), vague amounts ("several", "a few", "a couple of").
 */
export function readNumber(column: WordColumn, at: number): NumberPhrase | undefined {
  const word = column.words[at];
  if (word === undefined) return undefined;
  if (word.classes & CLASS.digits) return readFigures(column, at, word);
  if (word.classes & CLASS.numeral) return readWords(column, at);
  if (word.classes & CLASS.vague) return { amount: {}, end: at + 1 };
  return readArticle(column, at, word.lower);
}

const NUMBER_STARTS = new Set('a an half couple dozen dozens hundreds thousands'.split(' '));

/** Whether {@link readNumber} finds anything at some such words. */
export function beginsNumber({ classes, lower }: Word): boolean {
  return (classes & (CLASS.digits | CLASS.numeral | CLASS.vague)) !== 0 || NUMBER_STARTS.has(lower);
}

function readFigures(column: WordColumn, at: number, word: Word): NumberPhrase {
  const { words } = column;
  const value = word.number!;
  // 2 1/2, 2-1/2
  const isHyphened = words[at + 1] !== undefined && (words[at + 1]!.classes & CLASS.hyphen) !== 0;
  const over = isHyphened ? at + 2 : at + 1;
  if (
    words[over]?.number !== undefined &&
    words[over + 1]?.lower === '/' &&
    words[over + 2]?.number !== undefined &&
    column.end[over] === column.start[over + 1]
  ) {
    const [part, whole] = [words[over]!.number!, words[over + 2]!.number!];
    if (part > 0 && part < whole && whole <= 16) return { amount: { value: value + part / whole }, end: over + 3 };
  }
  const scale = words[at + 1];
  if (scale && scale.classes & CLASS.numeral && scale.number! >= 1000)
    return { amount: { value: value * scale.number! }, end: at + 2 };
  return withHalf(column, value, at + 1);
}

/** "and a half", after the number. */
function withHalf({ words }: WordColumn, value: number, end: number): NumberPhrase {
  const hyphen = (i: number) => (words[i] && words[i].classes & CLASS.hyphen ? i + 1 : i);
  let at = hyphen(end);
  if (words[at]?.lower !== 'and') return { amount: { value }, end };
  at = hyphen(at + 1);
  if (words[at]?.lower === 'a' || words[at]?.lower === 'one') at = hyphen(at + 1);
  return words[at]?.lower === 'half' ? { amount: { value: value + 0.5 }, end: at + 1 } : { amount: { value }, end };
}

function readWords(column: WordColumn, at: number): NumberPhrase {
  const { words } = column;
  let total = 0; // thousands and millions that are complete
  let current = 0;
  let i = at;
  let last = at;
  let previous = 0;
  for (; i < at + LONGEST && i < column.count; i++) {
    const word = words[i];
    if (word === undefined) break;
    const joins = word.lower === 'and' || (word.classes & CLASS.hyphen) !== 0;
    if (joins) {
      const following = words[i + 1];
      const wanted = word.lower === 'and' ? previous >= 100 : previous >= 20 && previous < 100;
      if (i === at || !wanted || !following || !(following.classes & CLASS.numeral)) break;
      continue;
    }
    if (!(word.classes & CLASS.numeral)) break;
    const number = word.number!;
    if (number >= 1000) {
      total += Math.max(1, current) * number;
      current = 0;
    } else if (number === 100) current = Math.max(1, current) * 100;
    else if (i === at || previous >= 100 || (previous >= 20 && previous < 100 && number < 10)) current += number;
    else break;
    previous = number;
    last = i;
  }
  return withHalf(column, total + current, last + 1);
}

const VAGUE_AFTER_A = new Set(['few', 'couple', 'number', 'handful', 'dozen', 'hundred', 'thousand', 'half']);

function readArticle({ words }: WordColumn, at: number, lower: string): NumberPhrase | undefined {
  const of = (i: number) => (words[i]?.lower === 'of' ? i + 1 : i);
  if (lower === 'couple') return { amount: { value: 2, approximate: true }, end: of(at + 1) };
  if (lower === 'dozen') return { amount: { value: 12 }, end: at + 1 };
  if (lower === 'dozens' || lower === 'hundreds' || lower === 'thousands')
    return words[at + 1]?.lower === 'of' ? { amount: {}, end: at + 2 } : undefined;
  if (lower === 'half') {
    const next = words[at + 1];
    const end = next && (next.classes & CLASS.hyphen || next.lower === 'a' || next.lower === 'an') ? at + 2 : at + 1;
    return { amount: { value: 0.5 }, end };
  }
  if (lower !== 'a' && lower !== 'an') return undefined;
  const next = words[at + 1]?.lower;
  if (next === undefined || !VAGUE_AFTER_A.has(next)) return { amount: { value: 1 }, end: at + 1 };
  switch (next) {
    case 'few':
      return { amount: {}, end: at + 2 };
    case 'number':
    case 'handful':
      return words[at + 2]?.lower === 'of' ? { amount: {}, end: at + 3 } : { amount: { value: 1 }, end: at + 1 };
    case 'couple':
      return { amount: { value: 2, approximate: true }, end: of(at + 2) };
    case 'half': {
      const hyphen = words[at + 2];
      return { amount: { value: 0.5 }, end: hyphen && hyphen.classes & CLASS.hyphen ? at + 3 : at + 2 };
    }
    case 'dozen':
      return { amount: { value: 12 }, end: at + 2 };
    default: {
      const thousand = words[at + 2]?.lower === 'thousand' ? 1000 : 1;
      return { amount: { value: (next === 'hundred' ? 100 : 1000) * thousand }, end: at + (thousand > 1 ? 3 : 2) };
    }
  }
}
