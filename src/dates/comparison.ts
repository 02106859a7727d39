import type { Document } from '../document/document.js';
import type { Expression } from './expression.js';
import { startsWithCapital } from './letters.js';
import type { PointReading } from './reading.js';
import { isSuperlative } from './superlative.js';

/** "Up 1.6 percent from Monday": a day whose level is compared with; not "from Monday to Friday". */
export function isLevel({ tokens: { text } }: Document, { first, endToken, reading }: Expression): boolean {
  if (reading.kind !== 'point' || reading.weekday === undefined || reading.clock || reading.part) return false;
  const after = text[endToken] ?? '';
  const isRange =
    /^(?:until|through|till|on|onwards?|[-–—]|['’]s)$/i.test(after) ||
    (after === 'to' && startsWithCapital(text[endToken + 1] ?? ''));
  return /^(?:from|than|against|versus)$/i.test(text[first - 1] ?? '') && !isRange;
}

/** "The highest level since May 1983". */
export function isMeasure({ tokens: { text } }: Document, first: number): boolean {
  if (text[first - 1]?.toLowerCase() !== 'since') return false;
  for (let i = first - 2; i >= Math.max(0, first - 6); i--) if (isSuperlative(text[i]!.toLowerCase())) return true;
  return false;
}

/** "Compared with 2.6 percent in the first quarter". */
export function isComparedWith({ tokens: { text, sentence } }: Document, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - NEAR_TOKENS_OF_COMPARISON) && sentence[i] === sentence[first]; i--)
    if (/^(?:from|than|compared|versus|against)$/i.test(text[i]!)) return true;
  return false;
}

/** "From 0.7 percent the previous week": told once more, it is the same week. */
export function isStepBackInRow({ shift }: PointReading): boolean {
  return shift?.from === 'narrative' && shift.amount === -1 && /^(?:week|month|quarter)$/.test(shift.unit);
}

/** Tokens from "compared with" to what is compared with. */
const NEAR_TOKENS_OF_COMPARISON = 12;
