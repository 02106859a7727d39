import { AMOUNT, amountOf } from './amounts.js';
import type { NumberRule } from './number-rule.js';
import { UNITS } from './units.js';

/** A range with one unit is one mention: "3 to 5 percent", "between 3 and 5 percent"; with a unit each it is two. */
const RANGE = `(?:${AMOUNT}(?:-|–|—| to )|(?<=between )${AMOUNT} and )?`;
const NOT_INSIDE = '(?<![\\p{L}\\d.,$€£/]|\\d[-–])';

const UNIT_OF = new Map<string, string>();
for (const [unit, forms] of UNITS) for (const form of forms) UNIT_OF.set(form.replace(/-/g, ' ').toLowerCase(), unit);
/** Abbreviations are written one way; words may be capitalised. */
const FORMS = [...UNITS.values()]
  .flat()
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/-/g, '[ -]'));

/** After these a number of feet, degrees or yards is something else: "two feet from" is, "on his feet" never has a number. */
const NO_QUANTITY = /^(?:degree|degrees)$/;

export const percent: NumberRule = {
  id: 'numbers/percent',
  type: 'PERCENT',
  pattern: new RegExp(
    `${NOT_INSIDE}${RANGE}(?<amount>[-+−]?${AMOUNT})(?: ?(?<sign>%)(?: points?)?|[ -](?:per[ -]?cent|percent|pct|pc)(?:(?<share>age)? points?)?(?![\\p{L}\\d])|[ -](?<points>percentage[ -]points?|per[ -]?cent points?)(?!\\p{L}))`,
    'iuy',
  ),
  read(match) {
    const { amount, points, share } = match.groups!;
    const value = amountOf(amount!.replace(/^[-+−]/, ''));
    if (value === undefined) return undefined;
    const unit = points || share || /points?$/.test(match[0]) ? 'percentage point' : 'percent';
    return { quantity: { amount: /^[-−]/.test(amount!) && !/[\d%]$/.test(before(match)) ? -value : value, unit } };
  },
};

export const quantity: NumberRule = {
  id: 'numbers/quantity',
  type: 'QUANTITY',
  pattern: new RegExp(
    `${NOT_INSIDE}${RANGE}(?<amount>${AMOUNT})[ -]?(?<unit>${FORMS.join('|')})(?![\\p{L}\\d])`,
    'iuy',
  ),
  read(match) {
    const { amount, unit } = match.groups!;
    const value = amountOf(amount!);
    const name = UNIT_OF.get(unit!.replace(/-/g, ' ').toLowerCase());
    if (value === undefined || name === undefined || NO_QUANTITY.test(unit!.toLowerCase())) return undefined;
    // "5 m" may be metres or million, "5 MB" and "5 mb" differ: short forms stand as they are written.
    if (unit!.length <= 3 && !exactForm(unit!)) return undefined;
    return { quantity: { amount: value, unit: name } };
  },
};

function exactForm(unit: string): boolean {
  for (const forms of UNITS.values()) if (forms.includes(unit)) return true;
  return false;
}

function before(match: RegExpMatchArray): string {
  return match.input!.slice(Math.max(0, match.index! - 1), match.index!);
}
