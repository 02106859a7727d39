import { describe, expect, test } from 'vitest';
import { findDates } from './find-dates.js';

const interval = (text: string, words: string, published = '2021-06-16') => {
  const resolved = findDates(text, published).dates.find((date) => date.text === words)?.resolved;
  return resolved && `${resolved.from}..${resolved.to}`;
};

describe('the calendar interval of', () => {
  test.each([
    ['He left in 1998.', '1998', '1998-01-01..1998-12-31'],
    ['He left in February 2020.', 'February 2020', '2020-02-01..2020-02-29'],
    ['He left last week.', 'last week', '2021-06-07..2021-06-13'],
    ['He left in the third quarter.', 'the third quarter', '2020-07-01..2020-09-30'],
    ['He left last winter.', 'last winter', '2020-12-01..2021-02-28'],
    ['He left over the weekend.', 'the weekend', '2021-06-12..2021-06-13'],
    ['It was built in the 19th century.', 'the 19th century', '1800-01-01..1899-12-31'],
    ['Prices doubled in the past three years.', 'the past three years', '2018-06-16..2021-06-16'],
    ['Prices will double in the next two months.', 'the next two months', '2021-06-16..2021-08-16'],
    ['Net rose in the three months to March 31.', 'the three months', '2021-01-01..2021-03-31'],
    ['Sales rose in the first nine months of 2020.', 'the first nine months', '2020-01-01..2020-09-30'],
    ['Sales rose in the last three months of 2020.', 'the last three months', '2020-10-01..2020-12-31'],
    ['Sales rose in the year to March 31.', 'the year', '2020-04-01..2021-03-31'],
    ['They met at the weekend of May 8.', 'the weekend of May 8', '2021-05-08..2021-05-09'],
  ])('%s', (text, words, expected) => {
    expect(interval(text, words)).toBe(expected);
  });
});

describe('a length of time counted from an event', () => {
  const story =
    'The attack on January 3, 2020, killed General Sol Amani.\n\nFive days after his killing, rockets were fired at a base. Two days later a jet was hit.';

  test('is placed by the date of the event', () => {
    expect(interval(story, 'Five days')).toBe('2020-01-08..2020-01-08');
    const { dates } = findDates(story, '2021-06-16');
    const [attack, fiveDays] = dates;
    expect(fiveDays).toMatchObject({ type: 'DURATION', value: 'P5D' });
    expect(fiveDays!.anchor).toMatchObject({ start: attack!.start, value: '2020-01-03' });
  });

  test('is itself the anchor of what follows', () => {
    const later = findDates(story, '2021-06-16').dates[2]!;
    expect(later).toMatchObject({ text: 'Two days later', value: '2020-01-10' });
    expect(later.anchor).toMatchObject({ value: 'P5D' });
  });

  test('finds an event that is dated further down', () => {
    const text = 'Two weeks after the strike the town was quiet.\n\nThe strike of May 3, 2019, had hit its market.';
    expect(interval(text, 'Two weeks')).toBe('2019-05-17..2019-05-17');
  });

  test('is exact to the day', () => {
    const text = 'It came ten years to the day after the night of November 12, 2014.';
    expect(interval(text, 'ten years', '2024-11-12')).toBe('2024-11-12..2024-11-12');
  });

  test('of less than a day has none', () => {
    expect(interval('He had half a day to noon Monday.', 'half a day')).toBeUndefined();
  });

  test('stays open where no event fits', () => {
    const text = 'It sank on February 11, 2021.\n\nA surveyor had marked the hull two years after the last refit.';
    expect(interval(text, 'two years')).toBeUndefined();
  });
});

test('anchors are the document time or another date of the document', () => {
  const { dates } = findDates('He left Monday. A day later he was back.', '2021-06-16');
  expect(dates[0]!.anchor).toBe('documentTime');
  expect(dates[1]!.anchor).toMatchObject({ start: dates[0]!.start });
});
