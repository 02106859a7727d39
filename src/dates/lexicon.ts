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

export interface Word {
  readonly lower: string;
  readonly classes: number;
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

type Entry = Omit<Word, 'lower' | 'classes'> & { readonly classes: readonly ClassName[] };

const MONTHS: Readonly<Record<number, readonly string[]>> = {
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

const WEEKDAYS: Readonly<Record<number, readonly string[]>> = {
  1: ['monday', 'mon', 'mon.'],
  2: ['tuesday', 'tue', 'tues', 'tue.', 'tues.'],
  3: ['wednesday', 'wed', 'wed.', 'weds'],
  4: ['thursday', 'thu', 'thur', 'thurs', 'thu.', 'thurs.', 'thur.'],
  5: ['friday', 'fri', 'fri.'],
  6: ['saturday', 'sat', 'sat.'],
  7: ['sunday', 'sun', 'sun.'],
};

const UNITS: Readonly<Record<Unit, readonly [singular: readonly string[], plural: readonly string[]]>> = {
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

const NUMERALS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20,
  thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100,
  thousand: 1000, million: 1_000_000, billion: 1_000_000_000,
}; // biome-ignore format: a table reads better in rows

const ORDINALS = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth',
  'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
  'twenty-first',
]; // biome-ignore format: a table reads better in rows

const PARTS: Readonly<Record<string, PartOfDay>> = {
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

const SEASONS: Readonly<Record<string, Season>> = {
  spring: 'SP',
  springtime: 'SP',
  summer: 'SU',
  summertime: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
  wintertime: 'WI',
};

const DECADE_NAMES: Readonly<Record<string, number>> = {
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
const ZONES = ['gmt', 'utc', 'est', 'edt', 'et', 'cst', 'cdt', 'mst', 'mdt', 'pst', 'pdt', 'pt', 'bst', 'cet', 'cest', 'eet', 'eest', 'msk', 'ist', 'jst', 'hkt', 'sgt', 'aest', 'aedt', 'wib']; // biome-ignore format: one line

const VAGUE = ['several', 'few', 'many', 'some', 'numerous', 'countless', 'multiple'];

/** Words inside and before numbers; see number.ts. */
const NUMBER_WORDS = 'a an and of half couple dozen dozens hundreds thousands number handful /'.split(' ');

/** Short forms and homographs of everyday words: only with a capital (Mar, Sat, May, March, Sun). */
const CAPITAL_ONLY = /^(?:.{1,3}|may|march|.*\.|tues|weds|thurs?|sept)$/;

type Casing = 'any' | 'capitalised' | 'capitals';

function casingOf(name: string): Casing {
  return CAPITAL_ONLY.test(name) ? 'capitalised' : 'any';
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const LONGEST_FIGURES = 24;
const FIGURES_KEPT = 4096;

/** Words by the exact text of their token, in lower case, with a capital and in capitals. */
export class Vocabulary {
  readonly #words = new Map<string, Word>();
  /** Figures that were read, null where they are none of ours; emptied when full, so that it cannot grow. */
  readonly #figures = new Map<string, Word | null>();

  constructor() {
    const add = (lower: string, { classes, ...values }: Entry, casing: Casing = 'any') =>
      this.#add(
        lower,
        classes.reduce((bits, name) => bits | CLASS[name], 0),
        values,
        casing,
      );
    for (const [month, names] of Object.entries(MONTHS))
      for (const name of names) add(name, { classes: ['month'], month: Number(month) }, casingOf(name));
    for (const [day, names] of Object.entries(WEEKDAYS)) {
      for (const name of names) add(name, { classes: ['weekday'], weekday: Number(day) }, casingOf(name));
      add(`${names[0]}s`, { classes: ['weekdays'], weekday: Number(day) });
    }
    for (const [unit, [singular, plural]] of Object.entries(UNITS) as [Unit, (typeof UNITS)[Unit]][]) {
      for (const word of singular) add(word, { classes: ['unit'], unit });
      for (const word of plural) add(word, { classes: ['units'], unit });
    }
    for (const [word, number] of Object.entries(NUMERALS)) add(word, { classes: ['numeral'], number });
    for (const [i, word] of ORDINALS.entries()) add(word, { classes: ['ordinal'], number: i + 1 });
    for (const [word, part] of Object.entries(PARTS)) {
      add(word, { classes: ['part'], part });
      add(`${word}s`, { classes: ['parts'], part });
    }
    for (const [word, season] of Object.entries(SEASONS)) {
      add(word, { classes: ['season'], season });
      if (word !== 'fall' && word !== 'spring') add(`${word}s`, { classes: ['seasons'], season });
    }
    for (const [word, decade] of Object.entries(DECADE_NAMES)) add(word, { classes: ['decade'], decade });
    for (const zone of ZONES)
      add(zone, { classes: ['zone'], ...(zone === 'gmt' || zone === 'utc' ? { zone: 'Z' } : {}) }, 'capitals');
    for (const word of VAGUE) add(word, { classes: ['vague'] });
    for (const word of ['a.m.', 'am', 'a.m']) add(word, { classes: ['meridiem'], afternoon: false });
    for (const word of ['p.m.', 'pm', 'p.m']) add(word, { classes: ['meridiem'], afternoon: true });
    for (const word of NUMBER_WORDS) add(word, { classes: [] });
    for (const mark of ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014']) add(mark, { classes: ['hyphen'] });
  }

  /** A word that a pattern names literally. */
  addLiteral(lower: string): void {
    if (this.lookUp(lower) === undefined) this.#add(lower, 0, {}, 'any');
  }

  #add(lower: string, classes: number, values: Omit<Word, 'lower' | 'classes'>, casing: Casing): void {
    const forms = [lower.toUpperCase()];
    if (casing !== 'capitals') forms.push(capitalised(lower));
    if (casing === 'any') forms.push(lower);
    for (const form of forms) {
      const known = this.#words.get(form);
      this.#words.set(form, { ...known, ...values, lower, classes: (known?.classes ?? 0) | classes });
    }
  }

  /** The word that a token is, undefined where it can belong to no expression. */
  lookUp(token: string): Word | undefined {
    const known = this.#words.get(token);
    if (known !== undefined) return known;
    const first = token.charCodeAt(0);
    const isDigit = first >= 48 && first <= 57;
    if (
      !isDigit &&
      !(token.length <= 6 && (first === 39 || first === 0x2019 || first === 70 || first === 81 || first === 72))
    )
      return undefined;
    if (token.length > LONGEST_FIGURES) return undefined;
    let word = this.#figures.get(token);
    if (word === undefined) {
      if (this.#figures.size >= FIGURES_KEPT) this.#figures.clear();
      word = numericWord(token) ?? null;
      this.#figures.set(token, word);
    }
    return word ?? undefined;
  }
}

const SHAPES: readonly (readonly [RegExp, (groups: readonly string[]) => Omit<Word, 'lower'> | undefined])[] = [
  [/^(\d{1,2})$/, ([, n]) => plainNumber(n!)],
  [/^(\d{3,9})$/, ([, n]) => plainNumber(n!)],
  [/^(\d{1,3}(?:,\d{3})+)$/, ([, n]) => ({ classes: CLASS.digits, number: Number(n!.replaceAll(',', '')) })],
  [/^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/, ([, h, m, s]) => clockWord(CLASS.clock, h!, m, s)],
  [
    /^(\d{1,2})\.(\d{1,2})$/,
    ([, h, m]) => {
      const number = Number(`${h}.${m}`);
      const clock = m!.length === 2 && Number(m) < 60 && Number(h) < 24;
      return {
        classes: CLASS.digits | (clock ? CLASS.dotClock : 0),
        number,
        ...(clock ? { clock: { hour: Number(h), minute: Number(m) } } : {}),
      };
    },
  ],
  [/^(\d{1,5}\.\d{1,3})$/, ([, n]) => ({ classes: CLASS.digits, number: Number(n) })],
  [
    /^(\d{1,2})(?:[:.]([0-5]\d))?([ap])\.?m\.?$/i,
    ([, h, m, half]) => {
      const hour = Number(h);
      if (hour < 1 || hour > 12) return undefined;
      const clock = { hour: (hour % 12) + (/p/i.test(half!) ? 12 : 0), ...(m ? { minute: Number(m) } : {}) };
      return { classes: CLASS.clockHalf, clock };
    },
  ],
  [/^(\d{1,2})(?:st|nd|rd|th)$/i, ([, n]) => ({ classes: CLASS.ordinal, number: Number(n) })],
  [/^(\d{3}0)['’]?s$/, ([, n]) => ({ classes: CLASS.decade, decade: Number(n) })],
  [/^['’]?(\d0)['’]?s$/, ([, n]) => ({ classes: CLASS.decade, decade: Number(n) })],
  [/^q([1-4])$/i, ([, n]) => ({ classes: CLASS.quarterCode, number: Number(n) })],
  [/^([1-4])q$/i, ([, n]) => ({ classes: CLASS.quarterCode, number: Number(n) })],
  [/^h([12])$/i, ([, n]) => ({ classes: CLASS.halfCode, number: Number(n) })],
  [/^([12])h$/i, ([, n]) => ({ classes: CLASS.halfCode, number: Number(n) })],
  [
    /^fy['’]?(\d{4}|\d{2})$/i,
    ([, n]) => ({ classes: CLASS.fiscalCode, number: Number(n!.length === 2 ? `20${n}` : n) }),
  ],
];

/** Figures: shapes of one token, so that the work is bounded by its length. */
function numericWord(token: string): Word | undefined {
  for (const [shape, read] of SHAPES) {
    const found = shape.exec(token);
    if (!found) continue;
    const word = read(found);
    return word && { ...word, lower: token };
  }
  return undefined;
}

function plainNumber(figures: string): Omit<Word, 'lower'> {
  const number = Number(figures);
  let classes: number = CLASS.digits;
  if (figures.length <= 2) {
    if (number >= 1 && number <= 31) classes |= CLASS.day;
    if (number >= 1 && number <= 12) classes |= CLASS.monthNumber;
    if (figures.length === 2) classes |= CLASS.twoDigits;
  }
  if (figures.length === 4) {
    if (number >= 1000 && number < 2200) classes |= CLASS.year;
    const [hour, minute] = [Math.floor(number / 100), number % 100];
    if (hour < 24 && minute < 60) return { classes: classes | CLASS.militaryClock, number, clock: { hour, minute } };
  }
  return { classes, number };
}

function clockWord(bit: number, h: string, m?: string, s?: string): Omit<Word, 'lower'> | undefined {
  const hour = Number(h);
  if (hour > 24) return undefined;
  const clock = { hour, ...(m ? { minute: Number(m) } : {}), ...(s ? { second: Number(s) } : {}) };
  return { classes: bit, clock };
}
