import { describe, expect, test } from 'vitest';
import { valuesOf } from './find-dates.js';

/** Passages whose expressions take their day or year from what is told before them. */
const ROWS: Readonly<Record<string, readonly (readonly [published: string, text: string, ...values: string[]])[]>> = {
  'a story of a past year goes on in it': [
    [
      '1998-08-07',
      'On March 4, 1986, the ferry sank. The next day a search began. In June a panel blamed the hull. Later that month, its owner resigned.',
      'March 4, 1986 = 1986-03-04',
      'The next day = 1986-03-05',
      'June = 1986-06',
      'Later that month = 1986-06 END',
    ],
    [
      '2013-03-22',
      'In 2003, on March 20, shells fell on Oban. By April 9 the town had fallen. In January, peace was signed.',
      '2003 = 2003',
      'March 20 = 2003-03-20',
      'April 9 = 2003-04-09',
      'January = 2004-01',
    ],
    [
      '1998-08-07',
      'In October 1962, planes took pictures. On Monday, Oct. 22, the chief spoke. The following Sunday, it was over.',
      'October 1962 = 1962-10',
      'Monday, Oct. 22 = 1962-10-22',
      'The following Sunday = 1962-10-28',
    ],
    [
      '1998-08-07',
      'In 1979, rebels seized the mill. The following April, a rescue failed.',
      '1979 = 1979',
      'The following April = 1980-04',
    ],
    [
      '1998-08-07',
      'The trial began in January 1992 and that March he was convicted.',
      'January 1992 = 1992-01',
      'that March = 1992-03',
    ],
    [
      '1999-06-07',
      'Kell was seized in August 1973. Five days later he was free.',
      'August 1973 = 1973-08',
      'Five days later = 1973-08',
    ],
  ],
  'what is only measured by a past year does not': [
    [
      '2009-09-25',
      'Prices fell to the lowest since October 2003. In July, they rose.',
      'October 2003 = 2003-10',
      'July = 2009-07',
    ],
    [
      '2013-10-27',
      'Firms sued over the fire of June 11, 2001. In March, one of them laid off 30 lawyers.',
      'June 11, 2001 = 2001-06-11',
      'March = 2013-03',
    ],
  ],
  'told on Monday or Friday': [
    ['1998-08-10', 'The team arrived this weekend.', 'this weekend = 1998-W32-WE'],
    ['1998-08-10', 'The team will arrive this weekend.', 'this weekend = 1998-W33-WE'],
    ['1998-08-07', 'The council was to meet Thursday.', 'Thursday = 1998-08-06'],
    ['1998-08-07', 'The council was to meet Saturday.', 'Saturday = 1998-08-08'],
    ['1998-08-10', 'After Wednesday’s debate, five members had switched.', 'Wednesday = 1998-08-05'],
    ['1998-08-10', 'After Wednesday’s debate, five members will switch.', 'Wednesday = 1998-08-12'],
    ['1990-08-17', 'Sunday’s announcement raised hopes.', 'Sunday = 1990-08-12'],
    ['1989-11-02', 'Trading was halted until Wednesday, when a statement was issued.', 'Wednesday = 1989-11-01'],
  ],
  'told in January or March of a month far off': [
    ['1990-01-29', 'By December it will have 30 shops.', 'December = 1990-12'],
    ['1990-01-29', 'By December it had 30 shops.', 'December = 1989-12'],
    ['2000-03-15', 'The vote in November will be close.', 'November = 2000-11'],
    ['1989-10-30', 'Its February move was the last.', 'February = 1989-02'],
    ['1989-11-02', 'It will issue its forecast in January.', 'January = 1990-01'],
  ],
  'weeks and months compared with those of a year ago': [
    ['1989-11-02', 'In the year-ago week, they built 161,000 cars.', 'the year-ago week = 1988-W44'],
    [
      '2008-08-28',
      'In July, sales rose from the year-earlier month.',
      'July = 2008-07',
      'the year-earlier month = 2007-07',
    ],
  ],
  'her is who, not whose': [
    ['1998-08-07', 'The jury hears from her next week.', 'next week = 1998-W33'],
    ['1998-08-07', 'In her last year, she wrote little.'],
  ],
};

describe.each(Object.entries(ROWS))('%s', (_, rows) => {
  test.each(rows)('%s: %s', (published, text, ...values) => {
    expect(valuesOf(text, published)).toEqual(values);
  });
});
