import type { DateRule } from '../reading.js';
import { calendarDate, type DateOrder, dayOfMonth, numericDate } from './calendar-date.js';
import { clockTime, partOfDay } from './clock-time.js';
import { century, decade } from './decade.js';
import { deicticDay, deicticUnit, distance } from './deictic.js';
import { boundDuration, coordination, duration, uncertainDuration, vagueDuration } from './duration.js';
import { holiday } from './holiday.js';
import { month, season } from './month-season.js';
import { notDate } from './not-date.js';
import { comparedPeriod, definitePeriod, fiscalYear, half, quarter, yearEnd } from './quarter.js';
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
    holiday,
    clockTime,
    comparedPeriod,
    fiscalYear,
    quarter,
    half,
    definitePeriod,
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
    reference,
  ];
}
