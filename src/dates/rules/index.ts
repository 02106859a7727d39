import type { DateRule } from '../reading.js';
import { calendarDate, type DateOrder, dayOfMonth, numericDate } from './calendar-date.js';
import { clockTime, partOfDay } from './clock-time.js';
import { century, decade } from './decade.js';
import { definitePeriod, midYear, yearEnd } from './definite-period.js';
import { deicticDay, deicticUnit, distance } from './deictic.js';
import {
  boundDuration,
  coordination,
  duration,
  lengthInOneWord,
  openDuration,
  uncertainDuration,
  vagueDuration,
} from './duration.js';
import { half } from './half-year.js';
import { holiday } from './holiday.js';
import { month, season } from './month-season.js';
import { notDate } from './not-date.js';
import { partOfMonth } from './part-of-month.js';
import { comparedPeriod, fiscalYear, quarter, quarters } from './quarter.js';
import { range } from './range.js';
import { reference } from './reference.js';
import { adverb, frequency, rate, set } from './set.js';
import { weekday } from './weekday.js';
import { year } from './year.js';

export interface RuleOptions {
  /** How 3/5/2021 is read: month first, as American wires write it, unless told otherwise. */
  readonly numericDates?: DateOrder;
}

/** All families, in order of trust: of two readings of the same words the earlier rule's stays. */
export function rulesFor({ numericDates = 'month-first' }: RuleOptions): readonly DateRule[] {
  return [
    notDate,
    numericDate(numericDates),
    range,
    coordination,
    calendarDate,
    partOfMonth,
    holiday,
    clockTime,
    comparedPeriod,
    fiscalYear,
    quarters,
    quarter,
    half,
    definitePeriod,
    midYear,
    yearEnd,
    set,
    frequency,
    rate,
    adverb,
    distance,
    deicticDay,
    partOfDay,
    weekday,
    deicticUnit,
    season,
    month,
    dayOfMonth,
    decade,
    century,
    year,
    boundDuration,
    uncertainDuration,
    duration,
    vagueDuration,
    openDuration,
    lengthInOneWord,
    reference,
  ];
}

/**
 * How often an expression of a family is one: the share of its spans that public gold has exactly as they are, pulled
 * towards 0.9 where there are few of them.
 */
const SPAN_PRECISION: Readonly<Record<string, number>> = {
  'dates/adverb': 0.7,
  'dates/bound-duration': 0.83,
  'dates/calendar': 0.96,
  'dates/clock': 0.8,
  'dates/deictic-day': 0.94,
  'dates/deictic-unit': 0.89,
  'dates/distance': 0.93,
  'dates/duration': 0.79,
  'dates/month': 0.96,
  'dates/part-of-day': 0.8,
  'dates/quarter': 0.98,
  'dates/rate': 0.6,
  'dates/reference': 0.7,
  'dates/vague-duration': 0.55,
  'dates/weekday': 0.98,
  'dates/year': 0.94,
};

export function confidenceOf(rule: string): number {
  return SPAN_PRECISION[rule] ?? 0.9;
}
