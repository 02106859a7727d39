import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CivilDate, daysBetween, formatDate, weekdayOf } from '../../src/text/calendar.js';
import {
  easter,
  hanukkah,
  islamicFeast,
  orthodoxEaster,
  passover,
  roshHashanah,
} from '../../src/text/calendar-feasts.js';

describe('movable feasts', () => {
  test.each<[string, (year: number) => CivilDate, number, string]>([
    ['Easter', easter, 2024, '2024-03-31'],
    ['Easter', easter, 1943, '1943-04-25'],
    ['Orthodox Easter', orthodoxEaster, 2024, '2024-05-05'],
    ['Rosh Hashanah', roshHashanah, 2024, '2024-10-03'],
    ['Rosh Hashanah', roshHashanah, 2021, '2021-09-07'],
    ['Passover', passover, 2024, '2024-04-23'],
    ['Hanukkah', hanukkah, 2024, '2024-12-26'],
    ['Hanukkah', hanukkah, 2023, '2023-12-08'],
  ])('%s of %s', (_, feast, year, day) => {
    expect(formatDate(feast(year))).toBe(day);
  });

  test('Easter is a Sunday from 22 March to 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4000 }), (year) => {
        const day = easter(year);
        expect(weekdayOf(day)).toBe(7);
        expect(daysBetween({ year, month: 3, day: 22 }, day)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(day, { year, month: 4, day: 25 })).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('Islamic feasts move by eleven days a year and may come twice; the sighted moon may differ by a day', () => {
    expect(islamicFeast(2024, 10, 1).map(formatDate)).toEqual(['2024-04-10']);
    expect(islamicFeast(2000, 10, 1).map(formatDate)).toEqual(['2000-01-08', '2000-12-28']);
  });
});
