import type { Match } from '../pattern.js';
import { type DateRule, lengthOf, type PointReading, point, shifted, type TextAround } from '../reading.js';
import { expandYear } from './calendar-date.js';

export const YEAR_STEP: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  prior: -1,
  this: 0,
  the: 0,
  current: 0,
  next: 1,
};

/** Quarters of a year, calendar or fiscal: the third quarter, third-quarter, Q3 2021, last year's fourth quarter. */
export const quarter: DateRule = {
  id: 'dates/quarter',
  patterns: [
    'the? fiscal? $ordinal fiscal? quarter (of? fiscal? $year)?',
    'the fiscal $hyphen $ordinal quarter',
    'fiscal? $ordinal $hyphen quarter $year?',
    'the? fiscal? $year $ordinal $hyphen? quarter',
    "$year 's|’s $ordinal $hyphen? quarter",
    "the? step:last|this|next year 's|’s $ordinal $hyphen? quarter",
    'the? $ordinal $hyphen? quarter of step:last|this|next year',
    'the final|last quarter of? $year',
    'the final|last quarter of step:last|this|next|the year',
    "the? step:last|this|next|the year 's|’s final|last quarter",
    'the? $month quarter $year?',
    'the? $month $year quarter',
    'the? from:$month $hyphen $month quarter $year?',
    'the? from:$month $hyphen to $hyphen $month quarter $year?',
    '$quarterCode (of? fiscal? $year)?',
    '$year $quarterCode',
    'figure:$day ~q $year?',
  ],
  read(match, text) {
    const months = match.word('month')?.month;
    // The June quarter ends with June; "the February-April quarter" is none of the calendar's.
    if (months !== undefined) return monthsQuarter(months, match);
    const quarter = (match.word('ordinal') ?? match.word('quarterCode') ?? match.word('figure'))?.number ?? 4;
    if (quarter < 1 || quarter > 4 || isOfGame(match, text)) return undefined;
    if (isInRow(match, text)) return 'nothing';
    const step = match.lower('step');
    return point({
      quarter,
      year: match.word('year')?.number,
      shift: step === undefined ? undefined : shifted('year', YEAR_STEP[step]!, 'documentTime'),
    });
  },
};

function monthsQuarter(last: number, match: Match): PointReading | undefined {
  const from = match.word('from')?.month;
  if (last % 3 !== 0 || (from !== undefined && from !== last - 2)) return undefined;
  return point({ quarter: last / 3, year: match.word('year')?.number });
}

/** What is told beside the quarters and halves of a game. */
export const GAME =
  /^(?:touchdowns?|yards?|rebounds|pointers|3-pointers?|semi-?finals?|tournament|scored|baskets?|dunk|quarterback|halftime|half-time|three-pointers?|free-throws?|basketball|nba|nfl|outscored|buzzer|fouls?|fouled|playoffs?)$/;

/** Quarters of a game, told beside touchdowns and rebounds. */
function isOfGame({ first, end }: Match, text: TextAround): boolean {
  // the last quarter-final
  if (text.lower(end) === '-' && text.lower(end + 1).startsWith('final')) return true;
  for (let i = first - 25; i < end + 25; i++) if (GAME.test(text.lower(i))) return true;
  return false;
}

/** "Beat forecasts for the second quarter in a row". */
function isInRow({ end }: Match, text: TextAround): boolean {
  const next = text.lower(end);
  return next === 'running' || (next === 'in' && text.lower(end + 1) === 'a' && text.lower(end + 2) === 'row');
}

/** "The second and third quarters". */
export const quarters: DateRule = {
  id: 'dates/quarter',
  patterns: ['the? fiscal? nth:$ordinal and|or|to|through $ordinal quarters (of? $year)?'],
  read(match, text) {
    const numbers = [match.word('nth')!.number!, match.word('ordinal')!.number!];
    if (numbers.some((number) => number > 4) || isOfGame(match, text)) return undefined;
    const year = match.word('year')?.number;
    const [first, second] = numbers.map((quarter) => point({ quarter, year }));
    const split = match.token('ordinal')!;
    return [
      { reading: first!, first: match.first, end: split - 1 },
      { reading: second!, first: split, end: match.end },
    ];
  },
};

/** Fiscal and calendar years by number or place: fiscal 2020, FY21, the 2019 fiscal year, the current fiscal year. */
export const fiscalYear: DateRule = {
  id: 'dates/fiscal-year',
  patterns: [
    'fiscal|financial year? $year',
    '$fiscalCode',
    'fy $year',
    'fy $hyphen? short:$twoDigits',
    'the? $year fiscal|financial|calendar|tax year',
    'the? calendar|tax year $year',
    'the? step:current|this|last|next|previous|past|prior|latest fiscal|financial|calendar|tax|full year',
    'the fiscal|financial|full year',
    'own:fiscal|financial year',
  ],
  read(match, text) {
    const isOwn = match.has('own');
    if (isOwn && !/^(?:its|their|his|our|whose|['’]s)$/.test(text.lower(match.first - 1))) return undefined;
    // "The fiscal year ended Jan. 31" is a length, as "the year ended Jan. 31" is.
    if (
      (isOwn || (text.lower(match.first) === 'the' && match.end - match.first === 3)) &&
      /^(?:ended|ending)$/.test(text.lower(match.end))
    )
      return lengthOf([{ amount: { value: 1 }, unit: 'year' }]);
    const short = match.word('short')?.number;
    const named = match.word('year') ?? match.word('fiscalCode');
    const year = named?.number ?? (short === undefined ? undefined : expandYear(short));
    if (year !== undefined) return point({ year });
    const step = match.lower('step');
    return point({ shift: shifted('year', step === 'latest' ? -1 : (YEAR_STEP[step ?? 'this'] ?? 0), 'documentTime') });
  },
};

/**
 * Periods that a business report compares: the year-earlier quarter, the same period last year, the latest quarter. They
 * count from the period that the report is about.
 */
export const comparedPeriod: DateRule = {
  id: 'dates/compared-period',
  patterns: [
    'the year $hyphen? ago:ago|earlier $ordinal? $hyphen? quarter|period',
    'the prior|previous $hyphen? year $ordinal? $hyphen? quarter|period',
    'year $hyphen ago:ago|earlier quarter|period',
    'the year $hyphen ago|earlier ofYear:week|month',
    'year $hyphen ago:ago|earlier',
    'the same|corresponding|comparable quarter|period of? step:last|this|next year',
    'the same|corresponding|comparable quarter|period a? year ago:ago|earlier|before',
    'the same|corresponding|comparable quarter|period of|in $year',
    'the same same:month of? step:last|this|next year',
    'the same same:month a? year ago:ago|earlier|before',
    'the same|corresponding|comparable same:month of|in $year',
    'the comparable|corresponding|like|same? $year quarter|period',
    "step:last|this|next year 's|’s quarter|period",
    'the latest:latest quarter|period',
    'the most latest:recent quarter|period',
    'the just $hyphen latest:ended|completed quarter|period',
    'own:latest quarter',
    'the last:latest unit:week|month',
    'the latest:current quarter',
  ],
  read(match, text) {
    const quarter = match.word('ordinal')?.number;
    if (quarter !== undefined && quarter > 4) return undefined;
    const year = match.word('year')?.number;
    const named = namedPeriod(match, text);
    // "The 1988 period" may be of nine months; the same one is as long as the one told.
    const isOfReport = named === 'quarter' || match.end - match.first > 3;
    if (year !== undefined && !match.has('same'))
      return point({ year, compared: true, named: isOfReport ? named : undefined });
    // Weeks are compared with the one of the same number, months with that of the same name.
    const ofYear = match.lower('ofYear');
    if (ofYear === 'week') return point({ compared: true, shift: shifted('week', -WEEKS_OF_YEAR, 'documentTime') });
    if (ofYear === 'month') return point({ sameMonth: true, compared: true, shift: shifted('year', -1, 'narrative') });
    // The week that figures are out for is over; "July, the latest month for which they are out" names it.
    const unit = match.word('unit')?.unit;
    if (unit !== undefined && text.lower(match.first - 1) === ',') return undefined;
    if (unit !== undefined) return point({ shift: shifted(unit, -1, 'documentTime') });
    if (match.has('own') && !/^(?:its|their|his|our|['’]s)$/.test(text.lower(match.first - 1))) return undefined;
    const step = match.lower('step');
    const latest = match.lower('latest') ?? match.lower('own');
    if (latest === 'current') return point({ shift: shifted('quarter', 0, 'documentTime') });
    if (latest !== undefined) return point({ reported: true, shift: shifted('quarter', 0, 'narrative') });
    // Without a quarter that is reported on, "ago" counts from now, "earlier" from what was told.
    const from = match.lower('ago') === 'ago' ? 'documentTime' : 'narrative';
    const shift = shifted('year', step === undefined ? -1 : YEAR_STEP[step]!, from);
    if (match.has('same'))
      return point({ year, sameMonth: true, compared: true, shift: { ...shift, from: 'narrative' } });
    return point({ quarter, reported: true, named, shift });
  },
};

const WEEKS_OF_YEAR = 52;

function namedPeriod({ first, end }: Match, text: TextAround): PointReading['named'] {
  for (let token = end - 1; token >= first; token--) {
    const word = text.lower(token);
    if (word === 'quarter' || word === 'period') return word;
  }
  return undefined;
}
