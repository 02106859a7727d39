import type { Document } from '../document/document.js';
import { type CivilDate, compareDates, daysBetween } from '../text/calendar.js';
import { isLevel, isMeasure, isStepBackInRow } from './comparison.js';
import { directionAt } from './direction.js';
import type { DatedEvent } from './events.js';
import type { Expression } from './expression.js';
import type { Unit } from './lexicon.js';
import type { Granularity } from './placed.js';
import { isQuote } from './quote-time.js';
import type { PointReading } from './reading.js';
import { ReportedPeriod } from './reported-period.js';
import type { Told } from './told.js';

/** What a text has told up to a point: the dates that relative expressions after it are counted from. */
export class Narrative {
  /** What a business report is about. */
  readonly report: ReportedPeriod;
  /** The last date of any kind, the last day. */
  #told: Told | undefined;
  #day: Told | undefined;
  #night: Told | undefined;
  #month: Told | undefined;
  /** The last week, month, quarter and year told, but for what is only compared with. */
  readonly #periods = new Map<Granularity, Told>();
  /** As the last date of any kind, without those that a record is measured by: "the highest since May 1983". */
  #reported: Told | undefined;
  readonly #all: Told[] = [];

  constructor(
    private readonly document: Document,
    private readonly documentTime: CivilDate | undefined,
  ) {
    this.report = new ReportedPeriod(document, documentTime);
  }

  /** The last day told, wherever. */
  get day(): Told | undefined {
    return this.#day;
  }

  /** The last date told, of any kind. */
  get last(): Told | undefined {
    return this.#told;
  }

  remember(told: Told, reading: PointReading): void {
    if (reading.generic) return;
    this.#all.push(told);
    this.report.see(told);
    // What a report compares with is not what it goes on to tell about.
    if (reading.compared || (reading.reported && reading.shift?.unit === 'year') || isStepBackInRow(reading)) return;
    this.#told = told;
    if (!isMeasure(this.document, told.expression.first)) this.#reported = told;
    const { granularity } = told.placed;
    if (granularity === 'month' && !this.isContrast(told.expression)) this.#month = told;
    if (!isMeasure(this.document, told.expression.first))
      this.#periods.set(granularity, granularity === 'month' ? (this.#month ?? told) : told);
    // A clock time by itself tells no new day.
    if ((reading.clock || reading.part) && !namesDay(reading)) return;
    // The end of a year is a limit, not a day on which things happen.
    if (granularity === 'day' && told.expression.rule !== 'dates/year-end' && !isLevel(this.document, told.expression))
      this.#day = told;
    if (reading.part === 'NI') this.#night = told;
    this.report.remember(told);
  }

  /** A length that comes down to a day: "five days after his killing". */
  rememberDay(told: Told): void {
    this.#day = told;
  }

  /** What is dated to a day or a month. */
  events(): DatedEvent[] {
    return this.#all.flatMap(({ placed, mention, expression }) =>
      placed.range && (placed.granularity === 'day' || placed.granularity === 'month')
        ? [{ range: placed.range, expression, mention }]
        : [],
    );
  }

  /** What an expression is counted from, where that is something told. */
  anchorOf(reading: PointReading, expression: Expression): Told | undefined {
    const { shift } = reading;
    const period = reading.reported ? this.periodOf(reading, expression) : undefined;
    if (period) return period;
    if (reading.relation === 'before' || reading.relation === 'after')
      return reading.weekday === undefined ? this.#told : this.#day;
    if (expression.rule === 'dates/definite-period') return this.recentMonth(expression);
    if (shift === undefined) return reading.day === undefined ? this.dayOf(expression, reading) : this.#day;
    const told = /^(?:day|night|hour|minute|second)$/.test(shift.unit)
      ? (this.monthOfStory(expression) ?? this.#day)
      : (this.samePeriod(expression, shift.unit) ?? (shift.sign < 0 ? this.#reported : this.#told));
    // "The next week" after a date of long ago, further up, counts from now.
    const { paragraph } = this.document.tokens;
    const isFar =
      told !== undefined && paragraph[expression.first]! - paragraph[told.expression.first]! > NEAR_PARAGRAPHS;
    if (isFar && shift.sign > 0 && this.documentTime) return undefined;
    // "In 2009 …, up from the previous month": no month follows from a year.
    const isCounted = shift.sign < 0 || (shift.sign > 0 && expression.rule === 'dates/deictic-unit');
    const isLoose = isCounted && told !== undefined && isCoarser(told.placed.granularity, shift.unit);
    return isLoose && this.documentTime ? undefined : told;
  }

  /** The month of long ago that the sentence before tells of: "in August 1973. Five days later …". */
  private monthOfStory({ first }: Expression): Told | undefined {
    const told = this.#told;
    if (told?.placed.granularity !== 'month' || !told.placed.range || !this.documentTime) return undefined;
    const { sentence } = this.document.tokens;
    const isNear = sentence[first]! - sentence[told.expression.first]! <= 1;
    return isNear && daysBetween(told.placed.range.to, this.documentTime) > DAYS_OF_REPORTS ? told : undefined;
  }

  /** The quarter or half that a reported period is counted from. */
  periodOf(reading: PointReading, expression: Expression): Told | undefined {
    return this.report.originOf(reading, expression, this.#month, this.#told);
  }

  /** "Rose 0.3 percent in May, the bank said on Friday, after a fall the previous month": counted from May, not Friday. */
  private samePeriod({ first }: Expression, unit: Unit): Told | undefined {
    const day = this.#told?.placed;
    const period = unit === 'year' ? undefined : this.#periods.get(unit as Granularity);
    if (!period?.placed.range || !this.documentTime || day?.granularity !== 'day' || !day.range) return undefined;
    const isReportingDay = Math.abs(daysBetween(day.range.from, this.documentTime)) < DAYS_OF_NEWS;
    return isReportingDay && first - period.expression.first <= NEAR_TOKENS_OF_FIGURES ? period : undefined;
  }

  /** "Rose in March, compared with a fall in February": what is compared with, after what is told. */
  private isContrast({ first }: Expression): boolean {
    const { text, sentence } = this.document.tokens;
    const told = this.#month;
    if (told === undefined || sentence[told.expression.first] !== sentence[first])
      return isMeasure(this.document, first);
    for (let i = first - 1; i > told.expression.first; i--)
      if (/^(?:from|than|compared|versus|against|after)$/i.test(text[i]!)) return true;
    return false;
  }

  /** "In the month": the one told last, if that was not long ago. */
  private recentMonth({ first }: Expression): Told | undefined {
    const { paragraph } = this.document.tokens;
    const told = this.#month;
    if (!told?.placed.range) return undefined;
    if (paragraph[first]! - paragraph[told.expression.first]! >= NEAR_PARAGRAPHS) return undefined;
    const ago = this.documentTime === undefined ? 0 : daysBetween(told.placed.range.from, this.documentTime);
    return ago >= 0 && ago < DAYS_OF_REPORTS ? told : undefined;
  }

  /** The day that a clock time or part of the day belongs to: one told beside it, or the night before it. */
  private dayOf(expression: Expression, { clock, part }: PointReading): Told | undefined {
    const day = this.#day;
    if (!day) return undefined;
    const { sentence, paragraph } = this.document.tokens;
    if (sentence[day.expression.first] === sentence[expression.first]) return day;
    const isNear = paragraph[day.expression.first] === paragraph[expression.first] && this.documentTime;
    if (isNear && !this.isAheadOf(day, expression) && !this.isQuoteOfToday(day, expression)) return day;
    const night = this.#night;
    const isNight = part === 'NI' || (clock !== undefined && clock.hour >= 18);
    if (night && isNight && paragraph[expression.first]! - paragraph[night.expression.first]! <= 3) return night;
    return undefined;
  }

  /** "Will meet on Friday. Shares fell overnight." */
  private isAheadOf({ placed: { range } }: Told, { first, endToken }: Expression): boolean {
    if (!range || !this.documentTime || compareDates(range.from, this.documentTime) <= 0) return false;
    return directionAt(this.document, first, endToken) === 'past';
  }

  /** "Its shares fell 2 percent by noon": quotes are those of the day, whatever the sentence before told of. */
  private isQuoteOfToday({ placed: { range } }: Told, { first, endToken, reading }: Expression): boolean {
    if (!range || !this.documentTime) return false;
    const isClock = reading.kind === 'point' && reading.clock !== undefined;
    if (daysBetween(range.from, this.documentTime) <= (isClock ? 0 : 1)) return false;
    return isQuote(this.document, first, endToken);
  }
}

/** Units by size, as far as one is counted from another. */
const SIZE: Partial<Record<Granularity | Unit, number>> = {
  day: 0,
  weekend: 1,
  week: 1,
  month: 2,
  quarter: 3,
  half: 4,
  year: 5,
  decade: 6,
  century: 7,
};

function isCoarser(told: Granularity, unit: Unit): boolean {
  return (SIZE[told] ?? 0) > (SIZE[unit] ?? 0) && SIZE[unit] !== undefined;
}

function namesDay({ weekday, day, feast, shift }: PointReading): boolean {
  return weekday !== undefined || day !== undefined || feast !== undefined || shift !== undefined;
}

/** Tokens from a period told within which "the previous month" is counted from it, past the day of the report. */
const NEAR_TOKENS_OF_FIGURES = 60;

/** Figures of a month are told and compared within a year of it. */
const DAYS_OF_REPORTS = 400;

/** News are told for a week. */
const DAYS_OF_NEWS = 7;

/** How far up a date may be told that "the next week" counts from. */
const NEAR_PARAGRAPHS = 2;
