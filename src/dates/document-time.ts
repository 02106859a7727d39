import type { Document } from '../document/document.js';
import type { DocumentTime, Issue } from '../record/record.js';
import {
  addDays,
  addMonths,
  type CivilDate,
  compareDates,
  daysBetween,
  formatDate,
  isCivilDate,
  parseIsoDate,
  weekdayOf,
} from '../text/calendar.js';
import { type Span, textSpan } from '../text/span.js';
import { directionAt } from './direction.js';
import { EventIndex } from './events.js';
import type { PointReading } from './reading.js';
import type { Expression } from './recognise.js';

/**
 * When a document was written: what its source says, else its dateline, else what the text entails. Where nothing
 * settles it there is none: a wrong day would move every relative date.
 */
export function documentTimeOf(
  document: Document,
  expressions: readonly Expression[],
  issues: Issue[],
): DocumentTime | undefined {
  const { published } = document;
  if (published !== undefined) {
    if (parseIsoDate(published)) return { value: published, basis: 'metadata', confidence: 1 };
    const shown = JSON.stringify(published.slice(0, 60));
    issues.push({ code: 'invalid-published', message: `published is no ISO 8601 date or date-time: ${shown}` });
  }
  const clues = new Clues(document, expressions);
  return clues.dateline() ?? clues.inferred();
}

interface PastDate {
  readonly date: CivilDate;
  readonly span: Span;
  /** A bare year settles nothing: stories look back and ahead by years. */
  readonly hasMonth: boolean;
}

interface Dated extends Span {
  readonly date: CivilDate;
  readonly reading: PointReading;
  readonly expression: Expression;
}

/** Paragraphs at the head of an article in which the news of the day is told. */
const LEAD = 3;
/** Shared words, by weight, that make two mentions of an event surely one. */
const SAME_EVENT = 2;
/** A date written out in full that is no longer ago or ahead than this, in days, belongs to the same story. */
const NEAR = 300;

class Clues {
  private readonly points: readonly (Expression & { reading: PointReading })[];
  /** Weekdays of the lead without a date, in order: the days of the news. */
  private readonly leadDays: readonly { weekday: number; span: Span; told: boolean }[];
  private readonly fullDates: readonly Dated[];

  constructor(
    private readonly document: Document,
    private readonly expressions: readonly Expression[],
  ) {
    const isPoint = (e: Expression): e is Expression & { reading: PointReading } => e.reading.kind === 'point';
    this.points = expressions.filter(isPoint);
    this.leadDays = this.findLeadDays();
    this.fullDates = this.points.flatMap((expression) => {
      const { year, month, day, bc } = expression.reading;
      if (year === undefined || month === undefined || day === undefined || bc || expression.rule === 'dates/year-end')
        return [];
      const date = { year, month, day };
      return isCivilDate(date)
        ? [{ date, reading: expression.reading, start: expression.start, end: expression.end, expression }]
        : [];
    });
  }

  /** The date in the dateline, or one that stands alone above the text. */
  dateline(): DocumentTime | undefined {
    for (const { reading, start, end, first } of this.points) {
      if (!this.isInDateline(start) && !this.standsAlone(first, start, end)) continue;
      const { year, month, day } = reading;
      if (month === undefined || day === undefined) continue;
      if (year !== undefined) {
        const date = { year, month, day };
        if (isCivilDate(date)) return this.time('dateline', this.afterDateline(date), 0.95, [{ start, end }]);
      }
      const dated = this.yearOf(month, day, reading.weekday);
      if (dated) return this.time('dateline', dated.date, 0.85, [{ start, end }, ...dated.evidence]);
    }
    return undefined;
  }

  inferred(): DocumentTime | undefined {
    return this.fromAnniversary() ?? this.fromRecentDate() ?? this.fromToday();
  }

  private time(
    basis: DocumentTime['basis'],
    date: CivilDate,
    confidence: number,
    evidence: readonly Span[],
  ): DocumentTime {
    const { text } = this.document;
    const spans = [...evidence].sort((a, b) => a.start - b.start).map(({ start, end }) => textSpan(text, start, end));
    return { value: formatDate(date), basis, confidence, evidence: spans };
  }

  private isInDateline(offset: number): boolean {
    return this.document.zones.some(({ kind, start, end }) => kind === 'dateline' && start <= offset && offset < end);
  }

  /** "Tuesday, 3 May 2022", "Published: May 3, 2022 14:05 GMT" as a paragraph near the top. */
  private standsAlone(first: number, start: number, end: number): boolean {
    const { tokens, paragraphs, text } = this.document;
    const paragraph = tokens.paragraph[first]!;
    if (paragraph > 5) return false;
    const rest = text.slice(paragraphs.start[paragraph]!, start) + text.slice(end, paragraphs.end[paragraph]!);
    return /^[\s,|:.–-]*(?:(?:published|updated|posted|first published|last updated|date)\b[\s:]*(?:on)?)?[\s,|:.\d–-]*(?:[ap]\.?m\.?|gmt|utc|[ce]e?s?t)?[\s.|]*$/i.test(
      rest.slice(0, 80),
    );
  }

  /** Days without a date that the lead tells of; `told` where somebody says something on that day. */
  private findLeadDays() {
    const { tokens, paragraphs } = this.document;
    const days: { weekday: number; span: Span; told: boolean }[] = [];
    let bodies = 0;
    let last = -1;
    for (const { reading, first, endToken, start, end } of this.points) {
      const paragraph = tokens.paragraph[first]!;
      const kind = paragraphs.kind[paragraph];
      if (kind !== 'paragraph') continue;
      if (paragraph !== last) {
        last = paragraph;
        bodies = this.bodyIndex(paragraph);
      }
      if (bodies >= LEAD) break;
      const { weekday, month, shift, relation } = reading;
      if (weekday === undefined || month !== undefined || shift || relation) continue;
      if (directionAt(this.document, first, endToken) === 'future') continue;
      days.push({ weekday, span: { start, end }, told: this.isTelling(first) });
    }
    return days;
  }

  private bodyIndex(paragraph: number): number {
    const { kind } = this.document.paragraphs;
    let index = 0;
    for (let i = 0; i < paragraph; i++) if (kind[i] === 'paragraph') index++;
    return index;
  }

  private isTelling(token: number): boolean {
    const { text, sentence } = this.document.tokens;
    for (let i = token - 1; i >= token - 3 && i >= 0 && sentence[i] === sentence[token]; i--)
      if (/^(?:said|says|told|announced|reported|claimed|confirmed)$/i.test(text[i]!)) return true;
    return false;
  }

  /** Agencies date a dispatch by the day it was begun: the day that the lead tells of may be the one after. */
  private afterDateline(date: CivilDate): CivilDate {
    const next = addDays(date, 1);
    const tells = (day: CivilDate) => this.leadDays.some(({ weekday }) => weekday === weekdayOf(day));
    return !tells(date) && tells(next) ? next : date;
  }

  /** The year of a day and month: one in which the lead's weekday falls on it, not before what the text looks back on. */
  private yearOf(
    month: number,
    day: number,
    weekday: number | undefined,
  ): { date: CivilDate; evidence: Span[] } | undefined {
    const today = weekday === undefined ? this.reportingDay() : { weekday, span: undefined };
    if (today === undefined) return undefined;
    const evidence = today.span ? [today.span] : [];
    const near = this.nearFullDate(month, day, today.weekday);
    if (near) return { date: near.date, evidence: [...evidence, near.full] };
    const compared = this.comparedYear();
    if (compared) {
      const date = { year: compared.year, month, day };
      if (isCivilDate(date) && weekdayOf(date) === today.weekday)
        return { date, evidence: [...evidence, compared.span] };
    }
    const latest = this.countedMonth() ?? this.latestPast();
    if (latest === undefined || !latest.hasMonth) return undefined;
    for (const year of [latest.date.year, latest.date.year + 1]) {
      const date = { year, month, day };
      if (isCivilDate(date) && compareDates(date, latest.date) >= 0 && weekdayOf(date) === today.weekday)
        return { date, evidence: [...evidence, latest.span] };
    }
    return undefined;
  }

  /** "Fell last year to 620 million from 700 million in 2024": last year was 2025. */
  private comparedYear(): { year: number; span: Span } | undefined {
    const { sentence, text } = this.document.tokens;
    for (const [i, { reading, first, start }] of this.points.entries()) {
      const { shift } = reading;
      const next = this.points[i + 1];
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
  private countedMonth(): PastDate | undefined {
    for (const [i, { reading, start, endToken }] of this.points.entries()) {
      const next = this.points[i + 1];
      const shift = next?.reading.shift;
      if (!next || reading.year === undefined || reading.month === undefined || next.first - endToken > 1) continue;
      if (shift?.unit !== 'month' || shift.amount === undefined || shift.from !== 'documentTime') continue;
      const date = addMonths({ year: reading.year, month: reading.month, day: 1 }, -shift.amount);
      return { date, span: { start, end: next.end }, hasMonth: true };
    }
    return undefined;
  }

  /** The day on which somebody tells the news, else the first that the lead names. */
  private reportingDay() {
    return this.leadDays.find(({ told }) => told) ?? this.leadDays[0];
  }

  /** The latest year, month or day that is told as past. */
  private latestPast(): PastDate | undefined {
    let latest: PastDate | undefined;
    for (const { reading, first, endToken, start, end } of this.points) {
      const { year, month, day, bc } = reading;
      if (year === undefined || bc || directionAt(this.document, first, endToken) === 'future' || this.isBound(first))
        continue;
      const date = { year, month: month ?? (reading.quarter ?? 1) * 3 - 2, day: day ?? 1 };
      if (!latest || compareDates(date, latest.date) > 0)
        latest = { date, span: { start, end }, hasMonth: month !== undefined };
    }
    return latest;
  }

  /** "By 2030", "the end of 2028", "notes maturing in 2031": not told as past. */
  private isBound(first: number): boolean {
    const { text } = this.document.tokens;
    const before = [text[first - 1], text[first - 2]].map((word) => word?.toLowerCase() ?? '');
    return (
      /^(?:by|until|till|before|through|to)$/.test(before[0]!) ||
      /^(?:maturing|due|ending|expiring|by)$/.test(before[1]!)
    );
  }

  /**
   * An anniversary: "two years ago" or "two years after" an event that the text dates in full. The news day is the
   * anniversary where it falls on the weekday that the lead tells of.
   */
  private fromAnniversary(): DocumentTime | undefined {
    const today = this.leadDays[0];
    if (today === undefined || this.fullDates.length === 0) return undefined;
    const events = new EventIndex(
      this.document,
      this.fullDates.map(({ date, expression }) => ({
        range: { from: date, to: date },
        expression,
        mention: undefined,
      })),
    );
    for (const expression of this.expressions) {
      const years = yearsAway(expression);
      if (years === undefined) continue;
      if (this.bodyIndex(this.document.tokens.paragraph[expression.first]!) >= LEAD) continue;
      if (expression.reading.kind === 'duration' && events.sideOf(expression) !== 1) continue;
      const event = events.eventOf(expression, this.expressions, SAME_EVENT);
      const date = event?.range.from;
      if (!date) continue;
      const anniversary = addMonths(date, years * 12);
      if (weekdayOf(anniversary) !== today.weekday) continue;
      const written = this.reported(anniversary, today.weekday);
      const evidence = [
        today.span,
        { start: expression.start, end: expression.end },
        { start: event.expression.start, end: event.expression.end },
      ];
      return this.time('inferred', written, 0.9, evidence);
    }
    return undefined;
  }

  /** A date with its weekday ("Sunday, November 16, 2025") is near: the lead's day is within a week of it. */
  private fromRecentDate(): DocumentTime | undefined {
    const today = this.leadDays[0];
    if (today === undefined) return undefined;
    for (const { date, expression, evidence } of this.datesWithWeekday()) {
      const latest = this.latestPast();
      if (latest && daysBetween(date, latest.date) > 7) continue;
      const away = (today.weekday - weekdayOf(date) + 7) % 7;
      const direction = directionAt(this.document, expression.first, expression.endToken);
      if (away > 0 && (direction === undefined || (direction === 'past' && evidence.length > 1))) continue;
      const day = addDays(date, direction === 'future' && away > 0 ? away - 7 : away);
      return this.time('inferred', this.reported(day, today.weekday), 0.8, [today.span, ...evidence]);
    }
    return undefined;
  }

  /** Dates whose weekday is written beside them; a missing year is that of a full date of the same story. */
  private *datesWithWeekday(): Generator<{ date: CivilDate; expression: Expression; evidence: readonly Span[] }> {
    for (const expression of this.points) {
      const { weekday, year, month, day } = expression.reading;
      if (weekday === undefined || month === undefined || day === undefined) continue;
      const span = { start: expression.start, end: expression.end };
      const known =
        year === undefined ? this.nearFullDate(month, day, weekday) : { date: { year, month, day }, full: undefined };
      if (!known || !isCivilDate(known.date) || weekdayOf(known.date) !== weekday) continue;
      yield { date: known.date, expression, evidence: known.full ? [span, known.full] : [span] };
    }
  }

  /** The day of a month that falls on a weekday and lies near a date that the text gives in full. */
  private nearFullDate(month: number, day: number, weekday: number): { date: CivilDate; full: Span } | undefined {
    for (const full of this.fullDates) {
      for (const step of [0, 1, -1]) {
        const date = { year: full.date.year + step, month, day };
        if (!isCivilDate(date) || weekdayOf(date) !== weekday) continue;
        if (Math.abs(daysBetween(full.date, date)) <= NEAR) return { date, full };
      }
    }
    return undefined;
  }

  /** "Today, March 3, 2021". */
  private fromToday(): DocumentTime | undefined {
    for (const { date, expression, start, end } of this.fullDates) {
      const before = this.expressions[this.expressions.indexOf(expression) - 1];
      if (before?.reading.kind !== 'point' || expression.first - before.endToken > 1) continue;
      const { shift } = before.reading;
      if (shift?.unit !== 'day' || shift.from !== 'documentTime' || shift.amount === undefined) continue;
      return this.time('inferred', addDays(date, -shift.amount), 0.85, [
        { start: before.start, end },
        { start, end },
      ]);
    }
    return undefined;
  }

  /** The news of Monday may be told on Tuesday: "…, officials said on Tuesday". */
  private reported(newsDay: CivilDate, weekday: number): CivilDate {
    const telling = this.leadDays.find((day) => day.told && day.weekday !== weekday);
    if (!telling) return newsDay;
    const days = (telling.weekday - weekday + 7) % 7;
    return days <= 2 ? addDays(newsDay, days) : newsDay;
  }
}

/** "Two years ago", "two years" before "after": how many whole years. */
function yearsAway({ reading, rule }: Expression): number | undefined {
  if (reading.kind === 'point') {
    // "Last year" may be any day of it.
    if (rule !== 'dates/distance') return undefined;
    const { shift } = reading;
    if (shift?.unit !== 'year' || shift.sign >= 0 || shift.amount === undefined || reading.reported) return undefined;
    return shift.amount < 0 && Number.isInteger(shift.amount) && Object.keys(reading).length <= 3
      ? -shift.amount
      : undefined;
  }
  if (reading.kind !== 'duration' || reading.amounts.length !== 1 || reading.bound) return undefined;
  const { amount, unit } = reading.amounts[0]!;
  const years = (amount.value ?? 0) * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 0);
  return years >= 1 && Number.isInteger(years) ? years : undefined;
}
