import { describe, expect, test } from 'vitest';
import { valuesOf } from './find-dates.js';

describe('a timeline', () => {
  test('says the year only where it changes', () => {
    const text =
      'March 7, 2008 - The bank warns of losses. September 30 - It asks for help. December 21 - The state lends it 3 billion euros. February 4 - Its chairman resigns.';
    expect(valuesOf(text, '2010-11-25')).toEqual([
      'March 7, 2008 = 2008-03-07',
      'September 30 = 2008-09-30',
      'December 21 = 2008-12-21',
      'February 4 = 2009-02-04',
    ]);
  });

  test('may begin before the first year that it names', () => {
    const text = 'Nov 28: Strike is called.\n\nDec 5: Talks fail.\n\nJan 9, 2020: The mine closes.';
    expect(valuesOf(text, '2021-06-16')).toEqual([
      'Nov 28 = 2019-11-28',
      'Dec 5 = 2019-12-05',
      'Jan 9, 2020 = 2020-01-09',
    ]);
  });

  test('may have the newest first', () => {
    const text =
      'May 3, 2020 - Court rules.\n\nFeb 2 - Trial opens.\n\nJan 20 - He is charged.\n\nNov 9 - Police search.';
    expect(valuesOf(text, '2021-06-16')).toEqual([
      'May 3, 2020 = 2020-05-03',
      'Feb 2 = 2020-02-02',
      'Jan 20 = 2020-01-20',
      'Nov 9 = 2019-11-09',
    ]);
  });

  test('tells of other months of its years', () => {
    const text =
      '1914: The museum opens in May.\n\n1922: A fire in October destroys the hall.\n\n1987, July: The new wing opens.\n\nDec 12 - A levy is raised, effective January 1.';
    expect(valuesOf(text, '2021-06-16')).toEqual([
      '1914 = 1914',
      'May = 1914-05',
      '1922 = 1922',
      'October = 1922-10',
      '1987 = 1987',
      'July = 1987-07',
      'Dec 12 = 1987-12-12',
      'January 1 = 1988-01-01',
    ]);
  });

  test('ends with the news of the day', () => {
    const text = 'Aug 18, 2018 - He is charged.\n\nSept 20 - He pleads not guilty.\n\nJune 16 - A jury acquits him.';
    expect(valuesOf(text, '2021-06-16').at(-1)).toBe('June 16 = 2021-06-16');
  });

  test.each([
    ['two entries', 'May 3, 2018 - Court rules.\n\nNov 9 - Police search.', 'Nov 9 = 2020-11-09'],
    ['no year', 'May 3 - Court rules.\n\nMay 9 - Police search.\n\nJune 2 - Appeal.', 'June 2 = 2021-06-02'],
    [
      'no order',
      'May 3, 2017 - A.\n\nJune 9 - B.\n\nMarch 2 - C.\n\nSept 4 - D.\n\nJan 5 - E.\n\nDec 6, 2017 - F.',
      'March 2 = 2021-03-02',
    ],
  ])('is not one with %s', (_, text, value) => {
    expect(valuesOf(text, '2021-06-16')).toContain(value);
  });
});
