import type { DateMention } from '../annotator.js';
import type { Document } from '../document/document.js';
import { type CivilDate, compareDates, daysBetween } from '../text/calendar.js';
import { directionAt } from './direction.js';
import type { DatedEvent } from './events.js';
import type { Expression } from './expression.js';
import { startsWithCapital } from './letters.js';
import type { Unit } from './lexicon.js';
import type { Granularity, Placed } from './placed.js';
import { isQuote } from './quote-time.js';
import type { PointReading } from './reading.js';
import { isSuperlative } from './superlative.js';

/** A mention while it is made: what it is anchored on may stand after it. */
export type Draft = { -readonly [K in keyof DateMention]: DateMention[K] };

/** A date that the text told, to which later ones may refer. */
export interface Told {
  readonly placed: Placed;
  readonly mention: Draft;
  readonly expression: Expression;
}

/** What a text has told up to a point: the dates that relative expressions after it are counted from. */
export class Narrative {
  /** The last date of any kind, the last day, the quarter that is reported on. */
  #told: Told | undefined;
  #day: Told | undefined;
  #period: Told | undefined;
  /** The quarter that "a year earlier" is compared with; none after "the nine months", "the full year". */
  #compared: Told | undefined;
  /** First token of the last mention of any quarter. */
  #lastQuarter = 0;
  /** The half year told last. */
  #half: Told | undefined;
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
  ) {}

  /** The last day told, wherever. */
  get day(): Told | undefined {
    return this.#day;
  }

  remember(told: Told, reading: PointReading): void {
    if (reading.generic) return;
    this.#all.push(told);
    if (told.placed.granularity === 'quarter' && this.#compared) this.#lastQuarter = told.expression.first;
    // What a report compares with is not what it goes on to tell about.
    if (reading.compared || (reading.reported && reading.shift?.unit === 'year') || isStepBackInRow(reading)) return;
    this.#told = told;
    if (!this.isMeasure(told.expression)) this.#reported = told;
    const { granularity } = told.placed;
    if (granularity === 'month' && !this.isContrast(told.expression)) this.#month = told;
    if (!this.isMeasure(told.expression))
      this.#periods.set(granularity, granularity === 'month' ? (this.#month ?? told) : told);
    // A clock time by itself tells no new day.
    if ((reading.clock || reading.part) && !namesDay(reading)) return;
    // The end of a year is a limit, not a day on which things happen.
    if (granularity === 'day' && told.expression.rule !== 'dates/year-end' && !this.isLevel(told.expression))
      this.#day = told;
    if (reading.part === 'NI') this.#night = told;
    if (granularity === 'quarter' && !this.isStepBack(told, reading) && this.hasEnded(told)) this.rememberQuarter(told);
    if (granularity === 'half') this.#half = told;
    if (told.expression.rule === 'dates/fiscal-year') this.forgetCompared();
  }

  /** A length that comes down to a day: "five days after his killing". */
  rememberDay(told: Told): void {
    this.#day = told;
  }

  /** The quarter that the text goes on to report on. */
  rememberQuarter(told: Told): void {
    this.#period = told;
    this.#compared = told;
  }

  /** Whether the quarter that is reported on is one of a fiscal year: the fiscal third quarter. */
  isFiscal(): boolean {
    if (!this.#period) return false;
    const { first, endToken } = this.#period.expression;
    return this.document.tokens.text.slice(first, endToken).some((word) => word.toLowerCase() === 'fiscal');
  }

  /** After "the nine months", "a year earlier" is no quarter. */
  forgetCompared(): void {
    this.#compared = undefined;
    this.#half = undefined;
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
    if (reading.relation === 'before' || reading.relation === 'after') return this.#day;
    if (expression.rule === 'dates/definite-period') return this.recentMonth(expression);
    if (shift === undefined) return reading.day === undefined ? this.dayOf(expression, reading) : this.#day;
    const told = /^(?:day|night|hour|minute|second)$/.test(shift.unit)
      ? this.#day
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

  /** "Rose 0.3 percent in May, the bank said on Friday, after a fall the previous month": counted from May, not Friday. */
  private samePeriod({ first }: Expression, unit: Unit): Told | undefined {
    const day = this.#told?.placed;
    const period = unit === 'year' ? undefined : this.#periods.get(unit as Granularity);
    if (!period?.placed.range || !this.documentTime || day?.granularity !== 'day' || !day.range) return undefined;
    const isReportingDay = Math.abs(daysBetween(day.range.from, this.documentTime)) < DAYS_OF_NEWS;
    return isReportingDay && first - period.expression.first <= NEAR_TOKENS_OF_FIGURES ? period : undefined;
  }

  /** "Up 1.6 percent from Monday": a day whose level is compared with; not "from Monday to Friday". */
  private isLevel({ first, endToken, reading }: Expression): boolean {
    const { text } = this.document.tokens;
    if (reading.kind !== 'point' || reading.weekday === undefined || reading.clock || reading.part) return false;
    const after = text[endToken] ?? '';
    const isRange =
      /^(?:until|through|till|on|onwards?|[-–—]|['’]s)$/i.test(after) ||
      (after === 'to' && startsWithCapital(text[endToken + 1] ?? ''));
    return /^(?:from|than|against|versus)$/i.test(text[first - 1] ?? '') && !isRange;
  }

  /** "The highest level since May 1983". */
  private isMeasure({ first }: Pick<Expression, 'first'>): boolean {
    const { text } = this.document.tokens;
    if (text[first - 1]?.toLowerCase() !== 'since') return false;
    for (let i = first - 2; i >= Math.max(0, first - 6); i--) if (isSuperlative(text[i]!.toLowerCase())) return true;
    return false;
  }

  /** "Rose in March, compared with a fall in February": what is compared with, after what is told. */
  private isContrast({ first }: Expression): boolean {
    const { text, sentence } = this.document.tokens;
    const told = this.#month;
    if (told === undefined || sentence[told.expression.first] !== sentence[first]) return this.isMeasure({ first });
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

  /** The quarter or half that a reported period is counted from; a bare "a year earlier" only where one is near. */
  periodOf({ shift, quarter, named, mod }: PointReading, { first }: Expression): Told | undefined {
    if (mod === 'APPROX') return undefined; // "about a year ago" compares nothing
    if (shift?.unit !== 'year' || quarter !== undefined) return this.#period;
    const compared = this.comparedAt(first);
    // "In the year-earlier period" after nine months is no quarter.
    if (named === 'period' && !this.#compared) return compared;
    if (named) return named === 'period' && compared?.placed.granularity === 'half' ? compared : this.#period;
    if (!compared || first - Math.max(compared.expression.first, this.#lastQuarter) > NEAR_TOKENS) return undefined;
    return this.isOfMonth(compared, first) || this.isOfYear(compared, first) ? undefined : compared;
  }

  /** The quarter, or a half that was told since; in a report of a quarter only where it is near. */
  private comparedAt(first: number): Told | undefined {
    const half = this.#half;
    const quarter = this.#compared;
    if (!half || !quarter) return half ?? quarter;
    const at = half.expression.first;
    return at > quarter.expression.first && first - at <= NEAR_TOKENS_OF_FIGURES ? half : quarter;
  }

  /** "Up from the prior quarter", "compared with 2.6 percent in the first": what the one reported on is compared with. */
  private isStepBack({ placed, expression }: Told, { shift }: PointReading): boolean {
    if (shift?.unit === 'quarter' && shift.sign < 0 && shift.from === 'narrative') return true;
    const period = this.#period?.placed;
    if (!period?.range || !placed.range || compareDates(placed.range.from, period.range.from) >= 0) return false;
    return this.isComparedWith(expression.first);
  }

  private isComparedWith(first: number): boolean {
    const { text, sentence } = this.document.tokens;
    for (let i = first - 1; i >= Math.max(0, first - NEAR_TOKENS_OF_COMPARISON) && sentence[i] === sentence[first]; i--)
      if (/^(?:from|than|compared|versus|against)$/i.test(text[i]!)) return true;
    return false;
  }

  /** "Rose in the quarter; in May alone it fell from a year earlier": a month of the same sentence comes between. */
  private isOfMonth(compared: Told, first: number): boolean {
    const { sentence, text } = this.document.tokens;
    const month = this.#month?.expression;
    if (!month || month.first < compared.expression.first || sentence[month.first] !== sentence[first]) return false;
    // the three months to March, the June quarter, October-December
    const isLimit = /^(?:to|through|ended|ending|[-–—])$/i.test(text[month.first - 1] ?? '');
    return !isLimit && !/^(?:quarter|[-–—])$/i.test(text[month.endToken] ?? '');
  }

  /** "Rose to 57.5 percent this year from 50.9 a year ago". */
  private isOfYear(compared: Told, first: number): boolean {
    const { sentence } = this.document.tokens;
    const told = this.#told;
    if (told?.placed.granularity !== 'year' || told.expression.first < compared.expression.first) return false;
    return sentence[told.expression.first] === sentence[first];
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

  /** Reports tell of quarters that are over; the fourth quarter "ended Sept. 30" of a fiscal year is, too. */
  private hasEnded({ placed: { range }, expression }: Told): boolean {
    if (this.document.tokens.text[expression.endToken]?.toLowerCase() === 'ended') return true;
    if (!range || !this.documentTime || compareDates(range.to, this.documentTime) <= 0) return true;
    // What is told of the calendar's current quarter in the past tense is of a fiscal one.
    const hasBegun = compareDates(range.from, this.documentTime) <= 0;
    return hasBegun && directionAt(this.document, expression.first, expression.endToken) === 'past';
  }
}

/** "From 0.7 percent the previous week": told once more, it is the same week. */
function isStepBackInRow({ shift }: PointReading): boolean {
  return shift?.from === 'narrative' && shift.amount === -1 && /^(?:week|month|quarter)$/.test(shift.unit);
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

/** Tokens from a quarter within which "a year earlier" is compared with it. */
const NEAR_TOKENS = 150;

/** Tokens from "compared with" to what is compared with. */
const NEAR_TOKENS_OF_COMPARISON = 12;

/** Tokens from a period told within which "the previous month" is counted from it, past the day of the report. */
const NEAR_TOKENS_OF_FIGURES = 60;

/** Figures of a month are told and compared within a year of it. */
const DAYS_OF_REPORTS = 400;

/** News are told for a week. */
const DAYS_OF_NEWS = 7;

/** How far up a date may be told that "the next week" counts from. */
const NEAR_PARAGRAPHS = 2;
