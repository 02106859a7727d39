import { addDays, addMonths, type CivilDate, compareDates, isCivilDate, weekdayOf } from '../text/calendar.js';
import type { Span } from '../text/span.js';
import type { Clues, PastDate } from './clues.js';

/** A day on which an article may have been written, with what says so. */
export interface WrittenOn {
  readonly date: CivilDate;
  readonly confidence: number;
  readonly evidence: readonly Span[];
}

/** The date in the dateline, or one that stands alone above the text. */
export function fromDateline(clues: Clues): WrittenOn | undefined {
  for (const { reading, start, end, first } of clues.points) {
    if (!isInDateline(clues, start) && !standsAlone(clues, first, start, end)) continue;
    const { year, month, day } = reading;
    if (month === undefined || day === undefined) continue;
    if (year !== undefined) {
      const date = { year, month, day };
      if (isCivilDate(date)) return { date: afterDateline(clues, date), confidence: 0.95, evidence: [{ start, end }] };
    }
    const dated = yearOf(clues, month, day, reading.weekday);
    if (dated) return { date: dated.date, confidence: 0.85, evidence: [{ start, end }, ...dated.evidence] };
  }
  return undefined;
}

function isInDateline(clues: Clues, offset: number): boolean {
  return clues.document.zones.some(({ kind, start, end }) => kind === 'dateline' && start <= offset && offset < end);
}

/** "Tuesday, 3 May 2022", "Published: May 3, 2022 14:05 GMT" as a paragraph near the top. */
function standsAlone(clues: Clues, first: number, start: number, end: number): boolean {
  const { tokens, paragraphs, text } = clues.document;
  const paragraph = tokens.paragraph[first]!;
  if (paragraph > 5) return false;
  const rest = text.slice(paragraphs.start[paragraph]!, start) + text.slice(end, paragraphs.end[paragraph]!);
  return /^[\s,|:.–-]*(?:(?:published|updated|posted|first published|last updated|date)\b[\s:]*(?:on)?)?[\s,|:.\d–-]*(?:[ap]\.?m\.?|gmt|utc|[ce]e?s?t)?[\s.|]*$/i.test(
    rest.slice(0, 80),
  );
}

/** Agencies date a dispatch by the day it was begun: the day that the lead tells of may be the one after. */
function afterDateline(clues: Clues, date: CivilDate): CivilDate {
  const next = addDays(date, 1);
  const tells = (day: CivilDate) => clues.leadDays.some(({ weekday }) => weekday === weekdayOf(day));
  return !tells(date) && tells(next) ? next : date;
}

/** The year of a day and month: one in which the lead's weekday falls on it, not before what the text looks back on. */
function yearOf(
  clues: Clues,
  month: number,
  day: number,
  weekday: number | undefined,
): { date: CivilDate; evidence: Span[] } | undefined {
  const today = weekday === undefined ? clues.reportingDay() : { weekday, span: undefined };
  if (today === undefined) return undefined;
  const evidence = today.span ? [today.span] : [];
  const near = clues.nearFullDate(month, day, today.weekday);
  if (near) return { date: near.date, evidence: [...evidence, near.full] };
  const compared = comparedYear(clues);
  if (compared) {
    const date = { year: compared.year, month, day };
    if (isCivilDate(date) && weekdayOf(date) === today.weekday) return { date, evidence: [...evidence, compared.span] };
  }
  for (const { year, span } of countedYears(clues)) {
    const date = { year, month, day };
    if (isCivilDate(date) && weekdayOf(date) === today.weekday) return { date, evidence: [...evidence, span] };
  }
  const latest = countedMonth(clues) ?? clues.latestPast();
  if (latest === undefined || !latest.hasMonth) return undefined;
  for (const year of [latest.date.year, latest.date.year + 1]) {
    const date = { year, month, day };
    if (isCivilDate(date) && compareDates(date, latest.date) >= 0 && weekdayOf(date) === today.weekday)
      return { date, evidence: [...evidence, latest.span] };
  }
  return undefined;
}

/** "Fell last year to 620 million from 700 million in 2024": last year was 2025. */
function comparedYear(clues: Clues): { year: number; span: Span } | undefined {
  const { sentence, text } = clues.document.tokens;
  for (const [i, { reading, first, start }] of clues.points.entries()) {
    const { shift } = reading;
    const next = clues.points[i + 1];
    if (shift?.unit !== 'year' || shift.from !== 'documentTime' || !next || sentence[next.first] !== sentence[first])
      continue;
    const { year, month } = next.reading;
    if (
      shift.amount === undefined ||
      shift.amount < -1 ||
      shift.amount > 0 ||
      year === undefined ||
      month !== undefined
    )
      continue;
    const between = text.slice(next.first - 6, next.first).map((word) => word.toLowerCase());
    if (between.at(-1) !== 'in' || !between.some((word) => word === 'from' || word === 'with')) continue;
    return { year: year + 1 - shift.amount, span: { start, end: next.end } };
  }
  return undefined;
}

/** "September 2023, 18 months ago": written in March 2025. */
function countedMonth(clues: Clues): PastDate | undefined {
  for (const [i, { reading, start, endToken }] of clues.points.entries()) {
    const next = clues.points[i + 1];
    const shift = next?.reading.shift;
    if (!next || reading.year === undefined || reading.month === undefined || next.first - endToken > 1) continue;
    if (shift?.unit !== 'month' || shift.amount === undefined || shift.from !== 'documentTime') continue;
    const date = addMonths({ year: reading.year, month: reading.month, day: 1 }, -shift.amount);
    return { date, span: { start, end: next.end }, hasMonth: true };
  }
  return undefined;
}

/** "Three years ago, in January 1993": written in 1996, or early in 1997. */
function* countedYears(clues: Clues): Generator<{ year: number; span: Span }> {
  for (const [i, { reading, start, end, first, endToken }] of clues.points.entries()) {
    const shift = reading.shift;
    if (shift?.unit !== 'year' || shift.from !== 'documentTime' || shift.amount === undefined || shift.sign >= 0)
      continue;
    if (!Number.isInteger(shift.amount)) continue;
    const [before, after] = [clues.points[i - 1], clues.points[i + 1]];
    const beside = [
      after && isBeside(clues, endToken, after.first) ? after : undefined,
      before && isBeside(clues, before.endToken, first) ? before : undefined,
    ].find((other) => other?.reading.year !== undefined);
    if (!beside) continue;
    const span = { start: Math.min(start, beside.start), end: Math.max(end, beside.end) };
    const year = beside.reading.year! - shift.amount;
    yield { year, span };
    yield { year: year + 1, span };
  }
}

/** Nothing between two expressions but ", in". */
function isBeside({ document }: Clues, from: number, to: number): boolean {
  return to - from <= 2 && document.tokens.text.slice(from, to).every((word) => /^(?:,|in|on|\()$/i.test(word));
}
