import type { Document } from '../document/document.js';
import {
  addDays,
  addMonths,
  type CivilDate,
  compareDates,
  type DayRange,
  daysBetween,
  daysInMonth,
  isCivilDate,
  quarterOf,
} from '../text/calendar.js';
import type { Expression } from './expression.js';
import { type Placed, within } from './placed.js';
import { type PointReading, point } from './reading.js';

/** The year that a fiscal quarter is dated by, that in which it ends, and its days where the text says when it ended. */
interface FiscalQuarter {
  readonly year: number;
  readonly range?: DayRange;
}

/**
 * Quarters of companies whose year is not the calendar's, as far as a report tells: "its third quarter, which ended
 * March 31", "the fiscal fourth quarter", and a lead in June that reports a fourth-quarter profit. The calendar's
 * quarter of the same number would be told two or three quarters late.
 */
export class FiscalQuarters {
  /** By the expression that says when it ended. */
  readonly #ending = new Map<Expression, FiscalQuarter>();
  /** By number, as the text reports on them. */
  readonly #reported = new Map<number, FiscalQuarter>();

  constructor(
    private readonly document: Document,
    expressions: readonly Expression[],
    private readonly documentTime: CivilDate | undefined,
  ) {
    if (documentTime === undefined) return;
    for (let i = 0; i < expressions.length; i++) {
      const expression = expressions[i]!;
      const number = openQuarter(expression);
      if (number === undefined) continue;
      const ending = this.endingOn(number, expression, expressions[i + 1], documentTime);
      if (ending) this.#ending.set(expression, ending);
      if (ending?.range) this.#reported.set(number, ending);
      else if (!this.#reported.has(number) && this.isReportedNow(number, expression, documentTime))
        this.#reported.set(number, { year: addDays(documentTime, -DAYS_TO_REPORT).year });
    }
  }

  /**
   * Where the text tells that a quarter is a fiscal one.
   * @param isAhead whether the clause looks ahead
   */
  placeOf(expression: Expression, isAhead: () => boolean): Placed | undefined {
    const quarter = openQuarter(expression);
    if (quarter === undefined || this.documentTime === undefined) return undefined;
    const fiscal = this.#ending.get(expression) ?? this.reportOf(quarter, expression, this.documentTime, isAhead);
    if (fiscal === undefined) return undefined;
    const { granularity, value, range } = within(point({ quarter, year: fiscal.year }), fiscal.year)!;
    if (fiscal.range) return { granularity, value, range: fiscal.range };
    // When it ended nobody says, but not after the report.
    return compareDates(range!.from, this.documentTime) <= 0
      ? { granularity, value, range: range! }
      : { granularity, value };
  }

  private reportOf(
    number: number,
    expression: Expression,
    now: CivilDate,
    isAhead: () => boolean,
  ): FiscalQuarter | undefined {
    const known = quartersAgo(number, now) >= LATE ? this.#reported.get(number) : undefined;
    if (known === undefined && !this.isCalledFiscal(expression)) return undefined;
    return isAhead() ? undefined : (known ?? { year: addDays(now, -DAYS_TO_REPORT).year });
  }

  private isCalledFiscal({ first, endToken }: Expression): boolean {
    for (let i = first; i < endToken; i++) if (this.document.tokens.text[i]!.toLowerCase() === 'fiscal') return true;
    return false;
  }

  /** "The third quarter ended March 31", "its first quarter, which ends in December". */
  private endingOn(
    number: number,
    { endToken }: Expression,
    next: Expression | undefined,
    now: CivilDate,
  ): FiscalQuarter | undefined {
    if (next?.reading.kind !== 'point' || next.first - endToken > LONGEST_RELATIVE_CLAUSE) return undefined;
    let verb: string | undefined;
    for (let i = endToken; i < next.first; i++) {
      const word = this.document.tokens.text[i]!.toLowerCase();
      if (/^end(?:s|ed|ing)$/.test(word)) verb = word;
      else if (!/^(?:,|which|that|just|on|in)$/.test(word)) return undefined;
    }
    const end = verb === undefined ? undefined : endDate(next.reading, now, verb === 'ended');
    if (!end) return undefined;
    const middle = addDays(end, -HALF_A_QUARTER);
    // Calendar quarters end a few days early or late where they are counted in weeks.
    if (quarterOf(middle) === number) return { year: middle.year };
    const range = { from: addMonths(addDays(end, 1), -3), to: end };
    return { year: end.year, range };
  }

  /** "Reported a fourth-quarter profit" in a lead of June: a quarter of the calendar would have been reported long ago. */
  private isReportedNow(number: number, { first, endToken }: Expression, now: CivilDate): boolean {
    const { text, sentence } = this.document.tokens;
    if (sentence[first]! >= SENTENCES_OF_LEAD || quartersAgo(number, now) < LATE) return false;
    if (!FIGURES_REPORTED.test(text[endToken] ?? '')) return false;
    for (let i = first - 1; i >= first - REACH && sentence[i] === sentence[first]; i--) {
      if (/^[,;:()"“”]$/.test(text[i]!)) return false;
      if (/^(?:reported|reports|reporting|posted|posts|posting)$/.test(text[i]!)) return true;
    }
    return false;
  }
}

/** The number of a quarter whose year is left open. */
function openQuarter({ reading }: Expression): number | undefined {
  if (reading.kind !== 'point' || reading.reported || reading.compared) return undefined;
  return reading.year === undefined && reading.shift === undefined ? reading.quarter : undefined;
}

/** How many quarters ago the calendar's last quarter of a number was: 0 where it is the present one. */
function quartersAgo(number: number, now: CivilDate): number {
  return (quarterOf(now) - number + 4) % 4;
}

function endDate({ year, month, day, weekday, shift }: PointReading, now: CivilDate, isOver: boolean) {
  if (month === undefined || weekday !== undefined || shift) return undefined;
  const dates: CivilDate[] = [];
  for (const y of year === undefined ? [now.year - 1, now.year, now.year + 1] : [year]) {
    const date = { year: y, month, day: day ?? daysInMonth(y, month) };
    if (isCivilDate(date)) dates.push(date);
  }
  if (year !== undefined || !isOver) return nearest(dates, now);
  return dates.filter((date) => compareDates(date, now) <= 0).at(-1);
}

function nearest(dates: readonly CivilDate[], now: CivilDate): CivilDate | undefined {
  let best = dates[0];
  for (const date of dates) if (Math.abs(daysBetween(date, now)) < Math.abs(daysBetween(best!, now))) best = date;
  return best;
}

/** In days. */
const HALF_A_QUARTER = 45;
/** Days from the end of a quarter to the report on it. */
const DAYS_TO_REPORT = 40;
/** Quarters of the calendar are reported on before the next has ended. */
const LATE = 2;
/** Tokens of ", which just ended on". */
const LONGEST_RELATIVE_CLAUSE = 5;
/** Tokens from "reported" to the quarter. */
const REACH = 10;
const SENTENCES_OF_LEAD = 3;
const FIGURES_REPORTED = /^(?:profits?|loss|losses|earnings|results?|net|sales|revenues?|income|operating)$/;
