import type { Document } from '../document/document.js';
import { type CivilDate, compareDates } from '../text/calendar.js';
import { isComparedWith } from './comparison.js';
import { directionAt } from './direction.js';
import type { Expression } from './expression.js';
import type { PointReading } from './reading.js';
import type { Told } from './told.js';

/** The quarter or half year that a business report is about, and that its comparisons are counted from. */
export class ReportedPeriod {
  /** The quarter that is reported on. */
  #period: Told | undefined;
  /** The quarter that "a year earlier" is compared with; none after "the nine months", "the full year". */
  #compared: Told | undefined;
  /** The last quarter that was still to come or under way. */
  #ahead: Told | undefined;
  /** First token of the last mention of any quarter. */
  #lastQuarter = 0;
  /** The half year told last. */
  #half: Told | undefined;

  constructor(
    private readonly document: Document,
    private readonly documentTime: CivilDate | undefined,
  ) {}

  /** Any quarter, though it be only compared with. */
  see({ placed, expression }: Told): void {
    if (placed.granularity === 'quarter' && this.#compared) this.#lastQuarter = expression.first;
  }

  /** A quarter, half or fiscal year that the text tells of. */
  remember(told: Told): void {
    const { granularity } = told.placed;
    if (granularity === 'quarter' && !this.isStepBack(told)) {
      if (this.hasEnded(told)) this.goOnWith(told);
      else this.#ahead = told;
    }
    if (granularity === 'half') this.#half = told;
    if (told.expression.rule === 'dates/fiscal-year') this.forgetCompared();
  }

  /** The quarter that the text goes on to report on. */
  goOnWith(told: Told): void {
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

  /**
   * The quarter or half that a reported period is counted from; a bare "a year earlier" only where one is near, and no
   * month or year (the last ones told) comes between.
   */
  originOf(
    { shift, quarter, named, mod, year }: PointReading,
    { first }: Expression,
    month: Told | undefined,
    last: Told | undefined,
  ): Told | undefined {
    if (mod === 'APPROX') return undefined; // "about a year ago" compares nothing
    if ((year === undefined && shift?.unit !== 'year') || quarter !== undefined) return this.#period;
    const compared = this.comparedAt(first);
    // "In the year-earlier period" after nine months is no quarter.
    if (named === 'period' && !this.#compared) return compared;
    if (named) return named === 'period' && compared?.placed.granularity === 'half' ? compared : this.#period;
    if (!compared || first - Math.max(compared.expression.first, this.#lastQuarter) > NEAR_TOKENS) return undefined;
    return this.isOfMonth(month, compared, first) || this.isOfYear(last, compared, first) ? undefined : compared;
  }

  /** The quarter, or a half that was told since; in a report of a quarter only where it is near. */
  private comparedAt(first: number): Told | undefined {
    const half = this.#half;
    const quarter = this.#compared;
    const ahead = this.#ahead;
    const { sentence } = this.document.tokens;
    // "Capacity would rise in the current first quarter from a year earlier"
    const isAhead = ahead && sentence[ahead.expression.first] === sentence[first];
    if (isAhead && ahead.expression.first > (quarter?.expression.first ?? -1)) return ahead;
    if (!half || !quarter) return half ?? quarter;
    const at = half.expression.first;
    return at > quarter.expression.first && first - at <= NEAR_TOKENS_OF_HALF ? half : quarter;
  }

  /** "Compared with 2.6 percent in the first quarter": what the one reported on is compared with. */
  private isStepBack({ placed, expression }: Told): boolean {
    const period = this.#period?.placed;
    if (!period?.range || !placed.range || compareDates(placed.range.from, period.range.from) >= 0) return false;
    return isComparedWith(this.document, expression.first);
  }

  /** "Rose in the quarter; in May alone it fell from a year earlier": a month of the same sentence comes between. */
  private isOfMonth(told: Told | undefined, compared: Told, first: number): boolean {
    const { sentence, text } = this.document.tokens;
    const month = told?.expression;
    if (!month || month.first < compared.expression.first || sentence[month.first] !== sentence[first]) return false;
    // the three months to March, the June quarter, October-December
    const isLimit = /^(?:to|through|ended|ending|[-–—])$/i.test(text[month.first - 1] ?? '');
    return !isLimit && !/^(?:quarter|[-–—])$/i.test(text[month.endToken] ?? '');
  }

  /** "Rose to 57.5 percent this year from 50.9 a year ago". */
  private isOfYear(told: Told | undefined, compared: Told, first: number): boolean {
    const { sentence } = this.document.tokens;
    if (told?.placed.granularity !== 'year' || told.expression.first < compared.expression.first) return false;
    return sentence[told.expression.first] === sentence[first];
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

/** Tokens from a quarter within which "a year earlier" is compared with it. */
const NEAR_TOKENS = 150;

/** Tokens from a half year within which "a year earlier" is compared with it rather than with the quarter. */
const NEAR_TOKENS_OF_HALF = 60;
