import { describe, expect, test } from 'vitest';
import { valuesOf } from './find-dates.js';

describe('"the year" of a report', () => {
  test.each([
    ['Total sales for the year were down 2 percent.', '2008-01-03', 'the year = 2007'],
    ['The index ended the year up 13 percent.', '2013-01-02', 'the year = 2012'],
    ['Output slowed in the final three months of the year.', '2013-02-15', 'the year = 2012'],
    ['Demand fell late in the year.', '2011-02-07', 'late in the year = 2010 END'],
    ['Profit fell in the second half of the year.', '2012-02-27', 'the second half of the year = 2011-H2'],
    ["Builders got a breather in the year's final quarter.", '2012-01-07', "the year's final quarter = 2011-Q4"],
    // This one.
    ['Total sales for the year were down 2 percent.', '2008-11-03', 'the year = 2008'],
    ['The bank raised its forecast for the year.', '2008-01-23', 'the year = 2008'],
    ['Its shares were up 7 percent for the year.', '2012-02-05', 'the year = 2012'],
    ['It was the first meeting of the year.', '2012-01-17', 'the year = 2012'],
    ['Shares rose at the start of the year.', '2012-02-05', 'the start of the year = 2012 START'],
    ['Much will change by the end of the year.', '2012-01-17', 'the end of the year = 2012 END'],
    ['The mill fell silent this year.', '2012-01-17', 'this year = 2012'],
  ])('%s (%s)', (text, published, value) => {
    expect(valuesOf(text, published)).toContain(value);
  });
});
