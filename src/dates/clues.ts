import type { Document } from '../document/document.js';
import { type CivilDate, compareDates, daysBetween, isCivilDate, weekdayOf } from '../text/calendar.js';
import type { Span } from '../text/span.js';
import { directionAt } from './direction.js';
import type { Expression } from './expression.js';
import type { PointReading } from './reading.js';

/** An expression that names a point or period. */
export type PointExpression = Expression & { readonly reading: PointReading };

/** A day that the lead tells of by its weekday alone; `told` where somebody says something on that day. */
export interface LeadDay {
  readonly weekday: number;
  readonly span: Span;
  readonly told: boolean;
}

/** A date that the text writes out in full. */
export interface FullDate extends Span {
  readonly date: CivilDate;
  readonly reading: PointReading;
  readonly expression: Expression;
}

export interface PastDate {
  readonly date: CivilDate;
  readonly span: Span;
  /** A bare year settles nothing: stories look back and ahead by years. */
  readonly hasMonth: boolean;
}

/** What an article says about the day on which it was written, collected once. */
export class Clues {
  readonly points: readonly PointExpression[];
  /** Weekdays of the lead without a date, in order: the days of the news. */
  readonly leadDays: readonly LeadDay[];
  readonly fullDates: readonly FullDate[];

  constructor(
    readonly document: Document,
    readonly expressions: readonly Expression[],
  ) {
    const isPoint = (e: Expression): e is PointExpression => e.reading.kind === 'point';
    this.points = expressions.filter(isPoint);
    this.leadDays = this.findLeadDays();
    this.fullDates = this.points.flatMap(fullDate);
  }

  /** Days without a date that the lead tells of. */
  private findLeadDays(): LeadDay[] {
    const { tokens, paragraphs } = this.document;
    const days: LeadDay[] = [];
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

  /** How many paragraphs of the article's body stand before a paragraph. */
  bodyIndex(paragraph: number): number {
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

  /** The day on which somebody tells the news, else the first that the lead names. */
  reportingDay() {
    return this.leadDays.find(({ told }) => told) ?? this.leadDays[0];
  }

  /** The latest year, month or day that is told as past. */
  latestPast(): PastDate | undefined {
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

  /** The day of a month that falls on a weekday and lies near a date that the text gives in full. */
  nearFullDate(month: number, day: number, weekday: number): { date: CivilDate; full: Span } | undefined {
    for (const full of this.fullDates) {
      for (const step of [0, 1, -1]) {
        const date = { year: full.date.year + step, month, day };
        if (!isCivilDate(date) || weekdayOf(date) !== weekday) continue;
        if (Math.abs(daysBetween(full.date, date)) <= NEAR) return { date, full };
      }
    }
    return undefined;
  }
}

/** Paragraphs at the head of an article in which the news of the day is told. */
export const LEAD = 3;
/** A date written out in full that is no longer ago or ahead than this, in days, belongs to the same story. */
const NEAR = 300;

function fullDate(expression: PointExpression): FullDate[] {
  const { reading, rule, start, end } = expression;
  const { year, month, day, bc } = reading;
  if (year === undefined || month === undefined || day === undefined || bc || rule === 'dates/year-end') return [];
  const date = { year, month, day };
  return isCivilDate(date) ? [{ date, reading, start, end, expression }] : [];
}
