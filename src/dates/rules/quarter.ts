import { startsWithCapital, startsWithLetter } from '../letters.js';
import type { Match } from '../pattern.js';
import { type DateRule, lengthOf, type PointReading, point, shifted, type TextAround } from '../reading.js';
import { expandYear } from './calendar-date.js';

const YEAR_STEP: Readonly<Record<string, number>> = {
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

const GAME =
  /^(?:touchdowns?|yards?|rebounds|pointers|3-pointers?|semi-?finals?|tournament|scored|baskets?|dunk|quarterback|halftime|half-time|three-pointers?|free-throws?|basketball|nba|nfl|outscored|buzzer)$/;

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

/** Half years: the first half of 2020, H1 2021, the second half of this year. */
export const half: DateRule = {
  id: 'dates/half',
  patterns: [
    'the? $ordinal $hyphen? half of? fiscal? $year',
    'the? last|latter half of $year',
    'the? $ordinal $hyphen? half of step:the|this|last|next fiscal? unit:year',
    "the? step:last|this|next year 's|’s $ordinal $hyphen? half",
    '$ordinal $hyphen business:half',
    'the $ordinal reported:half',
    '$halfCode of? $year',
    '$halfCode',
  ],
  read(match, text) {
    const half = (match.word('ordinal') ?? match.word('halfCode'))?.number ?? 2;
    if (half > 2) return undefined;
    if (
      match.has('business') &&
      !/^(?:profits?|sales|results?|earnings|net|revenues?|loss|losses|income|pretax|operating|turnover)$/.test(
        text.lower(match.end),
      )
    )
      return undefined;
    if (match.has('reported') && !isReportedHalf(match, text)) return undefined;
    const bare = match.end - match.first === 1;
    // an H1-B visa
    if (bare && match.has('halfCode') && text.lower(match.end) === '-') return undefined;
    // the Hummer H2
    if (bare && startsWithCapital(text.token(match.first - 1)) && text.partOfSpeech(match.first - 1) === 'PROPN')
      return undefined;
    if (
      bare &&
      startsWithLetter(text.token(match.end)) &&
      !/^(?:of|in|and|to|results?|sales|profits?|net)$/.test(text.lower(match.end))
    )
      return undefined;
    return point({
      half,
      year: match.word('year')?.number,
      shift:
        match.has('unit') || match.has('step')
          ? shifted('year', YEAR_STEP[match.lower('step') ?? 'this'] ?? 0, 'documentTime')
          : undefined,
    });
  },
};

/** "Profit fell in the first half"; not that of a match, nor of a list. */
function isReportedHalf({ first, end }: Match, text: TextAround): boolean {
  if (!/^(?:for|in|during|throughout)$/.test(text.lower(first - 1)) || text.lower(end) === 'of') return false;
  for (let i = first - REACH_OF_MATCH; i < end + REACH_OF_MATCH; i++)
    if (GAME.test(text.lower(i)) || MATCH.test(text.lower(i))) return false;
  return isOfBusiness(text, first, -1) || isOfBusiness(text, end, 1);
}

/** Whether figures of business are told in the same sentence, on one side. */
function isOfBusiness(text: TextAround, from: number, step: 1 | -1): boolean {
  for (
    let i = from;
    i > from - REACH_OF_MATCH && i < from + REACH_OF_MATCH && !/^(?:[.?!]|)$/.test(text.lower(i));
    i += step
  )
    if (BUSINESS.test(text.lower(i))) return true;
  return false;
}

/** In tokens. */
const REACH_OF_MATCH = 25;

/** Beside the halves of a match. */
const MATCH =
  /^(?:goals?|goalkeepers?|keeper|minutes?|score|scoreline|scorer|penalty|match|game|team|teams|coach|striker|header|cup|league|season|players?|midfielder|defender|substitute|ball|kick|try|lead|led|possession|win|side)$/;
const BUSINESS =
  /^(?:profits?|earnings|sales|revenues?|net|loss|losses|income|results?|output|production|exports?|imports?|growth|economy|orders|shipments|deliveries|turnover|dividend|pretax)$/;

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
    const step = match.lower('step');
    const latest = match.lower('latest');
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

function namedPeriod({ first, end }: Match, text: TextAround): PointReading['named'] {
  for (let token = end - 1; token >= first; token--) {
    const word = text.lower(token);
    if (word === 'quarter' || word === 'period') return word;
  }
  return undefined;
}

/** The period that the text is about, by its unit alone: the quarter, the year, the weekend. */
export const definitePeriod: DateRule = {
  id: 'dates/definite-period',
  patterns: [
    'the unit:quarter|year|weekend|week|month',
    'the ending:week|month',
    'part:earlier|later|early|late in the unit:month|week|year|decade',
    'the part:end|beginning|start|middle of the unit:month|week|year|decade',
    'part:end of unit:year',
  ],
  read(match, text) {
    const ending = match.lower('ending') as 'week' | 'month' | undefined;
    if (ending)
      return /^(?:to|through|ended|ending)$/.test(text.lower(match.end)) &&
        (startsWithCapital(text.token(match.end + 1)) || /^\d/.test(text.token(match.end + 1)))
        ? lengthOf([{ amount: { value: 1 }, unit: ending }])
        : undefined;
    const unit = match.lower('unit') as 'quarter' | 'year' | 'weekend' | 'month' | 'week' | 'decade';
    const after = text.lower(match.end);
    // "the year before the vote", "the year-old dispute", "the year's best": other things, or other rules' work.
    const part = match.lower('part');
    if (unit === 'year' && after === 'to' && match.column.words[match.end + 1]?.month !== undefined)
      return lengthOf([{ amount: { value: 1 }, unit }]);
    const isPriced = after === 'of' && /^[$£€¥]/.test(text.token(match.end + 1)); // "a high for the year of $12"
    if (
      unit === 'year' &&
      part === undefined &&
      !isPriced &&
      (/^(?:before|after|when|that|in|i|of|-|earlier|later|to)$/.test(after) || isTitle(match, text))
    )
      return undefined;
    // "in the year since the blast"
    const isSince =
      after === 'since' && part === undefined && /^(?:in|during|for|over)$/.test(text.lower(match.first - 1));
    if (isSince && unit !== 'quarter' && unit !== 'weekend') return lengthOf([{ amount: { value: 1 }, unit }]);
    if (unit === 'quarter' && !isPriced && /^(?:of|mile|-|final|pounder|million|century)$/.test(after))
      return undefined;
    if (unit === 'year' && /^(?:ended|ending)$/.test(after)) return lengthOf([{ amount: { value: 1 }, unit }]);
    const mod =
      part === undefined ? undefined : /^(?:ear|beg|start)/.test(part) ? 'START' : part === 'middle' ? 'MID' : 'END';
    if (unit === 'quarter')
      return point({
        reported: true,
        shift: shifted(unit, 0, 'narrative'),
        endsNext: /^(?:ended|ending)$/.test(after) || undefined,
      });
    // "Up 3 percent for the week", "the week's losses"; "the week of the vote", "the month when they met" are others
    if ((unit === 'week' || unit === 'month') && part === undefined && !isCalendarPeriod(match, text)) return undefined;
    // "the weekend before the vote"
    // clear over the weekend that, met over the weekend to agree
    const isTold = /^(?:that|to)$/.test(after) && /^(?:over|during|at|on)$/.test(text.lower(match.first - 1));
    if (unit === 'weekend' && !isTold && /^(?:before|after|when|that|i|-|earlier|later|to)$/.test(after))
      return undefined;
    const from = unit === 'month' && part === undefined ? 'narrative' : 'documentTime';
    // "squared positions before the weekend"
    const isToCome = /^(?:before|into|until|by)$/.test(text.lower(match.first - 1));
    return point({ shift: shifted(unit, 0, from), mod, definite: (unit === 'weekend' && !isToCome) || undefined });
  },
};

/** The player of the year, this time of the year: which year is not said. */
function isTitle({ first }: Match, text: TextAround): boolean {
  if (text.lower(first - 1) !== 'of') return false;
  return startsWithCapital(text.token(first + 1)) || OF_A_YEAR.has(text.lower(first - 2));
}

const OF_A_YEAR = new Set(
  'player players footballer man woman person athlete coach manager sportsman team car book album song film word artist time'.split(
    ' ',
  ),
);

function isCalendarPeriod({ first, end }: Match, text: TextAround): boolean {
  if (/^['’]s$/.test(text.lower(end))) return true;
  // "ended the week at 98", "began the month with a win"
  if (
    /^(?:start|started|starting|began|begin|begins|ends?|ended|ending|finish|finished|closed)$/.test(
      text.lower(first - 1),
    )
  )
    return text.lower(end) !== 'of';
  return (
    /^(?:for|during|over|on|in|throughout)$/.test(text.lower(first - 1)) &&
    /^(?:|[.,;:)"”]|and|but|as|with|at|while|-)$/.test(text.lower(end))
  );
}

/** Midyear, mid-year. */
export const midYear: DateRule = {
  id: 'dates/mid-year',
  patterns: ['midyear|mid-year'],
  read(match, text) {
    // the midyear report
    const isAsked = /^(?:in|by|at|around|about|since|until|before|after|of|from|to|through)$/.test(
      text.lower(match.first - 1),
    );
    if (!isAsked && /^(?:NOUN|ADJ)$/.test(text.partOfSpeech(match.end))) return undefined;
    return point({ shift: shifted('year', 0, 'documentTime'), mod: 'MID', definite: true });
  },
};

/** The end of the year as a day: year-end, by year end. */
export const yearEnd: DateRule = {
  id: 'dates/year-end',
  patterns: ['the? year $hyphen? end $year?', 'the? $year year $hyphen? end', "year ~'s|’s end"],
  read(match) {
    const year = match.word('year')?.number;
    return point({ month: 12, day: 31, year });
  },
};
