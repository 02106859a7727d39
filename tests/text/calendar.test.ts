import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  compareDates,
  dayNumber,
  daysBetween,
  daysInMonth,
  formatDate,
  isCivilDate,
  isLeapYear,
  isoWeekOf,
  mondayOf,
  monthsRange,
  nthWeekday,
  parseIsoDate,
  weekdayOf,
  weekRange,
} from '../../src/text/calendar.js';

const date = fc.integer({ min: -700_000, max: 2_900_000 }).map(civilDate);
const commonDate = fc.integer({ min: dayNumber({ year: 1, month: 1, day: 1 }), max: 2_900_000 }).map(civilDate);

describe('civil dates', () => {
  test('day numbers count from 1970-01-01', () => {
    expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0);
    expect(dayNumber({ year: 2000, month: 3, day: 1 })).toBe(11_017);
    expect(civilDate(-1)).toEqual({ year: 1969, month: 12, day: 31 });
  });

  test('a date and its number say the same', () => {
    fc.assert(
      fc.property(date, (d) => {
        expect(civilDate(dayNumber(d))).toEqual(d);
        expect(isCivilDate(d)).toBe(true);
      }),
    );
  });

  test('adding and counting days are inverse', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -200_000, max: 200_000 }), (d, days) => {
        expect(daysBetween(d, addDays(d, days))).toBe(days);
        expect(addDays(addDays(d, days), -days)).toEqual(d);
        expect(Math.sign(compareDates(addDays(d, days), d))).toBe(Math.sign(days));
      }),
    );
  });

  test('adding months goes back to the same month, and to the same day but at a month end', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -3000, max: 3000 }), (d, months) => {
        const back = addMonths(addMonths(d, months), -months);
        expect([back.year, back.month]).toEqual([d.year, d.month]);
        if (d.day <= 28) expect(back).toEqual(d);
      }),
    );
    expect(addMonths({ year: 2020, month: 1, day: 31 }, 1)).toEqual({ year: 2020, month: 2, day: 29 });
  });

  test('weekdays go round', () => {
    expect(weekdayOf({ year: 2022, month: 1, day: 3 })).toBe(1);
    fc.assert(
      fc.property(date, (d) => {
        expect(weekdayOf(addDays(d, 1))).toBe((weekdayOf(d) % 7) + 1);
      }),
    );
  });

  test.each([
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2016-01-01', 2015, 53],
    ['2018-12-31', 2019, 1],
  ])('%s is in ISO week %i-W%i', (day, year, week) => {
    expect(isoWeekOf(parseIsoDate(day)!)).toEqual({ year, week });
  });

  test('a week holds its days', () => {
    fc.assert(
      fc.property(commonDate, (d) => {
        const { from, to } = weekRange(isoWeekOf(d));
        expect(compareDates(from, d)).toBeLessThanOrEqual(0);
        expect(compareDates(d, to)).toBeLessThanOrEqual(0);
        expect(mondayOf(isoWeekOf(d))).toEqual(from);
      }),
    );
  });

  test('leap years and month ends', () => {
    expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true]);
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(monthsRange(2021, 10, 3).to).toEqual({ year: 2021, month: 12, day: 31 });
    expect(isCivilDate({ year: 2023, month: 2, day: 29 })).toBe(false);
  });

  test('the n-th weekday of a month', () => {
    expect(formatDate(nthWeekday(2021, 11, 4, 4))).toBe('2021-11-25');
    expect(formatDate(nthWeekday(2021, 5, 1, -1))).toBe('2021-05-31');
  });
});

describe('ISO 8601', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(commonDate, (d) => {
        if (d.year > 9999) return;
        expect(parseIsoDate(formatDate(d))).toEqual(d);
        expect(parseIsoDate(`${formatDate(d)}T23:59:59.5+02:00`)).toEqual(d);
      }),
    );
  });

  test.each(['2021-02-30', '2021-13-01', '2021-1-1', 'yesterday', '', '2021-06-16Tea', '2021-06-16T25:00', '20210616'])(
    '%j is no date',
    (value) => {
      expect(parseIsoDate(value)).toBeUndefined();
    },
  );
});
