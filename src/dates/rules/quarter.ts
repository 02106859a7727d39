import { type DateRule, type Origin, point, shifted } from '../reading.js';
import { expandYear } from './calendar-date.js';

/** Quarters and halves of a year, calendar or fiscal: the third quarter, third-quarter, Q3 2021, the first half. */
export const quarter: DateRule = {
  id: 'dates/quarter',
  patterns: [
    'the|its|their|his|our? fiscal? $hyphen? $ordinal $hyphen? fiscal? unit:quarter ((of|in)? fiscal? $year)?',
    'the? fiscal? $year $ordinal $hyphen? quarter',
    'the? fiscal? $ordinal $hyphen? fiscal? quarter of|in fiscal $year',
    '$quarterCode (of? fiscal? year:$year)?',
    'year:$year $quarterCode',
    'figure:$day ~q (year:$year)?',
    'the rel:last|final|first $hyphen? quarter ((of|in)? $year)?',
  ],
  read(match) {
    const word = match.word('ordinal') ?? match.word('quarterCode') ?? match.word('figure');
    const rel = match.lower('rel');
    const quarter = word?.number ?? (rel === 'first' ? 1 : 4);
    const year = match.word('year')?.number;
    if (quarter < 1 || quarter > 4) return undefined;
    if (rel === 'last' && year === undefined) return undefined;
    return point({ quarter, year });
  },
};

export const half: DateRule = {
  id: 'dates/half',
  patterns: [
    'the? $ordinal|last|final ~unused half',
    'the? $ordinal $hyphen? half of? fiscal? $year',
    'the? rel:last|latter|final half of $year',
    'the? $ordinal $hyphen? half of unit:the|this|last|next year',
    '$halfCode (of? year:$year)?',
  ].slice(1),
  read(match) {
    const half = match.word('ordinal')?.number ?? match.word('halfCode')?.number ?? 2;
    if (half > 2) return undefined;
    const step = match.lower('unit');
    const year = match.word('year')?.number;
    if (step === undefined && year === undefined && match.has('ordinal')) return undefined;
    const amount = step === 'last' ? -1 : step === 'next' ? 1 : 0;
    return point({ half, year, shift: step === undefined ? undefined : shifted('year', amount, 'documentTime') });
  },
};

/** Fiscal years: fiscal 2020, FY21, the 2019 fiscal year, fiscal 2019-20 is left to its years. */
export const fiscalYear: DateRule = {
  id: 'dates/fiscal-year',
  patterns: [
    'fiscal year? $year',
    'the? fiscal $year',
    '$fiscalCode',
    'fy ~? $year',
    'fy $hyphen? short:$twoDigits',
    'the? $year fiscal|financial|calendar year',
    'the? financial|calendar|tax year $year',
    'the step:current|last|next|previous|past|latest fiscal|financial|calendar|tax year',
    'step:last|next|this fiscal|financial|calendar|tax year',
    'the fiscal|financial year',
  ].filter((pattern) => !pattern.includes('~?')),
  read(match) {
    const short = match.word('short')?.number;
    const year =
      match.word('year')?.number ??
      match.word('fiscalCode')?.number ??
      (short === undefined ? undefined : expandYear(short));
    if (year !== undefined) return point({ year });
    const step = match.lower('step');
    const amount = step === 'next' ? 1 : step === 'current' || step === 'this' || step === undefined ? 0 : -1;
    return point({ shift: shifted('year', amount, 'documentTime') });
  },
};

const BACK_A_YEAR = 'ago|earlier';

/** Periods that a business report compares with: the latest quarter, the year-earlier period, the quarter, last year's third quarter. */
export const comparedPeriod: DateRule = {
  id: 'dates/compared-period',
  patterns: [
    `the? year $hyphen ago:${BACK_A_YEAR} $ordinal? $hyphen? unit:quarter|period|month|week`,
    `the? year $hyphen ago:${BACK_A_YEAR}`,
    "the? step:last|this|next year ~'s|’s $ordinal $hyphen? unit:quarter",
    'the same|corresponding|comparable unit:quarter|period|month|week (a year ago:ago|earlier|before)?',
    'the same|corresponding|comparable unit:quarter|period|month|week (of|in)? step:last|this|next year',
    'the same|corresponding|comparable unit:quarter|period|month|week (of|in)? year:$year',
    'the latest|current unit:quarter|period|month|week|year',
    'the year:$year unit:quarter|period',
    'the $ordinal $hyphen? quarter of? step:last|this|next year',
  ],
  read(match, text) {
    const quarter = match.word('ordinal')?.number;
    if (quarter !== undefined && quarter > 4) return undefined;
    const step = match.lower('step');
    const unit = match.lower('unit');
    const year = match.word('year')?.number;
    if (year !== undefined) return unit === 'period' || unit === undefined ? point({ year }) : point({ year });
    if (step !== undefined) {
      const amount = step === 'last' ? -1 : step === 'next' ? 1 : 0;
      return point({ quarter, shift: shifted('year', amount, 'documentTime') });
    }
    const second = text.lower(match.first + 1);
    if (second === 'latest' || second === 'current') {
      if (unit === 'period' && second === 'current') return undefined;
      const of = unit === 'period' ? 'quarter' : (unit as 'quarter');
      return point({ shift: shifted(of, second === 'latest' && of === 'quarter' ? -1 : 0, 'documentTime') });
    }
    const from: Origin = 'narrative';
    if (!match.has('ago')) return undefined;
    return point({ quarter, shift: shifted('year', -1, from) });
  },
};
