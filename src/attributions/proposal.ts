import type { Reading, TokenRange } from './reading.js';
import { POS } from './reading.js';

/** What a rule or the model proposes, in tokens; details are read from it afterwards. */
export interface Proposal {
  /** Empty where a quotation goes on without a cue of its own. */
  readonly cue: readonly TokenRange[];
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  readonly confidence: number;
  readonly rule: string;
}

const CLOSING = /^[,;:.\u2013\u2014-]+$|^--+$/;
const BULLET = /^[*\u2022\u00b7\u25a0\u25cf>]+$/;

/** Without the punctuation around it that belongs to the sentence: content keeps its quotation marks, not the final comma. */
export function trimContent(reading: Reading, range: TokenRange): TokenRange | undefined {
  let { first, end } = range;
  const { lower, quotation, isMark } = reading;
  while (first < end && (CLOSING.test(lower[first]!) || BULLET.test(lower[first]!))) first++;
  while (
    end > first &&
    CLOSING.test(lower[end - 1]!) &&
    (quotation[end - 1]! < 0 || !closesInside(reading, end, range))
  )
    end--;
  if (end - first === 1 && isMark[first] === 1) return undefined;
  return first < end && hasWord(reading, first, end) ? { first, end } : undefined;
}

/** A comma inside the marks stays where the marks do. */
function closesInside({ isMark }: Reading, end: number, range: TokenRange): boolean {
  return end < range.end && isMark[end] === 1;
}

/** Sources keep an apposition with its closing comma; they lose stops and dashes. */
export function trimSource(reading: Reading, range: TokenRange): TokenRange | undefined {
  let { first, end } = range;
  const { lower, isMark } = reading;
  const outside = (i: number) =>
    isMark[i] === 1 || /^[()]$/.test(lower[i]!) || CLOSING.test(lower[i]!) || BULLET.test(lower[i]!);
  while (first < end && outside(first)) first++;
  while (end > first && outside(end - 1)) end--;
  return first < end && hasWord(reading, first, end) ? { first, end } : undefined;
}

export function hasWord({ pos }: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (pos[i] !== POS.PUNCT && pos[i] !== POS.SYM) return true;
  return false;
}
