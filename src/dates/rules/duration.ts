import { CLASS, type Unit } from '../lexicon.js';
import type { Amount } from '../number.js';
import type { DateRule, DurationReading } from '../reading.js';

/** Lengths of time: two years, a 30-day plan, the past three months, several weeks, an hour and a half. */
export const duration: DateRule = {
  id: 'dates/duration',
  patterns: [
    '# unit:$unit|$units',
    '# $hyphen unit:$unit|$units',
    '# more|additional|extra|straight|consecutive|full|whole|short|long|solid unit:$units|$unit',
    '# business|working|trading|calendar|fiscal unit:$units|$unit',
    '# unit:$unit|$units or so',
    '# unit:$unit|$units and half:a half',
    '# unit:$unit|$units (,|and)? second:$digits|$numeral unit2:$unit|$units',
    'another # unit:$unit|$units',
    'another unit:$unit',
    'the? bound:past|last|previous|next|coming|first|final|recent|following|latest # unit:$unit|$units (or so)?',
    'these|those|the bound:past|last|next|first|final # unit:$units',
    'at least the? bound:past|last|next # unit:$units',
    'the # unit:$units',
    'bound:past|coming|recent|future unit:$units',
    'an additional|extra unit:$unit',
    'all|whole|entire|full unit:$unit',
    'the whole|entire unit:$unit',
    'unit:$units',
    'unit:$units $hyphen long',
    'unit:$unit $hyphen long',
    'half $hyphen? a|an? $hyphen? unit:hour|year|day|century|decade',
    'quarter $hyphen century:century',
  ],
  read(match, text) {
    const word = match.word('unit');
    if (word === undefined) return undefined;
    const { unit, classes } = word;
    if (unit === undefined) return undefined;
    const amount = match.amount() ?? (classes & CLASS.units && !match.has('half') ? {} : { value: 1 });
    void text;
    return length([{ amount: withHalf(amount, match.has('half')), unit: unit as Unit }], match.lower('bound'));
  },
};

function withHalf(amount: Amount, half: boolean): Amount {
  return half && amount.value !== undefined ? { ...amount, value: amount.value + 0.5 } : amount;
}

function length(amounts: DurationReading['amounts'], bound: string | undefined): DurationReading {
  const side =
    bound === undefined
      ? undefined
      : /^(?:past|last|recent|previous|latest)$/.test(bound)
        ? 'past'
        : /^(?:next|coming|future|following)$/.test(bound)
          ? 'future'
          : undefined;
  const approximate = amounts.some(({ amount }) => amount.approximate);
  return { kind: 'duration', amounts, ...(side ? { bound: side } : {}), ...(approximate ? { mod: 'APPROX' } : {}) };
}
