import { daysInMonth } from '../../text/calendar.js';
import { startsWithCapital } from '../letters.js';
import type { Match } from '../pattern.js';
import { type DateRule, type PointReading, point, shifted } from '../reading.js';

const MONTHS_ON: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** Weeks and days of a month or year by their number: the first week of June, the last day of 2020. */
export const partOfMonth: DateRule = {
  id: 'dates/part-of-month',
  patterns: [
    'the nth:$ordinal full? unit:week|day of|in $month (,? $year)?',
    'the final:last|final full? unit:week|day of|in $month (,? $year)?',
    'the nth:$ordinal full? unit:week|day of $year',
    'the final:last|final full? unit:week|day of $year',
    'the nth:$ordinal full? unit:week of step:this|last|next month',
  ],
  read(match, text) {
    // the first day of March Madness
    if (!match.has('year') && !match.has('step') && startsWithCapital(text.token(match.end))) return undefined;
    return match.lower('unit') === 'week' ? week(match) : dayOf(match);
  },
};

/** By ISO's rule: the first week of a month is that of its fourth day, the last that of its fourth but last. */
function week(match: Match): PointReading | undefined {
  const nth = match.word('nth')?.number;
  if (nth !== undefined && nth > 4) return undefined;
  const step = MONTHS_ON[match.lower('step') ?? ''];
  const year = match.word('year')?.number;
  const month = match.word('month')?.month ?? (nth === undefined ? 12 : 1);
  // Whatever the year, the 25th of February is of its last week, or the day before.
  const day = nth === undefined ? daysInMonth(year ?? 2001, month) - 3 : 7 * nth - 3;
  if (step !== undefined) return point({ day, weekOf: true, shift: shifted('month', step, 'documentTime') });
  return point({ year, month, day, weekOf: true });
}

function dayOf(match: Match): PointReading | undefined {
  const nth = match.word('nth')?.number;
  const year = match.word('year')?.number;
  const month = match.word('month')?.month ?? (nth === undefined ? 12 : 1);
  if (nth === undefined && month === 2 && year === undefined) return undefined;
  const last = daysInMonth(year ?? 2000, month);
  return nth !== undefined && nth > last ? undefined : point({ year, month, day: nth ?? last });
}
