import {
  addDays,
  addMonths,
  type CivilDate,
  type DayRange,
  isCivilDate,
  quarterOf,
  weekdayOf,
} from '../text/calendar.js';
import type { Unit } from './lexicon.js';
import type { Anchors, Placement } from './place.js';
import {
  nthWeekday,
  type Placed,
  unplaced,
  wholeCentury,
  wholeDay,
  wholeDecade,
  wholeMonth,
  wholeWeek,
  wholeWeekend,
  within,
} from './placed.js';
import { type PointReading, point } from './reading.js';

/** The unit that lies so many units away, then the fields within it: "last year" + "July". */
export function placeShifted(reading: PointReading, anchors: Anchors): Placement | undefined {
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
  if (reading.exact) return { placed: exactly(reading, unit, amount, origin), anchor };
  const steps = Math.trunc(amount);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return { placed: wholeDay(origin), anchor };
    case 'day':
    case 'night':
      // "In August 1973. Five days later …"
      if (told?.granularity === 'month') return { placed: told, anchor };
      return { placed: wholeDay(addDays(origin, steps)), anchor };
    case 'week':
    case 'fortnight': {
      const day = addDays(origin, steps * (unit === 'week' ? 7 : 14));
      if (reading.weekday !== undefined)
        return { placed: wholeDay(addDays(day, reading.weekday - weekdayOf(day))), anchor };
      return { placed: wholeWeek(day), anchor };
    }
    case 'weekend': {
      const isNear = reading.definite || (steps === 0 && reading.relation === undefined && anchor === 'documentTime');
      const weeks = steps + (isNear ? weekendAway(origin, anchors, reading.definite === true) : 0);
      return { placed: wholeWeekend(addDays(origin, weeks * 7)), anchor };
    }
    case 'month': {
      const month = addMonths({ ...origin, day: 1 }, steps);
      if (reading.nth !== undefined) {
        const placed = nthWeekday(month, reading.weekday!, reading.nth);
        return placed && { placed, anchor };
      }
      if (reading.day === undefined) return { placed: wholeMonth(month), anchor };
      const date = { ...month, day: reading.day };
      if (!isCivilDate(date)) return undefined;
      return { placed: reading.weekOf ? wholeWeek(date) : wholeDay(date), anchor };
    }
    case 'quarter': {
      const day = addMonths({ ...origin, day: 1 }, steps * 3);
      const placed = within(point({ quarter: quarterOf(day) }), day.year);
      return placed && { placed, anchor };
    }
    case 'season':
    case 'half':
      return undefined;
    case 'year': {
      // A year and a half ago is a month.
      if (Math.abs(amount - steps) >= 0.25)
        return { placed: wholeMonth(addMonths({ ...origin, day: 1 }, Math.round(amount * 12))), anchor };
      if (reading.sameMonth)
        return { placed: wholeMonth({ ...origin, year: reading.year ?? origin.year + steps, day: 1 }), anchor };
      const placed = within(reading, origin.year + steps + (reading.definite ? midYearAway(origin, anchors) : 0));
      return placed && { placed, anchor };
    }
    case 'decade':
      if (amount !== steps) return { placed: within(point({}), origin.year + Math.round(amount * 10))!, anchor };
      return { placed: wholeDecade(origin.year + steps * 10), anchor };
    case 'century':
    case 'millennium': {
      // Half a century ago is a year.
      if (unit === 'century' && amount !== steps)
        return { placed: within(point({}), origin.year + Math.round(amount * 100))!, anchor };
      const centuries = unit === 'century' ? steps : steps * 10;
      return { placed: wholeCentury(Math.floor(origin.year / 100) + 1 + centuries), anchor };
    }
  }
}

/** "By midyear", told in November, is that of the next year; "since midyear", told in January, that of the last. */
function midYearAway({ month }: CivilDate, { leaning }: Anchors): number {
  const direction = leaning()?.direction;
  if (month > MIDYEAR) return direction === 'future' ? 1 : 0;
  return direction === 'past' ? -1 : 0;
}

/** The month in which a year is half over. */
const MIDYEAR = 6;

/** The day, week or month so many units away from this one, or from the last weekday of a name. */
function exactly({ exact, weekday, daysOn }: PointReading, unit: Unit, amount: number, now: CivilDate): Placed {
  const from = addDays(now, weekday === undefined ? (daysOn ?? 0) : -((weekdayOf(now) - weekday + 7) % 7));
  const isDays = unit === 'day' || unit === 'week';
  const day = isDays
    ? addDays(from, amount * (unit === 'week' ? 7 : 1))
    : addMonths(from, amount * (unit === 'year' ? 12 : 1));
  if (exact === 'month') return wholeMonth(day);
  return exact === 'week' ? wholeWeek(day) : wholeDay(day);
}

/**
 * "Over the weekend" is told on Monday of the one before, "ahead of the weekend" of the one to come; "this weekend" is
 * the one before only where the clause looks back.
 */
function weekendAway(now: CivilDate, { leaning }: Anchors, isDefinite: boolean): number {
  if (weekdayOf(now) > 3) return 0;
  const direction = leaning()?.direction;
  return (isDefinite ? direction !== 'future' : direction === 'past') ? -1 : 0;
}

/** A year before the third quarter is the third quarter of the year before; "the quarter" is the one reported on. */
function placeReported(reading: PointReading, { period, documentTime }: Anchors): Placement | undefined {
  const { unit, amount } = reading.shift!;
  if (unit === 'quarter') {
    if (period?.granularity === 'quarter') return { placed: period, anchor: 'told' };
    const last = documentTime && lastQuarter(documentTime);
    const placed = last && within(point({ quarter: last.quarter }), last.year);
    return placed && { placed, anchor: 'documentTime' };
  }
  if (unit !== 'year') return undefined;
  const told = period && reportedPart(period);
  if (reading.quarter !== undefined) {
    const isReported = told?.part.quarter === reading.quarter;
    const year = isReported ? told?.year : documentTime && lastYearOf(reading.quarter, documentTime);
    const placed = year === undefined ? undefined : within(reading, year + amount!);
    return placed && { placed, anchor: isReported ? 'told' : 'documentTime' };
  }
  if (!told) {
    const last = reading.named === 'quarter' && documentTime ? lastQuarter(documentTime) : undefined;
    const placed = last && within(point({ quarter: last.quarter }), last.year + amount!);
    return placed && { placed, anchor: 'documentTime' };
  }
  const placed = within(point(told.part), told.year + amount!);
  return placed && { placed: { ...placed, ...yearsOn(period, amount!) }, anchor: 'told' };
}

/** "The 1988 quarter" of a report on the third quarter is the third of 1988; without a report, the one that ended last. */
export function inReportedPart(
  year: number,
  named: PointReading['named'],
  { period, documentTime }: Pick<Anchors, 'period' | 'documentTime'>,
): Placed | undefined {
  const part = period && reportedPart(period)?.part;
  if (part) return within(point(part), year);
  const quarter = named === 'quarter' && documentTime ? lastQuarter(documentTime).quarter : undefined;
  return within(point({ quarter }), year);
}

/** The quarter that ended last: without another one told, reports are about it. */
function lastQuarter(now: CivilDate): { year: number; quarter: number } {
  const day = addMonths({ ...now, day: 1 }, -3);
  return { year: day.year, quarter: quarterOf(day) };
}

/** The days of the same period so many years on; of a fiscal quarter they are not the calendar's. */
function yearsOn({ range }: Placed, years: number): { range: DayRange } | undefined {
  if (!range) return undefined;
  const dayAfter = addMonths(addDays(range.to, 1), years * 12);
  return { range: { from: addMonths(range.from, years * 12), to: addDays(dayAfter, -1) } };
}

/** The quarter or half that a value names: those of fiscal years need not lie where the calendar's do. */
function reportedPart({ value }: Placed): { year: number; part: { quarter?: number; half?: number } } | undefined {
  const found = /^(\d{4})-([QH])(\d)$/.exec(value);
  if (!found) return undefined;
  const number = Number(found[3]);
  return { year: Number(found[1]), part: found[2] === 'Q' ? { quarter: number } : { half: number } };
}

/** The year of the last quarter of this number that has begun. */
function lastYearOf(quarter: number, now: CivilDate): number {
  return quarter <= quarterOf(now) ? now.year : now.year - 1;
}
