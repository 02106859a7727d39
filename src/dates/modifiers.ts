import type { Document } from '../document/document.js';
import type { Expression } from './recognise.js';

/** Words before an expression that belong to it and say how exact it is: "about two years", "early next week". */
interface Modifier {
  readonly words: readonly string[];
  readonly mod: string;
}

function modifiers(rows: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly Modifier[]> {
  const byLast = new Map<string, Modifier[]>();
  for (const [mod, phrases] of Object.entries(rows)) {
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const last = words.at(-1)!;
      byLast.set(
        last,
        [...(byLast.get(last) ?? []), { words, mod }].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return byLast;
}

const BEFORE_DURATION = modifiers({
  APPROX: ['about', 'around', 'roughly', 'approximately'],
  LESS_THAN: ['nearly', 'almost', 'less than', 'under', 'not quite'],
  MORE_THAN: ['more than', 'over', 'well over', 'longer than'],
  EQUAL_OR_MORE: ['at least', 'no less than', 'not less than', 'a minimum of'],
  EQUAL_OR_LESS: ['up to', 'at most', 'no more than', 'not more than', 'as much as', 'as many as', 'a maximum of'],
});

const BEFORE_POINT = modifiers({
  APPROX: ['about', 'around', 'approximately', 'roughly'],
  LESS_THAN: ['nearly', 'almost', 'less than'],
  MORE_THAN: ['more than', 'over'],
  START: [
    'early',
    'earlier',
    'the beginning of',
    'the start of',
    'early in',
    'earlier in',
    'the early',
    'early -',
    'beginning of',
    'start of',
  ],
  MID: ['mid', 'mid -', 'the middle of', 'the mid -', 'middle of', 'the mid'],
  END: ['late', 'later', 'the end of', 'late in', 'later in', 'the late', 'late -', 'late on', 'end of'],
});

export function attachModifiers(document: Document, expressions: readonly Expression[]): Expression[] {
  return expressions.map((expression, i) =>
    withPlace(document, withModifier(document, expression, expressions[i - 1]?.endToken ?? 0)),
  );
}

/** "7 a.m. London time", "5 p.m. local time". */
function withPlace({ tokens }: Document, expression: Expression): Expression {
  const { reading, endToken } = expression;
  if (reading.kind !== 'point' || reading.clock === undefined) return expression;
  const words = [0, 1, 2].map((i) => tokens.text[endToken + i] ?? '');
  const isPlace = (word: string) => /^\p{Lu}\p{Ll}/u.test(word) || word === 'local';
  const length = isPlace(words[0]!) ? (words[1] === 'time' ? 2 : isPlace(words[1]!) && words[2] === 'time' ? 3 : 0) : 0;
  return length === 0
    ? expression
    : { ...expression, endToken: endToken + length, end: tokens.end[endToken + length - 1]! };
}

/** @param from first token that is free */
function withModifier({ tokens }: Document, expression: Expression, from: number): Expression {
  const { reading, first } = expression;
  if (reading.kind === 'set' || reading.kind === 'reference' || first <= from) return expression;
  const table = reading.kind === 'duration' ? BEFORE_DURATION : BEFORE_POINT;
  // "over the past three years", "over Thursday's close": a preposition.
  const isCounted = isIndefinite(tokens.text[first]!, expression);
  const before = tokens.text[first - 2]?.toLowerCase() ?? '';
  const candidates = table.get(wordAt(tokens.text, first - 1));
  const modifier = candidates?.find(({ words, mod }) => {
    if (!isCounted && COUNTED.has(mod)) return false;
    // "12 percent over four years": during.
    if (
      words.length === 1 &&
      words[0] === 'over' &&
      !/^(?:for|just|well|of|last|lasted|lasting|took|take)$/.test(before)
    )
      return false;
    if (mod === 'APPROX' && reading.kind === 'point' && reading.weekday !== undefined && !reading.clock) return false;
    const start = first - words.length;
    return (
      start >= from &&
      tokens.sentence[start] === tokens.sentence[first] &&
      words.every((word, i) => wordAt(tokens.text, start + i) === word)
    );
  });
  if (!modifier) return expression;
  const start = first - modifier.words.length;
  return {
    ...expression,
    first: start,
    start: tokens.start[start]!,
    reading: { ...reading, mod: modifier.mod },
  };
}

/** These go with an amount: "nearly two years", "more than a week ago", not "nearly Monday". */
const COUNTED = new Set(['LESS_THAN', 'MORE_THAN', 'EQUAL_OR_MORE', 'EQUAL_OR_LESS']);

function isIndefinite(word: string, { reading }: Expression): boolean {
  if (reading.kind === 'point' && (reading.shift === undefined || reading.shift.sign === 0)) return false;
  return !/^(?:the|these|those|past|last|next|this|another|yesterday|tomorrow)$/i.test(word);
}

function wordAt(text: readonly string[], index: number): string {
  const word = text[index] ?? '';
  return /^[\u2010-\u2014]$/.test(word) ? '-' : word.toLowerCase();
}
