import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addDays, civilDate, dayNumber, formatDate, weekdayOf } from '../../src/text/calendar.js';
import { findDates, valuesOf } from './find-dates.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const SHORT = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** From 1900 to 2099. */
const day = fc
  .integer({ min: dayNumber({ year: 1900, month: 1, day: 1 }), max: dayNumber({ year: 2099, month: 12, day: 31 }) })
  .map(civilDate);

const ordinal = (n: number) =>
  `${n}${n % 10 === 1 && n !== 11 ? 'st' : n % 10 === 2 && n !== 12 ? 'nd' : n % 10 === 3 && n !== 13 ? 'rd' : 'th'}`;

describe('a full date in any form', () => {
  test.each<[string, (date: ReturnType<typeof civilDate>) => string]>([
    ['January 3, 2020', (d) => `${MONTHS[d.month - 1]} ${d.day}, ${d.year}`],
    ['Jan. 3, 2020', (d) => `${SHORT[d.month - 1]} ${d.day}, ${d.year}`],
    ['3 January 2020', (d) => `${d.day} ${MONTHS[d.month - 1]} ${d.year}`],
    ['the 3rd of January 2020', (d) => `the ${ordinal(d.day)} of ${MONTHS[d.month - 1]} ${d.year}`],
    ['Friday, January 3, 2020', (d) => `${WEEKDAYS[weekdayOf(d) - 1]}, ${MONTHS[d.month - 1]} ${d.day}, ${d.year}`],
    ['2020-01-03', formatDate],
    ['1/3/2020', (d) => `${d.month}/${d.day}/${d.year}`],
  ])('reads back: %s', (_, write) => {
    fc.assert(
      fc.property(day, (date) => {
        const written = write(date);
        expect(valuesOf(`It was signed on ${written}, in Oslo.`)).toEqual([`${written} = ${formatDate(date)}`]);
      }),
    );
  });

  test('a bare weekday lies in the week around the document', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 6 }), (now, weekday) => {
        const published = formatDate(now);
        const [past] = findDates(`He resigned ${WEEKDAYS[weekday]}.`, published).dates;
        const [ahead] = findDates(`He will resign ${WEEKDAYS[weekday]}.`, published).dates;
        const back = (weekdayOf(now) - 1 - weekday + 7) % 7;
        expect(past!.value).toBe(formatDate(addDays(now, -back)));
        expect(ahead!.value).toBe(formatDate(addDays(now, back === 0 ? 0 : 7 - back)));
      }),
    );
  });
});

describe('whatever the text', () => {
  const words = fc.constantFrom(
    ...'the a of to in on at May 3 12 1990 1990s two three years ago later Monday night last next - / , . ( ) first second quarter fiscal half and or every day week 5pm 04:30 GMT noon Christmas now after before attack'.split(
      ' ',
    ),
  );

  test('spans are in order and never overlap, anchors never go round', () => {
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 40 }),
        fc.constantFrom(undefined, '2021-06-16', 'rubbish'),
        (list, published) => {
          const text = list.join(' ');
          const { dates } = findDates(text, published);
          let end = 0;
          for (const date of dates) {
            expect(date.start).toBeGreaterThanOrEqual(end);
            expect(date.end).toBeGreaterThan(date.start);
            end = date.end;
            expect(date.value).not.toMatch(/NaN|undefined|null|--/);
            const seen = new Set<unknown>();
            for (let at: unknown = date; typeof at === 'object' && at; at = (at as { anchor?: unknown }).anchor) {
              expect(seen.has(at)).toBe(false);
              seen.add(at);
            }
            if (date.resolved) expect(date.resolved.from <= date.resolved.to).toBe(true);
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each([
    ['figures', '7'.repeat(50_000)],
    ['spaced figures', '7 '.repeat(25_000)],
    ['years', '1990 '.repeat(10_000)],
    ['blanks', ' '.repeat(50_000)],
    ['dashes', '-'.repeat(50_000)],
    ['spaced dashes', '- '.repeat(25_000)],
    ['slashes', '1/2/3 '.repeat(8000)],
  ])('50 kB of %s come to an end', (_, text) => {
    expect(findDates(text, '2021-06-16').issues).toEqual(expect.any(Array));
  });
});

describe('the machine', () => {
  const text = 'He left Monday, came back on June 9 and will resign next week. It was 5 p.m.';
  const zone = process.env.TZ;

  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test('is never asked for the time', () => {
    const before = findDates(text);
    vi.useFakeTimers({ now: new Date('1999-12-31T23:59:59Z') });
    expect(findDates(text)).toEqual(before);
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])('is never asked for its zone: %s', (name) => {
    const before = findDates(text, '2021-06-16T23:30:00-11:00');
    process.env.TZ = name;
    expect(findDates(text, '2021-06-16T23:30:00-11:00')).toEqual(before);
    expect(before.dates[0]!.value).toBe('2021-06-14');
  });
});
