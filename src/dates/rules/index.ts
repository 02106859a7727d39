import type { DateRule } from '../reading.js';
import { calendarDate, numericDate, year } from './calendar-date.js';
import { clockTime, partOfDay } from './clock-time.js';
import { century, decade } from './decade.js';
import { deicticDay, deicticUnit, distance } from './deictic.js';
import { duration } from './duration.js';
import { holiday } from './holiday.js';
import { month, season } from './month-season.js';
import { notDate } from './not-date.js';
import { comparedPeriod, definitePeriod, fiscalYear, half, quarter, yearEnd } from './quarter.js';
import { coordination, range } from './range.js';
import { reference } from './reference.js';
import { set } from './set.js';
import { weekday } from './weekday.js';

/** All families, in order of trust: of two readings of the same words the earlier rule's stays. */
export const RULES: readonly DateRule[] = [
  notDate,
  numericDate,
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
  distance,
  deicticDay,
  partOfDay,
  weekday,
  deicticUnit,
  season,
  month,
  decade,
  century,
  year,
  duration,
  reference,
];
