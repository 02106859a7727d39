import {
  addDays,
  type CivilDate,
  type DayRange,
  daysInMonth,
  formatDate,
  isCivilDate,
  isoWeekOf,
  monthRange,
  monthsRange,
  weekdayOf,
  weekRange,
  yearRange,
} from '../text/calendar.js';
import { feastOf } from './feasts.js';
import type { Season } from './lexicon.js';
import type { PointReading } from './reading.js';
import {
  formatCentury,
  formatDay,
  formatDecade,
  formatHalf,
  formatMonth,
  formatQuarter,
  formatSeason,
  formatTime,
  formatWeek,
  formatYear,
} from './value.js';

export type Granularity =
  | 'century'
  | 'decade'
  | 'year'
  | 'half'
  | 'season'
  | 'quarter'
  | 'month'
  | 'week'
  | 'weekend'
  | 'day';

/** A point or period that is placed, with the TIMEX3 value of its calendar part. */
export interface Placed {
  readonly granularity: Granularity;
  readonly value: string;
  /** Undefined where something is missing (XXXX-12-09). */
  readonly range?: DayRange;
}

/** Whether the fields name a period of a year, whichever year that is. */
export function isWithinYear({ month, quarter, half, season, feast }: PointReading): boolean {
  return (
    month !== undefined || quarter !== undefined || half !== undefined || season !== undefined || feast !== undefined
  );
}

/** The period that the fields name in a year. */
export function within(reading: PointReading, year: number): Placed | undefined {
  const { month, day, quarter, half, season, feast, bc, nth, weekday } = reading;
  if (month !== undefined && nth !== undefined) return nthWeekday({ year, month, day: 1 }, weekday!, nth);
  if (month !== undefined && day !== undefined) {
    const date = { year, month, day };
    if (!isCivilDate(date)) return undefined;
    if (reading.weekendOf) return wholeWeekend(date);
    return reading.weekOf ? wholeWeek(date) : wholeDay(date);
  }
  if (month !== undefined)
    return { granularity: 'month', value: formatMonth(year, month), range: monthRange(year, month) };
  if (quarter !== undefined)
    return {
      granularity: 'quarter',
      value: formatQuarter(year, quarter),
      range: monthsRange(year, quarter * 3 - 2, 3),
    };
  if (half !== undefined)
    return { granularity: 'half', value: formatHalf(year, half), range: monthsRange(year, half * 6 - 5, 6) };
  if (season !== undefined)
    return { granularity: 'season', value: formatSeason(year, season), range: seasonRange(year, season) };
  if (feast !== undefined) {
    return placesWithin(reading, year)[0];
  }
  if (bc) return { granularity: 'year', value: formatYear(year, true) };
  return { granularity: 'year', value: formatYear(year), range: yearRange(year) };
}

/** As {@link within}; a feast of the moon may come twice in a year. */
export function placesWithin(reading: PointReading, year: number): Placed[] {
  const dates = reading.feast === undefined ? undefined : feastOf(reading.feast)?.on(year);
  if (dates)
    return [dates].flat().map((date: CivilDate) => {
      const day = addDays(date, reading.daysOn ?? 0);
      return reading.weekOf ? wholeWeek(day) : wholeDay(day);
    });
  const placed = reading.feast === undefined ? within(reading, year) : undefined;
  return placed ? [placed] : [];
}

/** The value where the year is unknown. */
export function withoutYear({ month, day, quarter, half, season, feast }: PointReading): string | undefined {
  const fixed = feast === undefined ? undefined : feastOf(feast)?.fixed;
  if (fixed) return formatDay(undefined, fixed.month, fixed.day);
  if (month !== undefined) return day === undefined ? formatMonth(undefined, month) : formatDay(undefined, month, day);
  if (quarter !== undefined) return formatQuarter(undefined, quarter);
  if (half !== undefined) return formatHalf(undefined, half);
  return season === undefined ? undefined : formatSeason(undefined, season);
}

export function granularityOf({ month, day, quarter, half, season }: PointReading): Granularity {
  if (month !== undefined) return day === undefined ? 'month' : 'day';
  if (quarter !== undefined) return 'quarter';
  if (half !== undefined) return 'half';
  return season === undefined ? 'day' : 'season';
}

/** Meteorological seasons of the northern half; winter belongs to the year in which it begins. */
function seasonRange(year: number, season: Season): DayRange {
  return monthsRange(year, { SP: 3, SU: 6, FA: 9, WI: 12 }[season], 3);
}

/** The first Monday of a month, its last Friday; undefined where it has no fifth. */
export function nthWeekday({ year, month }: CivilDate, weekday: number, nth: number): Placed | undefined {
  const first = 1 + ((weekday - weekdayOf({ year, month, day: 1 }) + 7) % 7);
  const last = first + 7 * Math.floor((daysInMonth(year, month) - first) / 7);
  const day = nth === -1 ? last : first + 7 * (nth - 1);
  return day > last ? undefined : wholeDay({ year, month, day });
}

export function wholeDay(date: CivilDate): Placed {
  return { granularity: 'day', value: formatDate(date), range: { from: date, to: date } };
}

export function wholeWeek(date: CivilDate): Placed {
  return { granularity: 'week', value: formatWeek(date), range: weekRange(isoWeekOf(date)) };
}

/** The Saturday and Sunday of the week that holds a day. */
export function wholeWeekend(date: CivilDate): Placed {
  const from = addDays(date, 6 - weekdayOf(date));
  return { granularity: 'weekend', value: `${formatWeek(from)}-WE`, range: { from, to: addDays(from, 1) } };
}

export function wholeDecade(firstYear: number): Placed {
  const from = firstYear - (firstYear % 10);
  return {
    granularity: 'decade',
    value: formatDecade(from),
    range: { from: { year: from, month: 1, day: 1 }, to: { year: from + 9, month: 12, day: 31 } },
  };
}

export function wholeCentury(century: number, bc = false): Placed {
  const placed: Placed = { granularity: 'century', value: formatCentury(century, bc) };
  if (bc) return placed;
  const year = (century - 1) * 100;
  return { ...placed, range: { from: { year, month: 1, day: 1 }, to: { year: year + 99, month: 12, day: 31 } } };
}

/** The month that lies so many months from the one of a date. */
export function wholeMonth({ year, month }: CivilDate): Placed {
  return { granularity: 'month', value: formatMonth(year, month), range: monthRange(year, month) };
}

const UNPLACED: Readonly<Record<string, readonly [Granularity, string]>> = {
  day: ['day', 'XXXX-XX-XX'],
  night: ['day', 'XXXX-XX-XX'],
  hour: ['day', 'XXXX-XX-XX'],
  minute: ['day', 'XXXX-XX-XX'],
  second: ['day', 'XXXX-XX-XX'],
  week: ['week', 'XXXX-WXX'],
  fortnight: ['week', 'XXXX-WXX'],
  weekend: ['weekend', 'XXXX-WXX-WE'],
  month: ['month', 'XXXX-XX'],
  quarter: ['quarter', 'XXXX-QX'],
  year: ['year', 'XXXX'],
  decade: ['decade', 'XXX'],
  century: ['century', 'XX'],
};

/** What is known of a shifted period without its origin. */
export function unplaced(reading: PointReading): Placed {
  const [granularity, value] = UNPLACED[reading.shift!.unit] ?? ['day', 'XXXX-XX-XX'];
  if (reading.weekday !== undefined) return { granularity: 'day', value: `XXXX-WXX-${reading.weekday}` };
  const fields = withoutYear(reading);
  return fields === undefined ? { granularity, value } : { granularity: granularityOf(reading), value: fields };
}

/** The value with the time of day, where there is one. */
export function valueWithTime(placed: Placed, { clock, part, zone }: PointReading): string {
  return `${placed.value}${formatTime(clock, part, zone)}`;
}
