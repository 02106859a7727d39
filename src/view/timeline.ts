import { type CivilDate, daysInMonth, isCivilDate } from '../text/calendar.js';
import type { ViewDocument } from './view-document.js';

type ViewDate = NonNullable<ViewDocument['dates']>[number];

/** Expressions that denote the same interval of the calendar, and the day of the document itself. */
export interface Moment {
  /** ISO days, both included. */
  readonly from: string;
  readonly to: string;
  readonly dates: readonly ViewDate[];
  readonly isDocumentTime: boolean;
}

/** The resolved dates of a document in the order of the calendar, the longer interval first. */
export function timelineOf({ dates = [], documentTime }: ViewDocument): Moment[] {
  const moments = new Map<string, { from: string; to: string; dates: ViewDate[]; isDocumentTime: boolean }>();
  const at = (from: string, to: string) => {
    const key = `${from} ${to}`;
    const found = moments.get(key) ?? { from, to, dates: [], isDocumentTime: false };
    moments.set(key, found);
    return found;
  };
  for (const date of dates) if (date.resolved) at(date.resolved.from, date.resolved.to).dates.push(date);
  const today = documentTime?.value.slice(0, 10);
  if (today) at(today, today).isDocumentTime = true;
  return [...moments.values()].sort((a, b) => order(a.from, b.from) || order(b.to, a.to));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const MONTHS = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** An interval as people write it: "3 Jan 2022", "Jan 2022", "2021", "27 Dec 2021 – 2 Jan 2022". */
export function writeInterval(from: string, to: string): string {
  if (from === to) return writeDay(from);
  const [start, end] = [parts(from), parts(to)];
  if (!start || !end) return `${from} – ${to}`;
  const wholeMonths = start.day === 1 && end.day === daysInMonth(end.year, end.month);
  if (wholeMonths && start.month === 1 && end.month === 12) {
    return start.year === end.year ? String(start.year) : `${start.year} – ${end.year}`;
  }
  const sameYear = start.year === end.year;
  if (wholeMonths) {
    const [first, last] = [MONTHS[start.month - 1], MONTHS[end.month - 1]];
    if (sameYear && start.month === end.month) return `${first} ${start.year}`;
    return `${first}${sameYear ? '' : ` ${start.year}`} – ${last} ${end.year}`;
  }
  if (sameYear && start.month === end.month) {
    return `${start.day}–${end.day} ${MONTHS[end.month - 1]} ${end.year}`;
  }
  return `${start.day} ${MONTHS[start.month - 1]}${sameYear ? '' : ` ${start.year}`} – ${writeDay(to)}`;
}

export function writeDay(iso: string): string {
  const day = parts(iso);
  return day ? `${day.day} ${MONTHS[day.month - 1]} ${day.year}` : iso;
}

function parts(iso: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return isCivilDate({ year, month, day }) ? { year, month, day } : undefined;
}
