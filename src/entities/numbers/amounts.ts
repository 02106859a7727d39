/** Amounts as they are written: digits, words, and the scale after them. */

const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

export const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  million: 1e6,
  millions: 1e6,
  mln: 1e6,
  mil: 1e6,
  mn: 1e6,
  m: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  billions: 1e9,
  bln: 1e9,
  bn: 1e9,
  bil: 1e9,
  b: 1e9,
  trillion: 1e12,
  trn: 1e12,
  tn: 1e12,
};

/** Pieces of patterns, to be joined; without groups of their own. */
const WORD = Object.keys(SMALL).join('|');
const FRACTION = '(?:[ -](?:1/2|1/4|3/4)|[¼½¾])';
const DIGITS = `(?:\\d{1,3},\\d{1,2}(?= ?(?:m|b|tr)illion)|\\d{1,3}(?:[,\\u00a0\\u202f]\\d{3}){1,5}|\\d{1,3}(?: \\d{3}){1,4}(?!\\d)|\\d+)(?:\\.\\d+)?(?:${FRACTION})?(?!\\d)`;
const IN_WORDS = `(?:(?:${WORD})(?:-(?:${WORD}))?)`;
export const NUMBER = `(?:${DIGITS}|(?:a )?half a|${IN_WORDS})`;
/** Scales in full, which may stand at a distance; abbreviations stand directly at the digits. */
export const SCALE_WORD = '(?:hundred|thousand|lakhs?|crores?|millions?|billions?|trillion)';
export const SCALE_SHORT = '(?:mln|mil|mn|m|bln|bil|bn|b|trn|tn|k)';
export const SCALE = `(?:[ -]?${SCALE_WORD}(?:[ -]${SCALE_WORD})?|[ -]?${SCALE_SHORT})(?![\\p{L}\\d])`;
export const AMOUNT = `${NUMBER}(?:${SCALE})?`;
/** What amounts begin with: digits, words for numbers, the article of "a million", "thousands of", the scale of "billion-dollar". */
export const AMOUNT_START = new RegExp(
  `\\d+|(?<![a-z])(?:${WORD}|half(?= a)|a(?=[ -](?:half a|hundred|thousand|[mbtr]+illion))|(?:hundred|thousand)s(?= of )|[mbtr]+illion(?=s of |-))`,
  'giu',
);

/** The value of what {@link AMOUNT} matches; undefined where it cannot be read. */
export function amountOf(written: string): number | undefined {
  const text = written
    .toLowerCase()
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
  const digits = /^\d[\d, ]*(?:\.\d+)?/.exec(text);
  let value: number;
  let rest: string;
  if (digits) {
    // "1,7 million": a decimal comma, where no thousands can be meant.
    const decimal = /^\d{1,3},\d{1,2}$/.test(digits[0].trim());
    value = Number(decimal ? digits[0].replace(',', '.') : digits[0].replace(/[, ]/g, ''));
    rest = text.slice(digits[0].length);
    const fraction = /^[ -]?(1\/2|1\/4|3\/4|[¼½¾])/.exec(rest);
    if (fraction) {
      value += FRACTIONS[fraction[1]!]!;
      rest = rest.slice(fraction[0].length);
    }
  } else if (/^(?:a )?half a\b/.test(text)) {
    value = 0.5;
    rest = text.replace(/^(?:a )?half a\b/, '');
  } else {
    const words = /^[a-z]+(?:-[a-z]+)?/.exec(text)?.[0] ?? '';
    const [tens, ones] = words.split('-');
    if (SMALL[tens!] === undefined) return undefined;
    if (ones === undefined || SMALL[ones] === undefined) {
      value = SMALL[tens!]!;
      rest = text.slice(tens!.length);
    } else {
      value = SMALL[tens!]! + SMALL[ones]!;
      rest = text.slice(words.length);
    }
  }
  for (const scale of rest.match(/[a-z]+/g) ?? []) {
    const factor = SCALES[scale];
    if (factor === undefined) return undefined;
    value *= factor;
  }
  // 3.4 million is 3400000, not 3399999.9999999995.
  return Number(value.toPrecision(12));
}

const FRACTIONS: Readonly<Record<string, number>> = {
  '1/2': 0.5,
  '1/4': 0.25,
  '3/4': 0.75,
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
};
