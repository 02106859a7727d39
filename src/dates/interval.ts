import {
  addDays,
  addMonths,
  type CivilDate,
  type DayRange,
  formatDate,
  monthRange,
  yearRange,
} from '../text/calendar.js';
import type { DurationReading } from './reading.js';

/** As a record writes it: ISO dates, both included. */
export function spanOf({ from, to }: DayRange): { from: string; to: string } {
  return { from: formatDate(from), to: formatDate(to) };
}

/** A day that lies a length of time after (1) or before (-1) another; undefined where the length is vague. */
export function addLength(from: CivilDate, { amounts }: DurationReading, side: 1 | -1): CivilDate | undefined {
  let day = from;
  for (const { amount, unit } of amounts) {
    if (amount.value === undefined || amount.value > 10_000) return undefined;
    const count = amount.value * side;
    const months = MONTHS_OF[unit];
    const days = DAYS_OF[unit];
    if (months !== undefined) day = addMonths(day, Math.round(count * months));
    else if (days !== undefined) day = addDays(day, Math.round(count * days));
  }
  return day;
}

const MONTHS_OF: Readonly<Record<string, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};
const DAYS_OF: Readonly<Record<string, number>> = {
  day: 1,
  night: 1,
  week: 7,
  fortnight: 14,
  weekend: 7,
  hour: 1 / 24,
};

/** The period of its unit that a day lies in: years after an event, somewhere in that year. */
export function around(day: CivilDate, unit: string): DayRange | undefined {
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return undefined;
  if (unit === 'month') return monthRange(day.year, day.month);
  return unit === 'year' || unit === 'decade' || unit === 'century' ? yearRange(day.year) : { from: day, to: day };
}
