import type { Document } from '../document/document.js';
import { addDays, addMonths, type CivilDate, type DayRange } from '../text/calendar.js';
import type { Expression } from './expression.js';
import type { PointReading } from './reading.js';

/** Fiscal years of a text: calendar years unless it states when they begin. */
export class FiscalYears {
  /** When they begin; the year counts from the one that a fiscal year is called by. */
  #start: CivilDate | undefined;

  constructor(
    private readonly document: Document,
    private readonly expressions: readonly Expression[],
  ) {}

  /** "Fiscal 2027, which starts on July 1, 2026": the limits of fiscal years, where the text states them. */
  rangeOf({ rule, endToken }: Expression, { year }: PointReading, index: number): DayRange | undefined {
    if (rule !== 'dates/fiscal-year' || year === undefined) return undefined;
    const next = this.expressions[index + 1];
    if (next?.reading.kind === 'point' && next.first - endToken <= LONGEST_RELATIVE_CLAUSE) {
      const { year: startYear, month, day } = next.reading;
      const verbs = this.document.tokens.text.slice(endToken, next.first);
      if (
        startYear !== undefined &&
        month !== undefined &&
        day !== undefined &&
        verbs.some((word) => /^(?:starts|started|begins|began)$/.test(word))
      )
        this.#start = { year: startYear - year, month, day };
    }
    if (!this.#start) return undefined;
    const from = { ...this.#start, year: year + this.#start.year };
    return { from, to: addDays(addMonths(from, 12), -1) };
  }
}

/** Tokens of ", which starts on". */
const LONGEST_RELATIVE_CLAUSE = 5;
