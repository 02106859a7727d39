import { addDays, addMonths, type CivilDate, daysBetween, isCivilDate, weekdayOf } from '../text/calendar.js';
import type { Span } from '../text/span.js';
import { type Clues, LEAD } from './clues.js';
import type { WrittenOn } from './dateline-time.js';
import { directionAt } from './direction.js';
import { EventIndex } from './events.js';
import type { Expression } from './expression.js';
import { fieldCount } from './reading.js';

/** Shared words, by weight, that make two mentions of an event surely one. */
const SAME_EVENT = 2;

/** What the text entails about the day on which it was written, the surest first. */
export function fromContents(clues: Clues): WrittenOn | undefined {
  return fromAnniversary(clues) ?? fromRecentDate(clues) ?? fromToday(clues);
}

/**
 * An anniversary: "two years ago" or "two years after" an event that the text dates in full. The news day is the
 * anniversary where it falls on the weekday that the lead tells of.
 */
function fromAnniversary(clues: Clues): WrittenOn | undefined {
  const today = clues.leadDays[0];
  if (today === undefined || clues.fullDates.length === 0) return undefined;
  const events = new EventIndex(
    clues.document,
    clues.fullDates.map(({ date, expression }) => ({
      range: { from: date, to: date },
      expression,
      mention: undefined,
    })),
  );
  for (const expression of clues.expressions) {
    const years = yearsAway(expression);
    if (years === undefined) continue;
    const isLead = clues.bodyIndex(clues.document.tokens.paragraph[expression.first]!) < LEAD;
    if (!isLead && !isToTheDay(clues, expression)) continue;
    if (expression.reading.kind === 'duration' && events.sideOf(expression) !== 1) continue;
    const event = events.eventOf(expression, clues.expressions, SAME_EVENT);
    const date = event?.range.from;
    if (!date) continue;
    const anniversary = addMonths(date, years * 12);
    if (weekdayOf(anniversary) !== today.weekday) continue;
    const written = reported(clues, anniversary, today.weekday);
    const evidence = [
      today.span,
      { start: expression.start, end: expression.end },
      { start: event.expression.start, end: event.expression.end },
    ];
    return { date: written, confidence: 0.9, evidence };
  }
  return undefined;
}

/** "One year to the day after": no lead is needed. */
function isToTheDay({ document }: Clues, { endToken }: Expression): boolean {
  return (
    document.tokens.text
      .slice(endToken, endToken + 3)
      .join(' ')
      .toLowerCase() === 'to the day'
  );
}

/** A date with its weekday ("Sunday, November 16, 2025") is near: the lead's day is within a week of it. */
function fromRecentDate(clues: Clues): WrittenOn | undefined {
  const today = clues.leadDays[0];
  if (today === undefined) return undefined;
  for (const { date, expression, evidence } of datesWithWeekday(clues)) {
    const latest = clues.latestPast();
    if (latest && daysBetween(date, latest.date) > 7) continue;
    const away = (today.weekday - weekdayOf(date) + 7) % 7;
    const direction = directionAt(clues.document, expression.first, expression.endToken);
    if (away > 0 && (direction === undefined || (direction === 'past' && evidence.length > 1))) continue;
    const day = addDays(date, direction === 'future' && away > 0 ? away - 7 : away);
    return { date: reported(clues, day, today.weekday), confidence: 0.8, evidence: [today.span, ...evidence] };
  }
  return undefined;
}

/** Dates whose weekday is written beside them; a missing year is that of a full date of the same story. */
function* datesWithWeekday(
  clues: Clues,
): Generator<{ date: CivilDate; expression: Expression; evidence: readonly Span[] }> {
  for (const expression of clues.points) {
    const { weekday, year, month, day } = expression.reading;
    if (weekday === undefined || month === undefined || day === undefined) continue;
    const span = { start: expression.start, end: expression.end };
    const known =
      year === undefined ? clues.nearFullDate(month, day, weekday) : { date: { year, month, day }, full: undefined };
    if (!known || !isCivilDate(known.date) || weekdayOf(known.date) !== weekday) continue;
    yield { date: known.date, expression, evidence: known.full ? [span, known.full] : [span] };
  }
}

/** "Today, March 3, 2021". */
function fromToday(clues: Clues): WrittenOn | undefined {
  for (const { date, expression, start, end } of clues.fullDates) {
    const before = clues.expressions[clues.expressions.indexOf(expression) - 1];
    if (before?.reading.kind !== 'point' || expression.first - before.endToken > 1) continue;
    const { shift } = before.reading;
    if (shift?.unit !== 'day' || shift.from !== 'documentTime' || shift.amount === undefined) continue;
    const evidence = [
      { start: before.start, end },
      { start, end },
    ];
    return { date: addDays(date, -shift.amount), confidence: 0.85, evidence };
  }
  return undefined;
}

/** The news of Monday may be told on Tuesday: "…, officials said on Tuesday". */
function reported(clues: Clues, newsDay: CivilDate, weekday: number): CivilDate {
  const telling = clues.leadDays.find((day) => day.told && day.weekday !== weekday);
  if (!telling) return newsDay;
  const days = (telling.weekday - weekday + 7) % 7;
  return days <= 2 ? addDays(newsDay, days) : newsDay;
}

/** "Two years ago", "two years" before "after": how many whole years. */
function yearsAway({ reading, rule }: Expression): number | undefined {
  if (reading.kind === 'point') {
    // "Last year" may be any day of it.
    if (rule !== 'dates/distance') return undefined;
    const { shift } = reading;
    if (shift?.unit !== 'year' || shift.sign >= 0 || shift.amount === undefined || reading.reported) return undefined;
    return shift.amount < 0 && Number.isInteger(shift.amount) && fieldCount(reading) <= 2 ? -shift.amount : undefined;
  }
  if (reading.kind !== 'duration' || reading.amounts.length !== 1 || reading.bound) return undefined;
  const { amount, unit } = reading.amounts[0]!;
  const years = (amount.value ?? 0) * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 0);
  return years >= 1 && Number.isInteger(years) ? years : undefined;
}
