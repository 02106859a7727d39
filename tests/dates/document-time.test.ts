import { describe, expect, test } from 'vitest';
import { findDates } from './find-dates.js';

const RAID = `Drones destroyed off the port of Bosaso

Patrol boats on Tuesday destroyed two drones near the port, an officer said.

The attack came three years after a commando raid in the same waters killed Dahir Gool, the founder of the Vanguard.

The raid of March 12, 2021, killed Gool and his driver, and six others were wounded.`;

describe('the time of the document', () => {
  test('is what its source says', () => {
    expect(findDates('He left.', '2021-06-16T10:00:00Z').documentTime).toEqual({
      value: '2021-06-16T10:00:00Z',
      basis: 'metadata',
      confidence: 1,
    });
  });

  test('is not what its source says where that is no date: the record tells', () => {
    const { documentTime, issues } = findDates('He left in 1998.', 'last Tuesday');
    expect(documentTime).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['invalid-published']);
  });

  test.each([
    ['GENEVA, October 17, 2025 (Interwire) - Talks resumed on Friday, an envoy said.', '2025-10-17'],
    // The dispatch was begun on Thursday and tells of Friday.
    ['GENEVA, October 16, 2025 (Interwire) - Talks resumed on Friday, an envoy said.', '2025-10-17'],
    ['Geneva, 17 October 2025 (Interwire) - Talks resumed.', '2025-10-17'],
    ['SELVA, UPPER PROVINCE, Oct. 17, 2025 (Interwire) -- Talks resumed.', '2025-10-17'],
    ['GENEVA, OCTOBER 17, 2025 (Interwire) - Talks resumed.', '2025-10-17'],
    ['GENEVA, Oct.17, 2025 (Interwire) -- Talks resumed.', '2025-10-17'],
  ])('is the date of the dateline: %s', (text, value) => {
    expect(findDates(text).documentTime).toMatchObject({ value, basis: 'dateline' });
  });

  test('takes the year from the weekday and a date of the same story', () => {
    const text =
      'DULUTH, April 15 (CP) - Theo Brand claimed victory Wednesday.\n\nThe mayor resigned on Jan. 9, 2026, over a contract.';
    const { documentTime } = findDates(text);
    expect(documentTime).toMatchObject({ value: '2026-04-15', basis: 'dateline' });
    expect(documentTime?.evidence?.map((span) => span.text)).toEqual(['April 15', 'Wednesday', 'Jan. 9, 2026']);
  });

  test('is the anniversary that falls on the weekday of the news', () => {
    const { documentTime, dates } = findDates(RAID);
    expect(documentTime).toMatchObject({ value: '2024-03-12', basis: 'inferred' });
    expect(documentTime?.evidence?.map((span) => span.text)).toEqual(['Tuesday', 'three years', 'March 12, 2021']);
    expect(dates[0]).toMatchObject({ text: 'Tuesday', value: '2024-03-12' });
  });

  test('is the anniversary that is one to the day, wherever the text says so', () => {
    const text = `Rockets hit the port on Wednesday.\n\nNobody was hurt.\n\nA barge sank.\n\nThe mayor was away.\n\nThe rockets came two years to the day after a bomb killed two guards on August 14, 2022.`;
    expect(findDates(text).documentTime).toMatchObject({ value: '2024-08-14', basis: 'inferred' });
  });

  test('takes the year from a distance in years that stands beside its year', () => {
    const text =
      'MANAKARA, Feb 22 (Interwire) - A storm killed five people, officials said on Thursday.\n\nIt was the worst since one three years ago, in January 1993.';
    expect(findDates(text).documentTime).toMatchObject({ value: '1996-02-22', basis: 'dateline' });
  });

  test('is the weekday after a full date of the same days', () => {
    const text =
      'Hackers stopped the trains on Tuesday, officials said.\n\nThe walkout began on Sunday, November 16, 2025, after talks failed.';
    expect(findDates(text).documentTime).toMatchObject({ value: '2025-11-18', basis: 'inferred' });
  });

  test.each([
    'The owner of a ferry pleaded not guilty on Thursday.\n\nIt sank off Carrick Head on February 11, 2021, two years after its refit.',
    'Rivers burst their banks on Monday night, officials said on Tuesday.\n\nHydrologists had warned on Jan. 30.',
    'BEIJING, Nov. 5 (CP) - The club won on Saturday.\n\nIt was founded in 1994.',
    'Prices rose on Friday. Last year they fell. On July 21, 2005, they had been fixed.',
  ])('is left out where nothing settles it: %s', (text) => {
    expect(findDates(text).documentTime).toBeUndefined();
  });
});

describe('without a document time', () => {
  test.each([
    ['It was signed on Thursday.', 'XXXX-WXX-4'],
    ['It was signed on June 9.', 'XXXX-06-09'],
    ['It was signed on Christmas Eve.', 'XXXX-12-24'],
    ['It was signed in September.', 'XXXX-09'],
    ['It was signed last week.', 'XXXX-WXX'],
    ['It was signed last winter.', 'XXXX-WI'],
    ['It was signed last year.', 'XXXX'],
    ['It was signed on Monday night.', 'XXXX-WXX-1TNI'],
    ['It was signed at 8 a.m.', 'XXXX-XX-XXT08:00'],
  ])('%s', (text, value) => {
    const { dates, issues } = findDates(text);
    expect(dates.map((date) => date.value)).toEqual([value]);
    expect(dates[0]).not.toHaveProperty('resolved');
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: 'no-document-time', start: dates[0]!.start, end: dates[0]!.end });
  });

  test('there is one issue, however many dates stay open', () => {
    expect(findDates('He came Monday, left Tuesday and was back by June 9.').issues).toHaveLength(1);
  });

  test('there is none where every date is full', () => {
    expect(findDates('He ruled from 1998 to 2004, for six years.').issues).toEqual([]);
  });
});
