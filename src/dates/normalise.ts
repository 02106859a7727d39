import {
  addDays,
  addMonths,
  type CivilDate,
  compareDates,
  type DayRange,
  daysBetween,
  daysInMonth,
  digits,
  formatDate,
  isCivilDate,
  isoWeekOf,
  monthRange,
  monthsRange,
  quarterOf,
  weekdayOf,
  weekRange,
  yearRange,
} from '../text/calendar.js';
import type { Direction } from './direction.js';
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

/** From what the words say to a place on the calendar. */

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

/** What expressions are resolved against. */
export interface Anchors {
  readonly documentTime: CivilDate | undefined;
  /** The last date that the text told, where there is one. */
  readonly told: Placed | undefined;
  /** The quarter that the text reports on, where there is one. */
  readonly period: Placed | undefined;
  /** Whether the clause looks back or ahead; undefined where nothing says. */
  direction(): Direction | undefined;
}

export interface Placement {
  readonly placed: Placed;
  /** The anchor that was needed. */
  readonly anchor?: 'documentTime' | 'told';
}

export function place(reading: PointReading, anchors: Anchors): Placement | undefined {
  const { shift } = reading;
  if (shift) return placeShifted(reading, anchors);
  if (reading.century !== undefined) {
    const from = { year: (reading.century - 1) * 100, month: 1, day: 1 };
    const placed: Placed = { granularity: 'century', value: formatCentury(reading.century, reading.bc) };
    return {
      placed: reading.bc ? placed : { ...placed, range: { from, to: { year: from.year + 99, month: 12, day: 31 } } },
    };
  }
  if (reading.decade !== undefined)
    return { placed: decade(reading.decade < 100 ? 1900 + reading.decade : reading.decade) };
  if (reading.year !== undefined) {
    const placed = within(reading, reading.year);
    return placed && { placed };
  }
  if (reading.weekday !== undefined && reading.month === undefined) return placeWeekday(reading, anchors);
  if (isWithinYear(reading)) return placeInSomeYear(reading, anchors);
  if (reading.day !== undefined) return placeDayOfMonth(reading.day, anchors);
  return placeOnDay(anchors);
}

function isWithinYear({ month, quarter, half, season, feast }: PointReading): boolean {
  return (
    month !== undefined || quarter !== undefined || half !== undefined || season !== undefined || feast !== undefined
  );
}

/** The period that the fields name in a year. */
function within(reading: PointReading, year: number): Placed | undefined {
  const { month, day, quarter, half, season, feast, bc } = reading;
  if (month !== undefined && day !== undefined) {
    const date = { year, month, day };
    if (!isCivilDate(date)) return undefined;
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
function placesWithin(reading: PointReading, year: number): Placed[] {
  const dates = reading.feast === undefined ? undefined : feastOf(reading.feast)?.on(year);
  if (dates) return [dates].flat().map((date: CivilDate) => (reading.weekOf ? wholeWeek(date) : wholeDay(date)));
  const placed = reading.feast === undefined ? within(reading, year) : undefined;
  return placed ? [placed] : [];
}

function withoutYear({ month, day, quarter, half, season }: PointReading): string | undefined {
  if (month !== undefined) return day === undefined ? formatMonth(undefined, month) : formatDay(undefined, month, day);
  if (quarter !== undefined) return formatQuarter(undefined, quarter);
  if (half !== undefined) return formatHalf(undefined, half);
  return season === undefined ? undefined : formatSeason(undefined, season);
}

function granularityOf({ month, day, quarter, half, season }: PointReading): Granularity {
  if (month !== undefined) return day === undefined ? 'month' : 'day';
  if (quarter !== undefined) return 'quarter';
  if (half !== undefined) return 'half';
  return season === undefined ? 'day' : 'season';
}

/** Meteorological seasons of the northern half; winter belongs to the year in which it begins. */
function seasonRange(year: number, season: Season): DayRange {
  return monthsRange(year, { SP: 3, SU: 6, FA: 9, WI: 12 }[season], 3);
}

export function wholeDay(date: CivilDate): Placed {
  return { granularity: 'day', value: formatDate(date), range: { from: date, to: date } };
}

function wholeWeek(date: CivilDate): Placed {
  return { granularity: 'week', value: formatWeek(date), range: weekRange(isoWeekOf(date)) };
}

function decade(firstYear: number): Placed {
  const from = firstYear - (firstYear % 10);
  return {
    granularity: 'decade',
    value: formatDecade(from),
    range: { from: { year: from, month: 1, day: 1 }, to: { year: from + 9, month: 12, day: 31 } },
  };
}

/** "Same day, else the last one" holds for nine of ten weekdays in the news; cues of the clause decide the rest. */
function placeWeekday(reading: PointReading, anchors: Anchors): Placement {
  const { documentTime } = anchors;
  const weekday = reading.weekday!;
  if (documentTime === undefined) return { placed: { granularity: 'day', value: `XXXX-WXX-${weekday}` } };
  const back = (weekdayOf(documentTime) - weekday + 7) % 7;
  let days = -back;
  if (reading.relation === 'before' || reading.relation === 'after')
    return placeBesideTold(weekday, reading.relation, anchors);
  if (reading.relation === 'last') days = back === 0 ? -7 : -back;
  else if (reading.relation === 'next') days = 7 - back;
  else if (reading.relation === 'this') days = weekday - weekdayOf(documentTime);
  else if (back !== 0 && anchors.direction() === 'future') days = 7 - back;
  return { placed: wholeDay(addDays(documentTime, days)), anchor: 'documentTime' };
}

/** "The previous Friday", "the following Monday": counted from the day last told. */
function placeBesideTold(weekday: number, side: 'before' | 'after', { documentTime, told }: Anchors): Placement {
  const origin = told?.granularity === 'day' ? told.range!.from : documentTime!;
  const back = (weekdayOf(origin) - weekday + 7) % 7;
  const days = side === 'before' ? (back === 0 ? -7 : -back) : 7 - back;
  return { placed: wholeDay(addDays(origin, days)), anchor: told?.granularity === 'day' ? 'told' : 'documentTime' };
}

/** A month, a day of a month, a quarter, a season, a feast without a year: the year by relation, direction or nearness. */
function placeInSomeYear(reading: PointReading, { documentTime, direction }: Anchors): Placement | undefined {
  if (documentTime === undefined) {
    const value = withoutYear(reading);
    return value === undefined
      ? { placed: { granularity: 'day', value: 'XXXX-XX-XX' } }
      : { placed: { granularity: granularityOf(reading), value } };
  }
  const now = documentTime;
  const candidates: Placed[] = [];
  for (let year = now.year - 4; year <= now.year + 4; year++) {
    // A weekday beside the date settles the year: Friday, Oct. 13.
    for (const placed of placesWithin(reading, year))
      if (placed.range && (reading.weekday === undefined || weekdayOf(placed.range.from) === reading.weekday))
        candidates.push(placed);
  }
  const past = candidates.filter(({ range }) => compareDates(range!.from, now) <= 0).at(-1);
  const future = candidates.find(({ range }) => compareDates(range!.to, now) >= 0);
  const strictlyPast = candidates.filter(({ range }) => compareDates(range!.to, now) < 0).at(-1);
  const strictlyFuture = candidates.find(({ range }) => compareDates(range!.from, now) > 0);
  let chosen: Placed | undefined;
  if (reading.relation === 'last') chosen = strictlyPast;
  else if (reading.relation === 'next') chosen = strictlyFuture;
  else if (reading.relation === 'this') chosen = candidates.find(({ range }) => range!.from.year === now.year);
  else chosen = likelier(past, future, now, direction, priorOf(reading));
  chosen ??= past ?? future;
  return chosen && { placed: chosen, anchor: 'documentTime' };
}

/** The news tells what happened: without a cue the past is preferred, unless the future date is much nearer. */
const PRIOR = -0.2;
const PRIOR_OF_MONTHS = -0.3;
/** Quarters are reported after they have ended. */
const PRIOR_OF_QUARTERS = -0.8;
function priorOf({ quarter, month, day }: PointReading): number {
  if (quarter !== undefined) return PRIOR_OF_QUARTERS;
  return month !== undefined && day === undefined ? PRIOR_OF_MONTHS : PRIOR;
}

const CUE: Readonly<Record<Direction, number>> = { past: -0.45, future: 1 };

function likelier(
  past: Placed | undefined,
  future: Placed | undefined,
  now: CivilDate,
  direction: () => Direction | undefined,
  prior: number,
) {
  if (past === undefined || future === undefined || past === future) return past ?? future;
  const ahead = daysBetween(now, future.range!.from);
  const behind = daysBetween(past.range!.to, now);
  const nearness = (Math.max(behind, 0) - ahead) / 365; // 1: the future is next to us, -1: the past is
  const cue = direction();
  return nearness + prior + (cue ? CUE[cue] : 0) > 0 ? future : past;
}

/** "The 4th" after a month was told, else of the document's month. */
function placeDayOfMonth(day: number, { documentTime, told }: Anchors): Placement | undefined {
  const open = told && /^XXXX-\d\d(?=-)/.exec(told.value);
  if (open) return { placed: { granularity: 'day', value: `${open[0]}-${digits(day, 2)}` }, anchor: 'told' };
  const month = told?.range?.from ?? documentTime;
  if (month === undefined || day > daysInMonth(month.year, month.month)) return undefined;
  return { placed: wholeDay({ ...month, day }), anchor: told?.range ? 'told' : 'documentTime' };
}

/** A clock time or part of the day without a day: the day last told, else the document's. */
function placeOnDay({ documentTime, told }: Anchors): Placement {
  if (told?.granularity === 'day') return { placed: told, anchor: 'told' };
  if (documentTime) return { placed: wholeDay(documentTime), anchor: 'documentTime' };
  return { placed: { granularity: 'day', value: 'XXXX-XX-XX' } };
}

/** The unit that lies so many units away, then the fields within it: "last year" + "July". */
function placeShifted(reading: PointReading, anchors: Anchors): Placement | undefined {
  const { unit, amount, from } = reading.shift!;
  const told = from === 'narrative' ? anchors.told : undefined;
  const origin = told?.range?.from ?? anchors.documentTime;
  const anchor = told?.range ? 'told' : 'documentTime';
  if (origin === undefined) return { placed: unplaced(reading) };
  if (amount === undefined) return undefined;
  if (reading.reported) {
    const reported = placeReported(reading, anchors);
    if (reported) return reported;
  }
  const steps = Math.trunc(amount);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return { placed: wholeDay(origin), anchor };
    case 'day':
    case 'night':
      return { placed: wholeDay(addDays(origin, steps)), anchor };
    case 'week':
    case 'fortnight': {
      const day = addDays(origin, steps * (unit === 'week' ? 7 : 14));
      if (reading.weekday !== undefined)
        return { placed: wholeDay(addDays(day, reading.weekday - weekdayOf(day))), anchor };
      return { placed: wholeWeek(day), anchor };
    }
    case 'weekend': {
      const monday = addDays(
        origin,
        1 - weekdayOf(origin) + (steps + (reading.definite ? weekendAway(origin, anchors) : 0)) * 7,
      );
      return {
        placed: {
          granularity: 'weekend',
          value: `${formatWeek(monday)}-WE`,
          range: { from: addDays(monday, 5), to: addDays(monday, 6) },
        },
        anchor,
      };
    }
    case 'month': {
      const { year, month } = addMonths({ ...origin, day: 1 }, steps);
      if (reading.day !== undefined) return { placed: wholeDay({ year, month, day: reading.day }), anchor };
      return {
        placed: { granularity: 'month', value: formatMonth(year, month), range: monthRange(year, month) },
        anchor,
      };
    }
    case 'quarter': {
      const day = addMonths({ ...origin, day: 1 }, steps * 3);
      const placed = within({ kind: 'point', quarter: quarterOf(day) }, day.year);
      return placed && { placed, anchor };
    }
    case 'season':
    case 'half':
      return undefined;
    case 'year': {
      const year = origin.year + steps;
      const half = Math.abs(amount - steps) >= 0.25;
      if (half) {
        const { year: y, month } = addMonths({ ...origin, day: 1 }, Math.round(amount * 12));
        return { placed: { granularity: 'month', value: formatMonth(y, month), range: monthRange(y, month) }, anchor };
      }
      const placed = within(reading, year);
      return placed && { placed, anchor };
    }
    case 'decade':
      return { placed: decade(origin.year + steps * 10), anchor };
    case 'century':
    case 'millennium': {
      const century = Math.floor(origin.year / 100) + 1 + steps * (unit === 'century' ? 1 : 10);
      return { placed: { granularity: 'century', value: formatCentury(century) }, anchor };
    }
  }
}

/** "Over the weekend" is told on Monday of the one before, "ahead of the weekend" of the one to come. */
function weekendAway(now: CivilDate, { direction }: Anchors): number {
  return weekdayOf(now) <= 3 && direction() !== 'future' ? -1 : 0;
}

/** A year before the third quarter is the third quarter of the year before; "the quarter" is the one reported on. */
function placeReported(reading: PointReading, { period, documentTime }: Anchors): Placement | undefined {
  const { unit, amount } = reading.shift!;
  if (unit === 'quarter') {
    if (period) return { placed: period, anchor: 'told' };
    const day = documentTime && addMonths({ ...documentTime, day: 1 }, -3);
    const placed = day && within({ kind: 'point', quarter: quarterOf(day) }, day.year);
    return placed && { placed, anchor: 'documentTime' };
  }
  if (unit !== 'year') return undefined;
  const origin = period?.range?.from;
  if (reading.quarter !== undefined) {
    const year = (origin ?? documentTime)?.year;
    const placed = year === undefined ? undefined : within(reading, year + amount!);
    return placed && { placed, anchor: origin ? 'told' : 'documentTime' };
  }
  if (!origin) return undefined;
  const placed = within({ kind: 'point', quarter: quarterOf(origin) }, origin.year + amount!);
  return placed && { placed, anchor: 'told' };
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

function unplaced(reading: PointReading): Placed {
  const [granularity, value] = UNPLACED[reading.shift!.unit] ?? ['day', 'XXXX-XX-XX'];
  if (reading.weekday !== undefined) return { granularity: 'day', value: `XXXX-WXX-${reading.weekday}` };
  const fields = withoutYear(reading);
  return fields === undefined ? { granularity, value } : { granularity: granularityOf(reading), value: fields };
}

/** The value with the time of day, where there is one. */
export function valueWithTime(placed: Placed, { clock, part, zone }: PointReading): string {
  return `${placed.value}${formatTime(clock, part, zone)}`;
}
