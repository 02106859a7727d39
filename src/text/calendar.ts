/**
 * Arithmetic on civil dates of the proleptic Gregorian calendar: pure integers, no clock, no time zone, no `Date`.
 * Months and days count from 1; weekdays are ISO: Monday 1 … Sunday 7; year 0 is 1 BC. Day numbers count from 1970-01-01.
 * The conversions are those of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** First and last day, both included. */
export interface DayRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export interface IsoWeek {
  readonly year: number;
  /** 1 to 53; week 1 holds the year's first Thursday. */
  readonly week: number;
}

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : DAYS_OF_MONTH[month - 1]!;
}

export function isCivilDate({ year, month, day }: CivilDate): boolean {
  return (
    Number.isInteger(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && day % 1 === 0
  );
}

export function dayNumber({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function civilDate(dayNumber: number): CivilDate {
  const z = dayNumber + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDate(dayNumber(date) + days);
}

/** The same day of another month; the month's last day where it has fewer (31 January + 1 month = 28 February). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative where `a` comes first. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

export function weekdayOf(date: CivilDate): number {
  const fromMonday = (dayNumber(date) + 3) % 7; // 1970-01-01 was a Thursday
  return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1;
}

export function isoWeekOf(date: CivilDate): IsoWeek {
  const thursday = addDays(date, 4 - weekdayOf(date));
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - dayNumber(yearStart(thursday.year))) / 7) + 1 };
}

/** The Monday on which an ISO week begins. */
export function mondayOf({ year, week }: IsoWeek): CivilDate {
  const fourth = { year, month: 1, day: 4 }; // always in week 1
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
}

export function quarterOf(date: CivilDate): number {
  return Math.floor((date.month - 1) / 3) + 1;
}

function yearStart(year: number): CivilDate {
  return { year, month: 1, day: 1 };
}

export function yearRange(year: number): DayRange {
  return { from: yearStart(year), to: { year, month: 12, day: 31 } };
}

export function monthRange(year: number, month: number): DayRange {
  return { from: { year, month, day: 1 }, to: { year, month, day: daysInMonth(year, month) } };
}

/** `months` whole months from the first of one. */
export function monthsRange(year: number, firstMonth: number, months: number): DayRange {
  const from = { year, month: firstMonth, day: 1 };
  return { from, to: addDays(addMonths(from, months), -1) };
}

export function weekRange(week: IsoWeek): DayRange {
  const from = mondayOf(week);
  return { from, to: addDays(from, 6) };
}

/** The n-th (from 1; -1 is the last) of a weekday in a month: the fourth Thursday of November. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): CivilDate {
  if (n > 0) {
    const first = { year, month, day: 1 };
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
  }
  const last = { year, month, day: daysInMonth(year, month) };
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + (n + 1) * 7);
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?=$|[T ])/;
const ISO_CLOCK =
  /^[T ]([01]\d|2[0-4])(?::?([0-5]\d)(?::?([0-5]\d|60)(?:[.,]\d{1,9})?)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/;

/** The civil date of an ISO 8601 date or date-time as it is written, whatever its zone; undefined where it is none. */
export function parseIsoDate(value: string): CivilDate | undefined {
  const found = ISO_DATE.exec(value.slice(0, 40));
  if (!found) return undefined;
  const clock = value.slice(found[0].length);
  if (clock !== '' && !ISO_CLOCK.test(clock)) return undefined;
  const date = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  return isCivilDate(date) ? date : undefined;
}

/** ISO 8601 for years 0 to 9999. */
export function formatDate({ year, month, day }: CivilDate): string {
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

export function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
