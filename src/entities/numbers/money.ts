import { AMOUNT, amountOf, NUMBER, SCALE, SCALES } from './amounts.js';
import { CURRENCIES, type Currency, SUBUNITS } from './currencies.js';
import type { NumberRule } from './number-rule.js';

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const longestFirst = (words: readonly string[]) =>
  [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

const BY_SIGN = new Map<string, Currency>();
const BY_NAME = new Map<string, Currency[]>();
const ADJECTIVES = new Map<string, Currency[]>();
const append = (map: Map<string, Currency[]>, key: string, currency: Currency) => {
  const list = map.get(key);
  if (list) list.push(currency);
  else map.set(key, [currency]);
};
for (const currency of CURRENCIES) {
  for (const sign of [currency.code, ...currency.before]) if (!BY_SIGN.has(sign)) BY_SIGN.set(sign, currency);
  for (const name of currency.names) {
    for (const form of [name, `${name}s`]) append(BY_NAME, form.replace(/-/g, ' '), currency);
  }
  for (const adjective of currency.adjectives) append(ADJECTIVES, adjective.toLowerCase(), currency);
}
const BY_CODE = new Map(CURRENCIES.map((currency) => [currency.code, currency]));

/** Letters and signs before an amount; one or two bare letters ("R", "N") only directly at the digits. */
const SIGNS = longestFirst([...BY_SIGN.keys()]);
const LOOSE = SIGNS.filter((sign) => sign.length > 1 || /[^\p{L}]/u.test(sign)).map(literal);
const TIGHT = SIGNS.filter((sign) => sign.length === 1 && /\p{L}/u.test(sign)).map(literal);
const BEFORE = `(?<![\\p{L}\\d$€£])(?:(?<sign>${LOOSE.join('|')}) ?|(?<letter>${TIGHT.join('|')})(?=\\d))`;
/** Such a sign up to where an amount begins. */
const SIGN_BEFORE = new RegExp(`(?<![\\p{L}\\d$€£])(?:(?:${LOOSE.join('|')}) ?|${TIGHT.join('|')})$`, 'iu');
/** Code units that it takes, with its blank and what stands before it. */
const LONGEST_SIGN = SIGNS[0]!.length + 2;
const NAME = longestFirst([...BY_NAME.keys()])
  .map(literal)
  .join('|');
const ADJECTIVE = longestFirst([...ADJECTIVES.keys()])
  .map(literal)
  .join('|');
const AFTER = `(?:[ -](?:(?<adjective>${ADJECTIVE})[ -])?(?<name>${NAME})|(?<code>[A-Z]{3}|[€₹₪₽₺₴]|dlrs)|[ -](?<spacedCode>[A-Z]{3}|[€₹₪₽₺₴]|dlrs))(?![\\p{L}\\d])`;
const DASH = '[-–—]';
/** Markets count in American cents; a country that is merely named does not change that. */
const CENTS_NEED = 3;

/** Words that say that a bare "pounds" is weight: what follows it. */
const WEIGHED = /^ of (?!fine|damage|compensation|debt|public|government|taxpayer|aid|investment|funding|savings|cuts)/;

/** "the 17 euro members" */
const COUNTRIES = /^[ -](?:zone|area|members?|member states|states|countries|nations|governments|economies)(?!\p{L})/u;

export const money: readonly NumberRule[] = [
  {
    id: 'numbers/money-sign',
    type: 'MONEY',
    pattern: new RegExp(
      `${BEFORE}(?<amount>${AMOUNT})(?:(?:${DASH}(?:\\k<sign>)?| to )(?<second>${AMOUNT}))?(?:[ -](?:${ADJECTIVE})?[ -]?(?:dollars?|euros?|pounds?)(?!\\p{L}))?(?!\\p{L})`,
      'iuy',
    ),
    read(match, { text }) {
      const { sign, letter, amount, second } = match.groups!;
      // Letters of a currency are capitals as they stand: "are" is no sign before "5".
      const written = sign ?? letter!;
      const currency = BY_SIGN.get(written) ?? (/^(?:dlrs|rs)$/i.test(written) ? signIgnoringCase(written) : undefined);
      if (!currency || isPlainWord(written, text) || isNumberedName(written, amount!) || isOneWord(written, amount!))
        return undefined;
      const value = amountWithSharedScale(amount!, second);
      return value === undefined ? undefined : { quantity: { amount: value, unit: currency.code } };
    },
  },
  {
    id: 'numbers/money-name',
    type: 'MONEY',
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,$€£])(?:(?!(?:19|20)\\d\\d to )${AMOUNT}(?:${DASH}| to )|(?<=between )${AMOUNT} and )?(?<amount>(?:a(?=[ -](?:hundred|thousand|million|billion|trillion))|${NUMBER})(?:${SCALE})?(?:-plus)?)${AFTER}`,
      'iuy',
    ),
    read(match, { text, currencyOf }) {
      const { amount, adjective, name, code, spacedCode } = match.groups!;
      const after = textAfter(match, text);
      if (/^a\b.*-/i.test(match[0])) return undefined; // "a billion-dollar decision" is no amount
      const bare = amount!.replace(/-plus$/, '');
      const value = /^a(?![\p{L}])/iu.test(bare) ? amountOf(bare.replace(/^a/i, 'one')) : amountOf(bare);
      if (value === undefined) return undefined;
      const sign = code ?? spacedCode;
      if (sign !== undefined) {
        const currency = BY_SIGN.get(sign);
        return currency ? { quantity: { amount: value, unit: currency.code } } : undefined;
      }
      const key = name!.toLowerCase().replace(/-/g, ' ');
      if (/^pounds?$/.test(key) && adjective === undefined && WEIGHED.test(after)) return undefined;
      if (key === 'euro' && COUNTRIES.test(after)) return undefined;
      if (
        /^(?:sol|real|won|marks?|crowns?|som|rand|kip|dong|sterling|bucks?|pounds?|pula|colon|colons|lei|lev|kiwis?|kina)$/.test(
          key,
        ) &&
        !isMoneyName(match, text)
      )
        return undefined;
      const shared = BY_NAME.get(key)!;
      const unit =
        (adjective && shared.find((c) => ADJECTIVES.get(adjective.toLowerCase())?.includes(c))) ||
        currencyOf(shared, match.index ?? 0);
      return { quantity: { amount: value, unit: unit.code } };
    },
  },
  {
    id: 'numbers/money-shared',
    type: 'MONEY',
    // The first of "15 billion and 20 billion euros"; "between 15 and 20 billion euros" is one amount.
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,$€£])(?<amount>${NUMBER}(?:${SCALE}))(?= (?:and|or) ${NUMBER}(?:${SCALE})${AFTER})`,
      'iuy',
    ),
    read(match, { currencyOf }) {
      const { amount, adjective, name, code, spacedCode } = match.groups!;
      const value = amountOf(amount!);
      const sign = code ?? spacedCode;
      const shared = sign === undefined ? BY_NAME.get(name!.toLowerCase().replace(/-/g, ' '))! : [];
      const unit =
        sign === undefined
          ? (adjective && shared.find((c) => ADJECTIVES.get(adjective.toLowerCase())?.includes(c))) ||
            currencyOf(shared, match.index ?? 0)
          : BY_SIGN.get(sign);
      return value === undefined || !unit ? undefined : { quantity: { amount: value, unit: unit.code } };
    },
  },
  {
    id: 'numbers/money-part',
    type: 'MONEY',
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,$€£])(?:${NUMBER}(?:${DASH}| to ))?(?<amount>${NUMBER})[ -](?:(?:US|U\\.S\\.|euro|Australian|Canadian) )?(?<part>${longestFirst(SUBUNITS.flatMap((s) => [s.name, s.plural])).join('|')})(?![\\p{L}\\d])|(?<![\\p{L}\\d.,])(?<pence>\\d+(?:\\.\\d+)?)p(?![\\p{L}\\d])`,
      'iuy',
    ),
    read(match, { currencyOf }) {
      const { amount, part, pence } = match.groups!;
      const value = amountOf((amount ?? pence)!);
      if (value === undefined) return undefined;
      const word = pence === undefined ? part!.toLowerCase() : 'pence';
      const subunit = SUBUNITS.find(({ name, plural }) => name === word || plural === word)!;
      const unit = currencyOf(
        subunit.of.map((code) => BY_CODE.get(code)!),
        match.index ?? 0,
        CENTS_NEED,
      );
      return { quantity: { amount: Number((value / 100).toPrecision(12)), unit: unit.code } };
    },
  },
  {
    id: 'numbers/money-vague',
    type: 'MONEY',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:(?:tens|hundreds|thousands) of )?(?:(?:hundreds|thousands|millions|billions|trillions) of )(?:(?<adjective>${ADJECTIVE}) )?(?<name>${NAME})(?![\\p{L}\\d])|(?<![\\p{L}\\d-])(?<scale>million|billion|trillion)-(?<one>dollar|euro|pound|yen|yuan|rupee|peso|franc)(?![\\p{L}\\d])`,
      'iuy',
    ),
    read(match, { currencyOf }) {
      const { scale, one } = match.groups!;
      if (!scale || !one) return {};
      const unit = currencyOf(BY_NAME.get(one.toLowerCase())!, match.index ?? 0);
      return { quantity: { amount: SCALES[scale.toLowerCase()]!, unit: unit.code } };
    },
  },
];

/** Where the sign of an amount begins that begins at `at`; -1 where it has none. */
export function signStart(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_SIGN);
  const found = SIGN_BEFORE.exec(text.slice(from, at));
  return found ? from + found.index : -1;
}

function signIgnoringCase(sign: string): Currency | undefined {
  const lower = sign.toLowerCase();
  return CURRENCIES.find(({ before }) => before.some((other) => other.toLowerCase() === lower));
}

/** "ALL 5 000", "TOP 10", "ID 25": capitals of a code that is a word are no money in capitals-only copy. */
function isPlainWord(sign: string, text: string): boolean {
  return (
    /^(?:ALL|TOP|TRY|CUP|ID|RO|BD|R|N|LE|Le|MK|DM|FF|DH|BAM|GEL|MOP|PEN|BOB)$/.test(sign) &&
    !/\p{Ll}/u.test(text.slice(0, 2000))
  );
}

/** "COP 27", "N12": a conference and a road, where an amount of that currency would be larger. */
function isNumberedName(sign: string, amount: string): boolean {
  return /^(?:COP|N|SDG|ID|TOP)$/.test(sign) && /^\d{1,2}$/.test(amount);
}

/** "Leone" is no "Le one". */
function isOneWord(sign: string, amount: string): boolean {
  return /\p{L}$/u.test(sign) && /^\p{L}/u.test(amount);
}

/** Of a range that shares its scale, "2 and 2.2 billion", the upper end; ranges have no single amount, the last is kept. */
function amountWithSharedScale(amount: string, second: string | undefined): number | undefined {
  return amountOf(second ?? amount);
}

/** Words that are more often something else count where a scale or digits with a plural stand before them. */
function isMoneyName(match: RegExpMatchArray, text: string): boolean {
  const { amount, adjective, name } = match.groups!;
  if (adjective !== undefined) return true;
  const after = textAfter(match, text);
  if (/^(?:won|real|sol)$/i.test(name!)) return /(?:illion|bn|thousand|trillion|,\d{3})/i.test(amount!);
  if (/^pounds?$/i.test(name!))
    return !/^[ -](?:of|per|heavier|lighter|weight|bag|man|class)\b/.test(after) || /illion|bn/.test(amount!);
  if (/^mark$/i.test(name!)) return /illion/.test(amount!);
  if (/^marks$/i.test(name!) && /^(?:19|20)\d\d$/.test(amount!) && /^ (?:the|an?|its|his|her|their|our|\d)/.test(after))
    return false; // "2006 marks the anniversary"
  return /\d|illion|thousand/.test(amount!);
}

function textAfter(match: RegExpMatchArray, text: string): string {
  const end = match.index! + match[0].length;
  return text.slice(end, end + 16);
}
