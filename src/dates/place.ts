import {
  addDays,
  addMonths,
  type CivilDate,
  compareDates,
  daysBetween,
  daysInMonth,
  digits,
  isCivilDate,
  weekdayOf,
} from '../text/calendar.js';
import type { Leaning } from './leaning.js';
import { inReportedPart, placeShifted } from './place-shifted.js';
import {
  granularityOf,
  isWithinYear,
  type Placed,
  placesWithin,
  wholeCentury,
  wholeDay,
  wholeDecade,
  within,
  withoutYear,
} from './placed.js';
import type { PointReading } from './reading.js';

/** What expressions are resolved against. */
export interface Anchors {
  readonly documentTime: CivilDate | undefined;
  /** The last date that the text told, where there is one. */
  readonly told: Placed | undefined;
  /** The quarter that the text reports on, where there is one. */
  readonly period: Placed | undefined;
  /** Whether the clause looks back or ahead; undefined where nothing says. */
  leaning(): Leaning | undefined;
  /** Whether this is in the sentence that opens the report, or a weekday that it told of. */
  readonly isNews: boolean;
}

export interface Placement {
  readonly placed: Placed;
  /** The anchor that was needed. */
  readonly anchor?: 'documentTime' | 'told';
}

/** From what the words say to a place on the calendar. Undefined where the words name no such day. */
export function place(reading: PointReading, anchors: Anchors): Placement | undefined {
  const { shift } = reading;
  if (shift) return placeShifted(reading, anchors);
  if (reading.century !== undefined) return { placed: wholeCentury(reading.century, reading.bc) };
  if (reading.decade !== undefined)
    return { placed: wholeDecade(reading.decade < 100 ? 1900 + reading.decade : reading.decade) };
  if (reading.year !== undefined) {
    const placed = reading.named ? inReportedPart(reading.year, reading.named, anchors) : within(reading, reading.year);
    return placed && { placed };
  }
  if (reading.weekday !== undefined && reading.month === undefined && reading.day !== undefined)
    return placeInSomeMonth(reading, anchors);
  if (reading.weekday !== undefined && reading.month === undefined) return placeWeekday(reading, anchors);
  if (isWithinYear(reading)) return placeInSomeYear(reading, anchors);
  if (reading.day !== undefined) return placeDayOfMonth(reading.day, anchors);
  return placeOnDay(anchors);
}

/** "Same day, else the last one" holds for nine of ten weekdays in the news; cues of the clause decide the rest. */
function placeWeekday(reading: PointReading, anchors: Anchors): Placement {
  const { documentTime } = anchors;
  const weekday = reading.weekday!;
  if (documentTime === undefined || reading.generic)
    return { placed: { granularity: 'day', value: `XXXX-WXX-${weekday}` } };
  const back = (weekdayOf(documentTime) - weekday + 7) % 7;
  let days = -back;
  if (reading.relation === 'before' || reading.relation === 'after')
    return placeBesideTold(weekday, reading.relation, anchors);
  if (reading.relation === 'last') days = back === 0 ? -7 : -back;
  else if (reading.relation === 'next') days = 7 - back;
  else if (reading.relation === 'this') days = weekday - weekdayOf(documentTime);
  else if (back !== 0 && isAhead(anchors.leaning(), back)) days = 7 - back;
  // Hardly anything told is six days old: filed in the evening, or east of where it is dated, it is tomorrow's.
  else if (back === 6 && isTomorrow(anchors)) days = 1;
  else if (back === 5 && anchors.leaning() === undefined) days = 2;
  days += reading.daysOn ?? 0;
  return { placed: wholeDay(addDays(documentTime, days)), anchor: 'documentTime' };
}

function isTomorrow({ isNews, leaning }: Anchors): boolean {
  const cue = leaning();
  return !cue?.sure || (isNews && !cue.certain);
}

/** Yesterday lies behind unless the clause surely looks ahead. */
function isAhead(leaning: Leaning | undefined, back: number): boolean {
  return leaning?.direction === 'future' && (leaning.sure || back !== 1);
}

/** "Friday the 13th": the nearest one, on the side that the clause looks to. */
function placeInSomeMonth({ weekday, day }: PointReading, { documentTime, leaning }: Anchors): Placement | undefined {
  if (documentTime === undefined) return { placed: { granularity: 'day', value: `XXXX-WXX-${weekday}` } };
  const side = leaning()?.direction === 'future' ? 1 : -1;
  for (let months = 0; months <= MONTHS_OF_SEARCH; months++) {
    const { year, month } = addMonths({ ...documentTime, day: 1 }, side * months);
    const date = { year, month, day: day! };
    const isBeyond = compareDates(date, documentTime) * side < 0;
    if (isCivilDate(date) && weekdayOf(date) === weekday && !isBeyond)
      return { placed: wholeDay(date), anchor: 'documentTime' };
  }
  return undefined;
}

/** Every day of a month falls on every weekday within fourteen months, but for the 29th, 30th and 31st. */
const MONTHS_OF_SEARCH = 30;

/** "The previous Friday", "the following Monday": counted from the day last told. */
function placeBesideTold(weekday: number, side: 'before' | 'after', { documentTime, told }: Anchors): Placement {
  const origin = told?.granularity === 'day' ? told.range!.from : documentTime!;
  const back = (weekdayOf(origin) - weekday + 7) % 7;
  const days = side === 'before' ? (back === 0 ? -7 : -back) : 7 - back;
  return { placed: wholeDay(addDays(origin, days)), anchor: told?.granularity === 'day' ? 'told' : 'documentTime' };
}

/** A month, a day of a month, a quarter, a season, a feast without a year: the year by relation, direction or nearness. */
function placeInSomeYear(reading: PointReading, { documentTime, leaning, told }: Anchors): Placement | undefined {
  if (documentTime === undefined || reading.generic) {
    const value = withoutYear(reading);
    return value === undefined
      ? { placed: { granularity: 'day', value: 'XXXX-XX-XX' } }
      : { placed: { granularity: granularityOf(reading), value } };
  }
  // "The following April" is counted from what is told.
  const isAfterTold = reading.relation === 'after' && told?.range !== undefined;
  const now = isAfterTold ? told.range.to : documentTime;
  const candidates: Placed[] = [];
  // A weekday beside the date, or 29 February, may lie further off than a year.
  const reach = reading.weekday !== undefined || (reading.month === 2 && reading.day === 29) ? 4 : 1;
  for (let year = now.year - reach; year <= now.year + reach; year++) {
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
  else if (reading.relation === 'next' || reading.relation === 'after') chosen = strictlyFuture;
  else if (reading.relation === 'this') chosen = candidates.find(({ range }) => range!.from.year === now.year);
  else chosen = likelier(past, future, now, leaning, priorOf(reading));
  chosen ??= past ?? future;
  return chosen && { placed: chosen, anchor: isAfterTold ? 'told' : 'documentTime' };
}

/** The news tells what happened: without a cue the past is preferred, unless the future date is much nearer. */
const PRIOR = -0.2;
const PRIOR_OF_MONTHS = -0.3;
/** Quarters are reported after they have ended, halves oftener forecast. */
const PRIOR_OF_QUARTERS = -0.8;
const PRIOR_OF_HALVES = -0.45;
function priorOf({ quarter, half, month, day }: PointReading): number {
  if (quarter !== undefined) return PRIOR_OF_QUARTERS;
  if (half !== undefined) return PRIOR_OF_HALVES;
  return month !== undefined && day === undefined ? PRIOR_OF_MONTHS : PRIOR;
}

/** Years by which the clause outweighs nearness: "will remain until January" may lie far ahead. */
function cueOf({ direction, sure, certain }: Leaning): number {
  if (certain) return direction === 'past' ? -2 : 2;
  if (direction === 'future') return sure ? 1 : 0.5;
  return sure ? -0.65 : -0.45;
}

function likelier(
  past: Placed | undefined,
  future: Placed | undefined,
  now: CivilDate,
  leaning: () => Leaning | undefined,
  prior: number,
) {
  if (past === undefined || future === undefined || past === future) return past ?? future;
  const ahead = daysBetween(now, future.range!.from);
  const behind = daysBetween(past.range!.to, now);
  const nearness = (Math.max(behind, 0) - ahead) / 365; // 1: the future is next to us, -1: the past is
  const cue = leaning();
  return nearness + prior + (cue ? cueOf(cue) : 0) > 0 ? future : past;
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
