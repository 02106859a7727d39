import type { Document } from '../document/document.js';
import type { Expression } from './expression.js';
import { isCapitalised } from './letters.js';
import { altered, type DurationReading, lengthOf, type PointReading } from './reading.js';

/** The place after a clock time: "7 a.m. London time", before the time is joined with its day. */
export function attachPlaces(document: Document, expressions: readonly Expression[]): Expression[] {
  const placed: Expression[] = [];
  for (const expression of expressions) placed.push(withPlace(document, expression));
  return placed;
}

/** Words before an expression that say how exact it is: "about two years", "early next week", "the end of 1990". */
export function attachModifiers(document: Document, expressions: readonly Expression[]): Expression[] {
  const modified: Expression[] = [];
  let from = 0;
  for (const expression of expressions) {
    modified.push(withModifier(document, expression, from));
    from = expression.endToken;
  }
  return modified;
}

interface Modifier {
  readonly words: readonly string[];
  readonly mod: string;
}

/** Modifiers by their last word, the longer ones first. */
function modifiers(rows: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly Modifier[]> {
  const byLast = new Map<string, Modifier[]>();
  for (const [mod, phrases] of Object.entries(rows)) {
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const known = byLast.get(words.at(-1)!) ?? [];
      byLast.set(
        words.at(-1)!,
        [...known, { words, mod }].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return byLast;
}

const WITH_LENGTH = modifiers({
  APPROX: ['about', 'around', 'roughly', 'approximately'],
  LESS_THAN: ['nearly', 'almost', 'less than', 'fewer than', 'under', 'not quite'],
  MORE_THAN: ['more than', 'over', 'well over', 'longer than'],
  EQUAL_OR_MORE: ['at least', 'no less than', 'not less than', 'a minimum of'],
  EQUAL_OR_LESS: ['up to', 'at most', 'no more than', 'not more than', 'as much as', 'as many as', 'a maximum of'],
});

const WITH_POINT = modifiers({
  APPROX: ['about', 'around', 'approximately', 'roughly'],
  LESS_THAN: ['nearly', 'almost', 'less than'],
  MORE_THAN: ['more than', 'over'],
  START: [
    ...['early', 'the early', 'early -', 'early in', 'early on', 'earlier', 'earlier in', 'earlier on'],
    ...['the beginning of', 'beginning of', 'the start of', 'start of', 'the first half of'],
    ...['the early part of', 'the first part of', 'early part of'],
  ],
  MID: ['mid', 'the mid', 'mid -', 'the mid -', 'the middle of', 'middle of'],
  END: [
    ...['end -', 'late', 'the late', 'late -', 'late in', 'late on', 'later', 'later in', 'later on'],
    ...['the end of', 'end of', 'the last half of', 'the second half of', 'the latter half of'],
    ...['the latter part of', 'the last part of', 'the late part of', 'the later part of'],
  ],
});

/** @param from first token that is free */
function withModifier(document: Document, expression: Expression, from: number): Expression {
  const { reading, first } = expression;
  if (reading.kind === 'set' || reading.kind === 'reference' || first <= from) return expression;
  const before = wordAt(document.tokens.text, first - 1);
  const candidates = (reading.kind === 'duration' ? WITH_LENGTH : WITH_POINT).get(before);
  return candidates === undefined ? expression : withAnyOf(candidates, document, expression, reading, from);
}

function withAnyOf(
  candidates: readonly Modifier[],
  { tokens }: Document,
  expression: Expression,
  reading: PointReading | DurationReading,
  from: number,
): Expression {
  const { first } = expression;
  const before = wordAt(tokens.text, first - 2);
  for (const { words, mod } of candidates) {
    if (words.length > 1 && words[words.length - 2] !== before) continue;
    const start = first - words.length;
    if (start < from || tokens.paragraph[start] !== tokens.paragraph[first]) continue;
    if (!words.every((word, i) => wordAt(tokens.text, start + i) === word)) continue;
    if (!fits(words, mod, expression, tokens.text)) continue;
    const modified =
      reading.kind === 'point' ? altered(reading, { mod }) : lengthOf(reading.amounts, mod, reading.bound);
    return expression.from(start, tokens.start[start]!, modified);
  }
  return expression;
}

/** These go with an amount: "nearly two years", "more than a week ago", not "over Monday". */
const COUNTED = new Set(['LESS_THAN', 'MORE_THAN', 'EQUAL_OR_MORE', 'EQUAL_OR_LESS']);

function fits(words: readonly string[], mod: string, expression: Expression, text: readonly string[]): boolean {
  const { reading, first } = expression;
  // "the mid-November cold snap": the snap's article; "the mid-1990s"
  if (words[0] === 'the' && words.at(-1) !== 'of' && reading.kind === 'point' && reading.month !== undefined)
    return false;
  const isCountedHere =
    isCounted(text[first]!, expression) || (words.join(' ') === 'at least' && reading.kind === 'duration');
  if (COUNTED.has(mod) && !isCountedHere) return false;
  // "12 percent over four years" is during them; "for over four years" is more.
  if (words.length === 1 && words[0] === 'over') {
    const before = wordAt(text, first - 2);
    // "took over two years" may be long; who "took over two years ago" came into office
    return BEFORE_OVER.has(before) && !(reading.kind === 'point' && /^(?:take|took)$/.test(before));
  }
  // "an early Easter", "talks about the next fiscal year"
  const before = wordAt(text, first - words.length - 1);
  if (/^(?:early|earlier|late|later)$/.test(words[0]!) && words.length === 1 && /^an?$/.test(before)) return false;
  // "his earlier January tour"
  if (/^(?:earlier|later)$/.test(words[0]!) && /^(?:his|her|its|their|my|our)$/.test(before)) return false;
  // "2 percent less than a year ago" compares amounts
  if (
    words.length === 2 &&
    words[1] === 'than' &&
    reading.kind === 'point' &&
    /^(?:percent|%|points?|times|million|billion|thousand|cents|pence)$/.test(before)
  )
    return false;
  // "this year's later Labor Day"
  if (/^(?:earlier|later)$/.test(words[0]!) && reading.kind === 'point' && reading.feast !== undefined) return false;
  // "Earlier Friday, he said": earlier than something else that day
  if (
    words[0] === 'earlier' &&
    reading.kind === 'point' &&
    (reading.weekday !== undefined || (reading.shift?.unit === 'week' && reading.shift.from === 'documentTime'))
  )
    return false;
  if (words[0] === 'about' && reading.kind === 'point' && wordAt(text, first) === 'the') return false;
  // "to get around Wednesday's ruling"
  return !(mod === 'APPROX' && reading.kind === 'point' && reading.weekday !== undefined && !reading.clock);
}

const BEFORE_OVER = new Set('for just well of last lasted lasting took take little after'.split(' '));

function isCounted(word: string, { reading }: Expression): boolean {
  if (reading.kind === 'point' && (reading.shift === undefined || reading.shift.sign === 0)) return false;
  return !/^(?:the|these|those|past|last|next|this|another|yesterday|tomorrow)$/i.test(word);
}

/** "5 p.m. local time", "noon New York time". */
function withPlace({ tokens }: Document, expression: Expression): Expression {
  const { reading, endToken } = expression;
  if (reading.kind !== 'point' || reading.clock === undefined) return expression;
  const word = (i: number) => tokens.text[endToken + i] ?? '';
  const isPlace = (i: number) => isCapitalised(word(i)) || word(i) === 'local';
  let length = 0;
  if (isPlace(0)) length = word(1) === 'time' ? 2 : isPlace(1) && word(2) === 'time' ? 3 : 0;
  return length === 0 ? expression : expression.upTo(endToken + length, tokens.end[endToken + length - 1]!);
}

function wordAt(text: readonly string[], index: number): string {
  const word = text[index] ?? '';
  return /^[\u2010-\u2014]$/.test(word) ? '-' : word.toLowerCase();
}
