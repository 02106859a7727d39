import {
  CLASS,
  type ClassName,
  DECADE_NAMES,
  MONTHS,
  NUMBER_WORDS,
  NUMERALS,
  ORDINALS,
  PARTS,
  SEASONS,
  UNITS,
  type Unit,
  VAGUE,
  type Values,
  WEEKDAYS,
  type Word,
  wordOf,
  ZONES,
} from './lexicon.js';

type Entry = Values & { readonly classes: readonly ClassName[] };

/** Short forms and homographs of everyday words: only with a capital (Mar, Sat, May, March, Sun). */
const CAPITAL_ONLY = /^(?:.{1,3}|may|march|.*\.|tues|weds|thurs?|sept)$/;

type Casing = 'any' | 'capitalised' | 'capitals';

function casingOf(name: string): Casing {
  return CAPITAL_ONLY.test(name) ? 'capitalised' : 'any';
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const FIGURE_STARTS = "0123456789'’FHQ";
const LONGEST_FIGURES = 24;
const FIGURES_KEPT = 4096;

/** The first two characters and the length of a token, folded into 16 bits. */
function beginning(token: string): number {
  const first = token.charCodeAt(0);
  const second = token.length > 1 ? token.charCodeAt(1) : 0;
  return ((first & 127) << 9) | ((second & 31) << 4) | Math.min(token.length, 15);
}

/** Words by the exact text of their token, in lower case, with a capital and in capitals. */
export class Vocabulary {
  readonly #words = new Map<string, Word>();
  #size = 0;
  /** Which beginnings (see {@link beginning}) any word has: most words of a text are settled without hashing them. */
  readonly #beginnings = new Uint8Array(1 << 16);
  /** Figures that were read, null where they are none of ours; emptied when full, so that it cannot grow. */
  readonly #figures = new Map<string, Word | null>();

  constructor() {
    // Figures may begin with anything that has a digit, an apostrophe or one of F, H and Q first.
    for (const first of FIGURE_STARTS)
      for (let rest = 0; rest < 1 << 9; rest++) this.#beginnings[((first.charCodeAt(0) & 127) << 9) | rest] = 1;
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

  #add(lower: string, classes: number, values: Values, casing: Casing): void {
    const forms = [lower.toUpperCase()];
    if (casing !== 'capitals') forms.push(capitalised(lower));
    if (casing === 'any') forms.push(lower);
    for (const form of forms) {
      this.#beginnings[beginning(form)] = 1;
      const known = this.#words.get(form);
      this.#words.set(form, wordOf(lower, (known?.classes ?? 0) | classes, { ...known, ...values }, this.#size++));
    }
  }

  /** The word that a token is, undefined where it can belong to no expression. */
  lookUp(token: string): Word | undefined {
    if (this.#beginnings[beginning(token)] === 0) return undefined;
    const known = this.#words.get(token);
    if (known !== undefined) return known;
    const first = token.charCodeAt(0);
    const isDigit = first >= 48 && first <= 57;
    if (
      !isDigit &&
      !(token.length <= 6 && (first === 39 || first === 0x2019 || first === 70 || first === 81 || first === 72))
    )
      return undefined;
    return token.length > LONGEST_FIGURES ? undefined : this.#figuresOf(token);
  }

  #figuresOf(token: string): Word | undefined {
    let word = this.#figures.get(token);
    if (word === undefined) {
      if (this.#figures.size >= FIGURES_KEPT) this.#figures.clear();
      word = numericWord(token) ?? null;
      this.#figures.set(token, word);
    }
    return word ?? undefined;
  }
}

/** What figures mean, and their classes. */
type Figures = Values & { readonly classes: number };

const SHAPES: readonly (readonly [RegExp, (groups: readonly string[]) => Figures | undefined])[] = [
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
      if (hour < 1 || hour > 12)
        return m === undefined && hour < 60 ? { classes: CLASS.minuteHalf, number: hour } : undefined;
      const clock = { hour: (hour % 12) + (/p/i.test(half!) ? 12 : 0), ...(m ? { minute: Number(m) } : {}) };
      return { classes: CLASS.clockHalf, clock, number: hour };
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
  if (token.length <= 9 && isDigits(token)) {
    const figures = plainNumber(token);
    return wordOf(token, figures.classes, figures);
  }
  for (const [shape, read] of SHAPES) {
    const found = shape.exec(token);
    if (!found) continue;
    const word = read(found);
    return word && wordOf(token, word.classes, word);
  }
  return undefined;
}

function isDigits(token: string): boolean {
  for (let i = 0; i < token.length; i++) {
    const code = token.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function plainNumber(figures: string): Figures {
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

function clockWord(bit: number, h: string, m?: string, s?: string): Figures | undefined {
  const hour = Number(h);
  if (hour > 24) return undefined;
  const clock = { hour, ...(m ? { minute: Number(m) } : {}), ...(s ? { second: Number(s) } : {}) };
  return { classes: bit, clock };
}
