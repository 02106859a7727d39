import { describe, expect, test } from 'vitest';
import { findDates, valuesOf } from './find-dates.js';

const intervals = (text: string, published: string) =>
  findDates(text, published).dates.map(({ text: words, value, resolved }) =>
    [words, value, resolved ? `${resolved.from}..${resolved.to}` : ''].join(' '),
  );

describe('a quarter of a fiscal year', () => {
  test('is dated by the day on which it ended', () => {
    const text =
      'Net income was $24 million in its third quarter, which ended March 31, against $20 million a year earlier. Third-quarter sales rose.';
    expect(intervals(text, '2010-05-04')).toEqual([
      'third quarter 2010-Q3 2010-01-01..2010-03-31',
      'March 31 2010-03-31 2010-03-31..2010-03-31',
      'a year earlier 2009-Q3 2009-01-01..2009-03-31',
      'Third-quarter 2010-Q3 2010-01-01..2010-03-31',
    ]);
  });

  test('is the calendar’s where it ends with it, give or take a few days', () => {
    const text = 'Profit fell in the fourth quarter ended Jan. 3, the grocer said.';
    expect(intervals(text, '2009-02-11')[0]).toBe('the fourth quarter 2008-Q4 2008-10-01..2008-12-31');
  });

  test('has ended a few weeks before it is told', () => {
    expect(valuesOf('Profit in the fiscal third quarter rose to $6 billion.', '2013-04-18')).toEqual([
      'the fiscal third quarter = 2013-Q3',
    ]);
    // It ended, nobody says when, and not in the calendar's third quarter, which has not begun.
    expect(findDates('Profit in the fiscal third quarter rose.', '2013-04-18').dates[0]!.resolved).toBeUndefined();
  });

  test('is told by a report that would come late for one of the calendar', () => {
    expect(valuesOf('Parcel Corp reported a fourth-quarter profit on Wednesday.', '2009-06-17')).toContain(
      'fourth-quarter = 2009-Q4',
    );
    expect(valuesOf('Parcel Corp reported a first-quarter profit on Wednesday.', '2009-06-17')).toContain(
      'first-quarter = 2009-Q1',
    );
  });
});

describe('a quarter that is forecast', () => {
  test.each([
    ['The company forecast fourth-quarter revenue of $2 billion.', '2021-06-16', 'fourth-quarter = 2021-Q4'],
    ['Kiln Inc gave an outlook for its second quarter.', '2021-01-21', 'second quarter = 2021-Q2'],
    ['Analysts were expecting first-quarter sales of $2 billion.', '2020-11-10', 'first-quarter = 2021-Q1'],
    ['For the third quarter, the company expected sales of $2 billion.', '2021-06-16', 'the third quarter = 2021-Q3'],
    ['Kiln expected the sale to close in the fourth quarter.', '2021-06-16', 'the fourth quarter = 2021-Q4'],
    ['The bank was cut after a record first-quarter loss.', '2020-08-11', 'first-quarter = 2020-Q1'],
    ['It forecast fiscal second quarter revenue to grow.', '2009-11-04', 'fiscal second quarter = 2010-Q2'],
    // The calendar's fourth quarter is over, but nobody has reported yet.
    ['The bank expects fourth-quarter earnings of 62 cents.', '2021-01-06', 'fourth-quarter = 2020-Q4'],
    ['Kiln posted a wider-than-expected fourth-quarter loss.', '2021-02-16', 'fourth-quarter = 2020-Q4'],
    ['Its sales missed forecasts for the first quarter.', '2020-11-17', 'the first quarter = 2020-Q1'],
    ['It cut its forecast after a disappointing second quarter.', '2020-10-13', 'second quarter = 2020-Q2'],
  ])('%s', (text, published, value) => {
    expect(valuesOf(text, published)).toContain(value);
  });
});
