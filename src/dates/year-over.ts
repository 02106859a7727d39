import type { Document } from '../document/document.js';
import type { CivilDate } from '../text/calendar.js';
import { directionAt } from './direction.js';
import type { Expression } from './expression.js';
import type { PointReading } from './reading.js';

/**
 * "The year" of January's and February's reports that look back: the one that has just ended. "Sales for the year
 * fell", "ended the year at", "in the final months of the year"; not "the start of the year", "the outlook for the year".
 */
export function isYearOver(
  document: Document,
  { first, endToken, rule }: Expression,
  { shift, mod, quarter, half }: PointReading,
  now: CivilDate | undefined,
): boolean {
  if (now === undefined || now.month > LAST_MONTH || shift?.unit !== 'year' || shift.amount !== 0) return false;
  const { text, sentence } = document.tokens;
  const word = (i: number) => (sentence[i] === sentence[first] ? text[i]!.toLowerCase() : '');
  // "in the year's final quarter"
  const isNamed = word(endToken - 1) === 'year' || quarter !== undefined;
  if (!isNamed || !saysTheYear(text, first, endToken)) return false;
  if (text[endToken] === 'ahead' || /^(?:end(?:s|ed|ing)|to|start(?:s|ing)|through)$/.test(text[endToken] ?? ''))
    return false;
  const isPast = () => directionAt(document, first, endToken) === 'past';
  // "In the fourth quarter of the year": of this one it would be to come.
  if (quarter !== undefined || half !== undefined) return ((quarter ?? 0) > 1 || half === 2) && isPast();
  if (rule !== 'dates/definite-period' && rule !== 'dates/fiscal-year') return false;
  if (/^(?:ended|closed|finished|capped)$/.test(word(first - 1))) return true;
  if (/^(?:before|until|till)$/.test(word(first - 1))) return false;
  if (mod !== undefined) return (mod === 'END' || (now.month === 1 && word(first) === 'earlier')) && isPast();
  if (word(first - 1) === 'of')
    return /^(?:months|weeks|days)$/.test(word(first - 2)) && isLast(word, first) && isPast();
  if (!/^(?:for|during|throughout|and|,)$/.test(word(first - 1)) && word(first - 1) !== '') return false;
  return isPast() && !isOutlook(word, first) && !isMove(word, first);
}

/** The last month in which "the year" may be that before. */
const LAST_MONTH = 2;

/** "The year", "the full year", not "this year", "the current year". */
function saysTheYear(text: readonly string[], first: number, endToken: number): boolean {
  for (let i = first; i < endToken; i++)
    if (/^(?:this|last|next|current|fiscal|financial)$/i.test(text[i]!)) return false;
  return true;
}

function isLast(word: (i: number) => string, first: number): boolean {
  return [3, 4, 5].some((back) => /^(?:last|final|closing)$/.test(word(first - back)));
}

/** "Raised its forecast for the year", "expects a profit for the full year". */
function isOutlook(word: (i: number) => string, first: number): boolean {
  for (let i = first - 1; i >= first - REACH && word(i) !== ''; i--) if (OUTLOOK.has(word(i))) return true;
  return false;
}

/** "Pushed the index up 7 percent for the year": so far. */
function isMove(word: (i: number) => string, first: number): boolean {
  return (
    /^(?:percent|%|points?)$/.test(word(first - 2)) &&
    [4, 5].some((back) => /^(?:up|down|higher|lower)$/.test(word(first - back)))
  );
}

const REACH = 14;
const OUTLOOK = new Set(
  `forecast forecasts outlook outlooks anticipated high highs low lows guidance target targets targeted view estimate estimates estimated projection projections goal goals
  expect expects expected expecting see sees plan plans planned budget will would may could should first start beginning rest remainder`.split(
    /\s+/,
  ),
);
