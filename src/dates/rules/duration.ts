import { CLASS, type Unit, type Word } from '../lexicon.js';
import type { Match } from '../pattern.js';
import type { DateRule, DurationReading, TextAround } from '../reading.js';

/** Lengths of time: two years, a 30-day plan, the past three months, several weeks, an hour and a half. */
export const duration: DateRule = {
  id: 'dates/duration',
  patterns: [
    '# $hyphen? unit:$unit|$units',
    '# unit:$unit $hyphen long',
    '# more|additional|extra|straight|consecutive|full|whole|short|long unit:$unit|$units',
    '# business|working|trading|calendar|fiscal|school unit:$unit|$units',
    '# or|to range:# unit:$unit|$units',
    '# $hyphen range:# $hyphen? unit:$unit|$units',
    '# unit:$unit|$units or vague:so|more|two',
    '# unit:$unit|$units and half:a half',
    '# unit:$unit|$units (,|and)? second:$digits|$numeral smaller:$unit|$units',
    'the # unit:$units',
    'the? bound:past|last|previous|next|coming|first|final|recent|following|latest # unit:$unit|$units (or vague:so)?',
    'the? bound:past|last|next # or|to range:# unit:$units',
    'the bound:first|last|final unit:$unit|$units',
    'another # unit:$unit|$units',
    'another unit:$unit',
    'bound:past|coming|recent unit:$units',
    'the bound:past|coming unit:$units',
    'an additional|extra unit:$unit',
    'all|whole|entire unit:$unit',
    'the whole|entire unit:$unit',
    'unit:$units $hyphen long',
    'unit:$unit $hyphen long',
    'unit:$units',
    'quarter ~$hyphen ~century:century',
  ],
  read(match, text) {
    if (match.has('century')) return { kind: 'duration', amounts: [{ amount: { value: 25 }, unit: 'year' }] };
    const word = match.word('unit')!;
    if (
      /^(?:first|final)$/.test(match.lower('bound') ?? '') &&
      !match.has('number') &&
      word.unit !== 'hour' &&
      word.unit !== 'minute'
    )
      return undefined;
    if (match.lower('bound') === 'last' && !match.has('number') && !(word.classes & CLASS.units)) return undefined;
    if (!isLength(match, text, word)) return undefined;
    const isPlural = (word.classes & CLASS.units) !== 0;
    const given = match.amount() ?? (isPlural ? {} : { value: 1 });
    const amount = match.has('range')
      ? {}
      : match.has('half') && given.value !== undefined
        ? { value: given.value + 0.5 }
        : given;
    const amounts = [{ amount, unit: word.unit as Unit }];
    const smaller = match.word('smaller');
    if (smaller) amounts.push({ amount: { value: match.word('second')!.number! }, unit: smaller.unit! });
    const bound = match.lower('bound');
    const reading: DurationReading = { kind: 'duration', amounts };
    return {
      ...reading,
      ...(bound === undefined || !(bound in SIDE) ? {} : { bound: SIDE[bound]! }),
      ...(given.approximate || match.has('vague') ? { mod: 'APPROX' } : {}),
    };
  },
};

const SIDE: Readonly<Record<string, 'past' | 'future'>> = {
  past: 'past',
  last: 'past',
  recent: 'past',
  previous: 'past',
  latest: 'past',
  next: 'future',
  coming: 'future',
};

/** Not fractions ("three-quarters of"), rates ("four flights a week"), ordinals ("a second man") or fixed phrases. */
function isLength(match: Match, text: TextAround, { unit, classes, lower }: Word): boolean {
  const before = text.lower(match.first - 1);
  const after = text.lower(match.end);
  const isPlural = (classes & CLASS.units) !== 0;
  const length = match.end - match.first;
  if (unit === 'quarter' && (!isPlural || after === 'of' || after === 'mile')) return false;
  if (lower === 'second' || lower === 'sec' || lower === 'min') return false;
  if (unit === 'night' && (!isPlural || length === 1)) return false;
  if (unit === 'weekend' && length < 3 && !isPlural) return false;
  if (length === 1) return isBarePlural(unit!, before, after, text, match);
  const article = text.lower(match.first);
  if (length === 2 && (article === 'a' || article === 'an' || article === 'one') && !isPlural) {
    if (unit === 'day' && article === 'one' && !/^(?:for|in|within|just|only|than|least|of|,)$/.test(before))
      return false;
    // "$1.76 a year", "700 seats a week", "24 hours a day"
    if (
      article !== 'one' &&
      /^(?:NOUN|NUM|SYM|PROPN)$/.test(text.partOfSpeech(match.first - 1)) &&
      !AFTER_LENGTH.has(after)
    )
      return false;
    if (/^(?:once|twice|times|percent|%)$/.test(before)) return false;
  }
  if (length === 2 && text.lower(match.first) === '60' && /^\p{Lu}/u.test(text.token(match.first + 1))) return false;
  return true;
}

const AFTER_LENGTH = new Set(['after', 'before', 'later', 'ago', 'or', 'to', 'and']);

const BEFORE_PLURAL = new Set('for in within after over of during these several many by just only'.split(' '));

/** "For years", "days after": plurals without a number. Hours and minutes alone are mostly other things. */
function isBarePlural(unit: Unit, before: string, after: string, text: TextAround, match: Match): boolean {
  if (unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'quarter')
    return (
      (AFTER_LENGTH.has(after) && /^(?:after|before|later|ago)$/.test(after)) ||
      (before === 'for' && unit !== 'quarter')
    );
  if (
    /^\p{Lu}/u.test(text.token(match.first)) &&
    text.token(match.first - 1) !== '' &&
    /^\p{L}/u.test(text.token(match.first - 1))
  )
    return false;
  return BEFORE_PLURAL.has(before) || /^(?:after|before|later|ago|of|ahead|-)$/.test(after);
}
