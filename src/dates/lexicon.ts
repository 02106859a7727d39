/** The words that temporal expressions are made of: closed classes with their values, one entry a word form. */

/** Classes of a word, as bits of {@link Word.classes}. */
export const CLASS = {
  month: 1 << 0,
  weekday: 1 << 1,
  /** day, week, year … in the singular, in the plural. */
  unit: 1 << 2,
  units: 1 << 3,
  /** One to ninety-nine, hundred, thousand, spelled. */
  numeral: 1 << 4,
  ordinal: 1 << 5,
  /** Digits that may be a year (1000–2199), a day of the month, an hour, any number. */
  year: 1 << 6,
  day: 1 << 7,
  digits: 1 << 8,
  /** 04:30, 4.30, 0430, 5pm. */
  clock: 1 << 9,
  dotClock: 1 << 10,
  militaryClock: 1 << 11,
  clockHalf: 1 << 12,
  meridiem: 1 << 13,
  zone: 1 << 14,
  /** morning, afternoon, evening, night, noon … */
  part: 1 << 15,
  season: 1 << 16,
  /** 1990s, '90s, nineties. */
  decade: 1 << 17,
  /** Q3, 3Q; H1; FY2020. */
  quarterCode: 1 << 18,
  halfCode: 1 << 19,
  fiscalCode: 1 << 20,
  hyphen: 1 << 21,
  /** weekdays, parts and months in the plural or with every: Mondays, mornings. */
  weekdays: 1 << 22,
  parts: 1 << 23,
  /** several, few … */
  vague: 1 << 24,
  /** Two digits, 00 to 99. */
  twoDigits: 1 << 25,
  monthNumber: 1 << 26,
  /** Digits that are hundreds of years spelled: nineteen of "nineteen ninety-six". */
  seasons: 1 << 27,
  /** 30pm of "5.30pm", which is cut at its point. */
  minuteHalf: 1 << 28,
} as const;

export type ClassName = keyof typeof CLASS;

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export type PartOfDay = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

export interface Clock {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
}

/** What a word means in a date. */
export interface Values {
  readonly month?: number;
  /** ISO: Monday 1 … Sunday 7. */
  readonly weekday?: number;
  readonly unit?: Unit;
  /** A numeral's, an ordinal's, a year's, a day's value; for quarter and half codes 1 to 4. */
  readonly number?: number;
  readonly clock?: Clock;
  readonly afternoon?: boolean;
  /** ISO 8601 offset to append: Z for GMT and UTC; other zones are recognised and not written, as TIMEX3 gold does. */
  readonly zone?: string;
  readonly part?: PartOfDay;
  readonly season?: Season;
  /** First year of a decade; below 100 where the century is left to the reader. */
  readonly decade?: number;
}

/** A word that can belong to an expression. All have all fields in one order, so that reading them stays fast. */
export type Word = {
  readonly lower: string;
  readonly classes: number;
  /** Of a word of the vocabulary, from 0; -1 for figures, which are without number. */
  readonly id: number;
} & {
  readonly [Field in keyof Required<Values>]: Values[Field] | undefined;
};

export function wordOf(lower: string, classes: number, values: Partial<Word>, id = -1): Word {
  const { month, weekday, unit, number, clock, afternoon, zone, part, season, decade } = values;
  return { lower, classes, id, month, weekday, unit, number, clock, afternoon, zone, part, season, decade };
}

export const MONTHS: Readonly<Record<number, readonly string[]>> = {
  1: ['january', 'jan', 'jan.'],
  2: ['february', 'feb', 'feb.'],
  3: ['march', 'mar', 'mar.'],
  4: ['april', 'apr', 'apr.'],
  5: ['may'],
  6: ['june', 'jun', 'jun.'],
  7: ['july', 'jul', 'jul.'],
  8: ['august', 'aug', 'aug.'],
  9: ['september', 'sept', 'sept.', 'sep', 'sep.'],
  10: ['october', 'oct', 'oct.'],
  11: ['november', 'nov', 'nov.'],
  12: ['december', 'dec', 'dec.'],
};

export const WEEKDAYS: Readonly<Record<number, readonly string[]>> = {
  1: ['monday', 'mon', 'mon.'],
  2: ['tuesday', 'tue', 'tues', 'tue.', 'tues.'],
  3: ['wednesday', 'wed', 'wed.', 'weds'],
  4: ['thursday', 'thu', 'thur', 'thurs', 'thu.', 'thurs.', 'thur.'],
  5: ['friday', 'fri', 'fri.'],
  6: ['saturday', 'sat', 'sat.'],
  7: ['sunday', 'sun', 'sun.'],
};

export const UNITS: Readonly<Record<Unit, readonly [singular: readonly string[], plural: readonly string[]]>> = {
  second: [
    ['second', 'sec'],
    ['seconds', 'secs'],
  ],
  minute: [
    ['minute', 'min'],
    ['minutes', 'mins'],
  ],
  hour: [
    ['hour', 'hr'],
    ['hours', 'hrs'],
  ],
  day: [['day'], ['days']],
  night: [['night'], ['nights']],
  week: [['week'], ['weeks']],
  weekend: [['weekend'], ['weekends']],
  fortnight: [['fortnight'], ['fortnights']],
  month: [['month'], ['months']],
  quarter: [['quarter'], ['quarters']],
  half: [[], []],
  season: [[], []],
  year: [
    ['year', 'yr'],
    ['years', 'yrs'],
  ],
  decade: [['decade'], ['decades']],
  century: [['century'], ['centuries']],
  millennium: [['millennium'], ['millennia', 'millenniums']],
};

export const NUMERALS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20,
  thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100,
  thousand: 1000, million: 1_000_000, billion: 1_000_000_000,
}; // biome-ignore format: a table reads better in rows

export const ORDINALS = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth',
  'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
  'twenty-first',
]; // biome-ignore format: a table reads better in rows

export const PARTS: Readonly<Record<string, PartOfDay>> = {
  morning: 'MO',
  dawn: 'MO',
  daybreak: 'MO',
  sunrise: 'MO',
  noon: 'MI',
  midday: 'MI',
  lunchtime: 'MI',
  afternoon: 'AF',
  evening: 'EV',
  dusk: 'EV',
  sunset: 'EV',
  night: 'NI',
  nightfall: 'NI',
  midnight: 'NI',
  daytime: 'DT',
};

export const SEASONS: Readonly<Record<string, Season>> = {
  spring: 'SP',
  springtime: 'SP',
  summer: 'SU',
  summertime: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
  wintertime: 'WI',
};

export const DECADE_NAMES: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** Zone names as wires write them. Only GMT and UTC are unambiguous enough to be written into a value. */
export const ZONES = ['gmt', 'utc', 'est', 'edt', 'et', 'cst', 'cdt', 'mst', 'mdt', 'pst', 'pdt', 'pt', 'bst', 'cet', 'cest', 'eet', 'eest', 'msk', 'ist', 'jst', 'hkt', 'sgt', 'aest', 'aedt', 'wib']; // biome-ignore format: one line

export const VAGUE = ['several', 'few', 'many', 'some', 'numerous', 'countless', 'multiple'];

/** Words inside and before numbers; see number.ts. */
export const NUMBER_WORDS = 'a an and of half couple dozen dozens hundreds thousands number handful /'.split(' ');
