import { describe, expect, test } from 'vitest';
import { valuesOf } from './find-dates.js';

/** A document of this day: a Wednesday. */
const WEDNESDAY = '2021-06-16';

type Row = readonly [text: string, ...values: string[]];

/** Each family with what it finds and, without values, what it leaves alone. */
const FAMILIES: Readonly<Record<string, readonly Row[]>> = {
  'calendar dates': [
    ['The treaty was signed on January 3, 2020, in Oslo.', 'January 3, 2020 = 2020-01-03'],
    ['It opened on 3 May 2021.', '3 May 2021 = 2021-05-03'],
    ['The 27th of April 1997 was rainy.', 'The 27th of April 1997 = 1997-04-27'],
    ['He was hired in March 1996.', 'March 1996 = 1996-03'],
    ['She resigned on Sept. 3.', 'Sept. 3 = 2020-09-03'],
    ['The offer will expire on Aug. 3.', 'Aug. 3 = 2021-08-03'],
    ['He was last seen on Friday, June 11.', 'Friday, June 11 = 2021-06-11'],
    ['The sale closed 2021-05-28.', '2021-05-28 = 2021-05-28'],
    ['The form is dated 10/12/1997.', '10/12/1997 = 1997-10-12'],
    ['The form is dated 25/12/1997.', '25/12/1997 = 1997-12-25'],
    ['It was built in 44 B.C. by slaves.', '44 B.C. = BC0044'],
    ['The Sept. 11 attacks came up.', 'Sept. 11 = 2001-09-11'],
    ['It is due on the 15th of next month.', 'the 15th of next month = 2021-07-15'],
    ['A hearing is set for the week of July 5.', 'the week of July 5 = 2021-W27'],
    ['He went home on June 31.'],
  ],
  years: [
    ['In 1998 the mine closed.', '1998 = 1998'],
    ['Since nineteen ninety-six they have met.', 'nineteen ninety-six = 1996'],
    ['The 1992 protests shook the city.', '1992 = 1992'],
    ['It expects no profit until 1994 or later.', '1994 or later = 1994 ON_OR_AFTER'],
    ['Some 2000 soldiers stayed behind.'],
    ['The bill came to $1998.'],
    ['The Orla 2020 pump was recalled.'],
    ["He drove the doctor's 1987 Maranda."],
  ],
  'clock times and zones': [
    ['They fired at around 04:30 on Tuesday.', 'around 04:30 on Tuesday = 2021-06-15T04:30 APPROX'],
    ['The blast came at 0130 GMT Tuesday.', '0130 GMT Tuesday = 2021-06-15T01:30Z'],
    ['Polls closed at 5pm on Monday.', '5pm on Monday = 2021-06-14T17:00'],
    ['The offer ends at 5 p.m. EST, July 6.', '5 p.m. EST, July 6 = 2021-07-06T17:00'],
    ['Talks began at 7 a.m. London time.', '7 a.m. London time = 2021-06-16T07:00'],
    ["At seven o'clock in the evening she left.", "seven o'clock in the evening = 2021-06-16T19:00"],
    ['The vote is due on July 8 at noon.', 'July 8 at noon = 2021-07-08T12:00'],
    ['He left at 5.30pm on Tuesday.', '5.30pm on Tuesday = 2021-06-15T17:30'],
    ['It ended at 8pm.', '8pm = 2021-06-16T20:00'],
    ['They won by 3:20 in the end.'],
  ],
  'parts of the day': [
    ['He resigned Monday night.', 'Monday night = 2021-06-14TNI'],
    ['She spoke to him this morning.', 'this morning = 2021-06-16TMO'],
    ['It rained last night.', 'last night = 2021-06-15TNI'],
    ['He was shot on the night of May 3.', 'the night of May 3 = 2021-05-03TNI'],
    ['The night watchman heard nothing.'],
    ['Dawn Hesketh was not amused.'],
  ],
  weekdays: [
    ['He resigned Monday.', 'Monday = 2021-06-14'],
    ['He resigned on Wednesday.', 'Wednesday = 2021-06-16'],
    ['Lawmakers will vote Friday.', 'Friday = 2021-06-18'],
    ['The statement remains sealed until Friday.', 'Friday = 2021-06-18'],
    ['Until Friday, they had not called him a suspect.', 'Friday = 2021-06-11'],
    ['Trading was thin before Thursday’s auction.', 'Thursday = 2021-06-17'],
    ['The court reconvenes Monday.', 'Monday = 2021-06-21'],
    ['She had been expected to leave last Friday.', 'last Friday = 2021-06-11'],
    ['They meet again next Tuesday.', 'next Tuesday = 2021-06-22'],
    [
      'It fell on Friday; on the previous Friday it had risen.',
      'Friday = 2021-06-11',
      'the previous Friday = 2021-06-04',
    ],
    ['She spoke late on Tuesday.', 'late on Tuesday = 2021-06-15 END'],
    ['It is open from Monday to Friday.', 'Monday = 2021-06-14', 'Friday = 2021-06-18'],
    ['Sun Yat-sen founded it.'],
    ['The Sunday Times broke the story.'],
  ],
  deictic: [
    ['He left yesterday.', 'yesterday = 2021-06-15'],
    ['They meet tomorrow.', 'tomorrow = 2021-06-17'],
    ['They met last week and meet again next month.', 'last week = 2021-W23', 'next month = 2021-07'],
    ['Profits rose this year.', 'this year = 2021'],
    ['The army took it three weeks ago.', 'three weeks ago = 2021-W21'],
    ['The army took it a year ago.', 'a year ago = 2020'],
    ['They arrived 10 days ago.', '10 days ago = 2021-06-06'],
    ['He quit earlier this month.', 'earlier this month = 2021-06 START'],
    ['It came in July last year.', 'July last year = 2020-07'],
    ['Dinosaurs died out 65 million years ago.', '65 million years ago = PAST_REF'],
  ],
  narrative: [
    [
      'He was shot on May 3, 2019. Two days later his brother fled.',
      'May 3, 2019 = 2019-05-03',
      'Two days later = 2019-05-05',
    ],
    ['He retired in 1995, and the following year he died.', '1995 = 1995', 'the following year = 1996'],
    ['They signed on May 3, 2019, and left the same day.', 'May 3, 2019 = 2019-05-03', 'the same day = 2019-05-03'],
  ],
  'months and seasons': [
    ['She left in March.', 'March = 2021-03'],
    ['She left in October.', 'October = 2020-10'],
    ['The law takes effect in October.', 'October = 2021-10'],
    ['He won last April.', 'last April = 2021-04'],
    ['Sales fell in mid-May.', 'mid-May = 2021-05 MID'],
    ['It froze last winter.', 'last winter = 2020-WI'],
    ['They married in the summer of 1998.', 'the summer of 1998 = 1998-SU'],
    ['He may march on Rome in spring boots.'],
    ['April Osei and June Ferris sang.'],
    ['They joined the March for Bread.'],
  ],
  'quarters and fiscal periods': [
    ['Profit fell in the third quarter.', 'the third quarter = 2020-Q3'],
    ['It reported first-quarter losses.', 'first-quarter = 2021-Q1'],
    ['Sales rose in Q3 2020.', 'Q3 2020 = 2020-Q3'],
    ['It cut costs in fiscal 2020.', 'fiscal 2020 = 2020'],
    ['It hired in the second half of 2019.', 'the second half of 2019 = 2019-H2'],
    [
      'Net rose in the first quarter from $3 million a year earlier.',
      'the first quarter = 2021-Q1',
      'a year earlier = 2020-Q1',
    ],
    ['Net rose in the quarter ended March 31.', 'the quarter = 2021-Q1', 'March 31 = 2021-03-31'],
    ['It owns three-quarters of the mine.'],
    ['He scored a touchdown in the second quarter.'],
  ],
  durations: [
    ['He ruled for two years.', 'two years = P2Y'],
    ['They signed a 30-day truce.', '30-day = P30D'],
    ['It took more than four hours.', 'more than four hours = PT4H MORE_THAN'],
    ['It lasted nearly two months.', 'nearly two months = P2M LESS_THAN'],
    ['They waited an hour and a half.', 'an hour and a half = PT1H30M'],
    ['It lasted 5 1/2 hours.', '5 1/2 hours = PT5H30M'],
    ['He trained for two and a half years.', 'two and a half years = P2Y6M'],
    ['The war dragged on for years.', 'years = PXY'],
    ['It was quiet for several months.', 'several months = PXM'],
    ['Over the past three years prices doubled.', 'the past three years = P3Y'],
    ['It took about a decade.', 'about a decade = P10Y APPROX'],
    ['Payment is due within 12 and 18 months.', '12 = P12M', '18 months = P18M'],
    ['It could take two or three years.', 'two or three years = PXY'],
    ['The 54-year-old is 12 years older than his wife.'],
    ['A man of 42 years of age was held.'],
    ['The four minors, aged 7 to 12 years, were unhurt.'],
  ],
  sets: [
    ['They meet every Tuesday.', 'every Tuesday = XXXX-WXX-2 EVERY'],
    ['They march each July.', 'each July = XXXX-07 EACH'],
    ['They bathe every morning.', 'every morning = XXXX-XX-XXTMO EVERY'],
    ['They meet twice a month.', 'twice a month = P1M 2X'],
    ['It is elected every four years.', 'every four years = P4Y EVERY'],
    ['The ferry runs daily.', 'daily = P1D'],
    ['It costs 40 million euros a year.', 'a year = P1Y'],
    ['It sits eight times a year.', 'eight times a year = P1Y 8X'],
    ['He reads the Daily Lantern.'],
  ],
  'decades and centuries': [
    ['It was fashionable in the 1990s.', 'the 1990s = 199'],
    ['It was fashionable in the early 1980s.', 'the early 1980s = 198 START'],
    ["The band broke up in the late '70s.", "the late '70s = 197 END"],
    ['It was built in the 19th century.', 'the 19th century = 18'],
    ['They sailed in the 1800s.', 'the 1800s = 18'],
    ['It prospered over the past decade.', 'the past decade = P10Y'],
    ['She is in her fifties.'],
    ['He hit his fifth century in eight Tests.'],
  ],
  holidays: [
    ['They gathered on Christmas Eve.', 'Christmas Eve = 2020-12-24'],
    ['The parade on Memorial Day was cancelled.', 'Memorial Day = 2021-05-31'],
    ['They will meet on Thanksgiving.', 'Thanksgiving = 2021-11-25'],
    ['The curfew was lifted on Easter Sunday.', 'Easter Sunday = 2021-04-04'],
    ["He quit on New Year's Day.", "New Year's Day = 2021-01-01"],
    ['They feasted at Eid al-Fitr.', 'Eid al-Fitr = 2021-05-13'],
  ],
  'fuzzy references': [
    ['It is now the largest.', 'now = PRESENT_REF'],
    ['She recently retired.', 'recently = PAST_REF'],
    ['It will open soon.', 'soon = FUTURE_REF'],
    ['He fled as soon as they came.'],
    ['The past three attempts failed.'],
  ],
  'ranges and lists': [
    ['Ministers will meet on July 3-6.', 'July 3 = 2021-07-03', '6 = 2021-07-06'],
    ['They met on April 24 and 25.', 'April 24 = 2021-04-24', '25 = 2021-04-25'],
    ['He worked there in 2010-12.', '2010 = 2010', '12 = 2012'],
    ['It ran from January 1 to October 31, 2007.', 'January 1 = 2007-01-01', 'October 31, 2007 = 2007-10-31'],
    [
      'Talks are on July 3-6. She goes only on the 4th.',
      'July 3 = 2021-07-03',
      '6 = 2021-07-06',
      'the 4th = 2021-07-04',
    ],
  ],
  'not dates': [
    ['The 9/11 inquiry and its 24/7 news.'],
    ['The second man may fall.'],
    ['Boeing 1998 crashed into 2,000 houses.'],
    ['A spring broke in the watch.'],
  ],
};

describe.each(Object.entries(FAMILIES))('%s', (_, rows) => {
  test.each(rows)('%s', (text, ...values) => {
    expect(valuesOf(text, WEDNESDAY)).toEqual(values);
  });
});

test('slashes are day first where the user says so', () => {
  expect(valuesOf('Dated 10/12/1997.', WEDNESDAY, { numericDates: 'day-first' })).toEqual(['10/12/1997 = 1997-12-10']);
});
