import { startsWithCapital, startsWithLetter } from '../letters.js';
import { CLASS, type Unit, type Word } from '../lexicon.js';
import type { Amount } from '../number.js';
import type { Match } from '../pattern.js';
import { type DateRule, type DurationReading, lengthOf, referenceTo, type TextAround } from '../reading.js';

/** Lengths of time: two years, a 30-day plan, several weeks, an hour and a half, 17 years and three months. */
export const duration: DateRule = {
  id: 'dates/duration',
  patterns: [
    '# $hyphen? unit:$unit|$units',
    '# $hyphen? unit:$unit $hyphen long:long',
    '# more|additional|extra|straight|consecutive|full|whole|short|long unit:$unit|$units',
    '# business|working|trading|calendar|fiscal|school unit:$unit|$units',
    '# unit:$unit|$units or vague:so|more|two',
    '# unit:$unit|$units and half:a half',
    '# unit:$unit|$units (,|and)? second:$digits|$numeral smaller:$unit|$units',
    'the|these|those # unit:$units',
    'another # unit:$unit|$units',
    'another unit:$unit',
    'an additional|extra unit:$unit',
    'all|whole|entire unit:$unit',
    'the|a|an whole|entire unit:$unit',
    'unit:$unit|$units $hyphen long',
    'part:a quarter of a|an unit:$unit',
    'part:three $hyphen? quarters of a|an unit:$unit',
  ],
  read(match, text) {
    const word = match.word('unit')!;
    const share = SHARES[match.lower('part') ?? ''];
    if (share !== undefined) return length([{ amount: { value: share }, unit: word.unit! }]);
    const amount = match.amount() ?? oneOrSome(word);
    // "as many weeks": as many as were counted before
    if (amount.value === undefined && text.lower(match.first) === 'many' && text.lower(match.first - 1) === 'as')
      return 'nothing';
    if (!isLength(match, text, word, amount)) return undefined;
    // "a day-long strike": the strike's article
    if (match.has('long') && /^an?$/.test(text.lower(match.first)))
      return [{ reading: length([{ amount, unit: word.unit! }]), first: match.first + 1, end: match.end }];
    const withHalf = match.has('half') && amount.value !== undefined ? { value: amount.value + 0.5 } : amount;
    const amounts = [{ amount: withHalf, unit: word.unit! }];
    const smaller = match.word('smaller')?.unit;
    if (smaller !== undefined) {
      // "31 seconds, one second ahead", "the most in seven years, two days before the vote"
      if (SIZE[smaller] >= SIZE[word.unit!] || /^(?:before|after|ago|later|earlier)$/.test(text.lower(match.end)))
        return undefined;
      amounts.push({ amount: { value: match.word('second')!.number! }, unit: smaller });
    }
    return length(amounts, amount.approximate || match.has('vague'));
  },
};

/** A quarter of an hour, three quarters of a century. */
const SHARES: Readonly<Record<string, number>> = { a: 0.25, three: 0.75 };

/** Lengths between two numbers, whose value stays open: 12 to 18 months, two or three years, a 7-8 month season. */
export const uncertainDuration: DateRule = {
  id: 'dates/uncertain-duration',
  patterns: [
    '# or|to high:# unit:$unit|$units',
    '# $hyphen high:# $hyphen? unit:$unit|$units',
    '# $hyphen or|to high:# $hyphen? unit:$unit|$units',
    'the? bound:past|last|next|first # or|to high:# unit:$units',
  ],
  read(match, text) {
    const [low, high] = [match.amount()!.value ?? 0, match.amount('high')!.value ?? 0];
    // "in 1995 to 15 years in prison"
    if (low > high || isAge(match, text)) return undefined;
    return length([{ amount: {}, unit: match.word('unit')!.unit! }], false, SIDE[match.lower('bound') ?? '']);
  },
};

const ADJECTIVES: Readonly<Record<string, Unit>> = {
  daylong: 'day',
  weeklong: 'week',
  monthlong: 'month',
  yearlong: 'year',
  decadelong: 'decade',
};

/** Lengths in one word: a weeklong visit. */
export const lengthInOneWord: DateRule = {
  id: 'dates/duration',
  patterns: [Object.keys(ADJECTIVES).join('|')],
  read: (match, text) => length([{ amount: { value: 1 }, unit: ADJECTIVES[text.lower(match.first)]! }]),
};

/** Lengths that end or begin now: the past three years, the next few days, recent weeks. */
export const boundDuration: DateRule = {
  id: 'dates/bound-duration',
  patterns: [
    'the? bound:past|last|previous|next|coming|first|final|recent|latest # unit:$unit|$units (or vague:so)?',
    'the bound:following|preceding # unit:$units',
    'the bound:following|preceding|ensuing unit:$units',
    'bound:past|coming|recent unit:$units',
    'the? bound:past|coming|recent|last|next unit:$units and|or $units',
    'the bound:past|coming|last|first|final|early|opening|closing unit:$units',
    'the bound:past|last|next|coming unit:day|week|month|year|decade or vague:two',
    'the bound:first|last|final|next|coming|past short:hour|minute',
    'the? bound:past|last|next|coming long:decade|century',
    'the? bound:past|last|next|coming unit:year|month|week|hour|decade and half:a half',
  ],
  read(match, text) {
    const word = match.word('unit') ?? match.word('short') ?? match.word('long')!;
    const amount = match.has('half') ? { value: 1.5 } : (match.amount() ?? oneOrSome(word));
    if (word.unit === 'quarter' && isShare(match.end, text)) return undefined;
    if (word.unit === 'minute' && text.lower(match.first - 1) === 'at') return undefined; // at the last minute
    const bound = match.lower('bound')!;
    // "will last three days": a verb
    if (bound === 'last' && text.lower(match.first) === 'last' && IS_VERB_AFTER.has(text.lower(match.first - 1)))
      return [{ reading: length([{ amount, unit: word.unit! }]), first: match.first + 1, end: match.end }];
    // the early hours of Tuesday
    if (bound === 'early' && word.unit === 'hour') return undefined;
    // "the first seconds", "the last minutes" of a match are no lengths; "the first hours" of a war are one
    if (!match.has('number') && SIDE[bound] === undefined && SIZE[word.unit!] < SIZE.hour && !match.has('short'))
      return undefined;
    return length([{ amount, unit: word.unit! }], amount.approximate || match.has('vague'), SIDE[bound]);
  },
};

/** "The first three quarters of the game"; those of a year are a length of time. */
function isShare(end: number, text: TextAround): boolean {
  if (text.lower(end) !== 'of') return text.lower(end) === 'mile';
  const next = text.lower(end + 1);
  return !(/^(?:this|last|next|fiscal)$/.test(next) || /^(?:19|20)\d\d$/.test(next) || text.lower(end + 2) === 'year');
}

/** Plurals without a number: for years, within days, weeks after. Hours and minutes alone are mostly other things. */
export const vagueDuration: DateRule = {
  id: 'dates/vague-duration',
  patterns: [
    'unit:$units',
    'the unit:$units ahead',
    'the unit:$units to ahead:come',
    'unit:$units or $units',
    'unit:$units $hyphen old:old',
    'a? half:quarter ~$hyphen ~century',
    'a half:quarter century',
  ],
  read(match, text) {
    if (match.has('half')) return length([{ amount: { value: 25 }, unit: 'year' }]);
    const word = match.word('unit')!;
    const before = text.lower(match.first - 1);
    const after = text.lower(match.end);
    // A decades-old feud, not a child of so many years.
    if (match.has('old')) return length([{ amount: {}, unit: word.unit! }]);
    if (match.has('ahead')) return length([{ amount: {}, unit: word.unit! }], false, 'future');
    if (match.end - match.first === 3) return ofSeveralWords(match, text, word);
    const isCounted = /^(?:after|before|later|ago)$/.test(after);
    // Days Inn, a name
    if (startsWithCapital(text.token(match.first)) && startsWithLetter(text.token(match.first - 1))) return undefined;
    if (word.unit === 'quarter' || before === 'light' || /^\d/.test(before)) return undefined;
    if (/^(?:off|out)$/.test(after)) return undefined; // take days off
    const isShort = SIZE[word.unit!] < SIZE.day;
    const isSpent =
      (SPENDING.has(before) && !isAdjective(match.first - 1, text)) ||
      (before === 'last' && IS_VERB_AFTER.has(text.lower(match.first - 2)));
    const fits = isShort
      ? isCounted || isSpent || before === 'for' || before === 'within'
      : isCounted ||
        isSpent ||
        BEFORE_PLURAL.has(before) ||
        (AFTER_PLURAL.has(after) && !(after === 'of' && /^(?:the|this|that)$/.test(text.lower(match.end + 1)))) ||
        /^that followed$/.test(`${after} ${text.lower(match.end + 1)}`);
    return fits && !(word.unit === 'night' && !isCounted) ? length([{ amount: {}, unit: word.unit! }]) : undefined;
  },
};

/** "The busiest spending days". */
function isAdjective(at: number, text: TextAround): boolean {
  return text.lower(at).endsWith('ing') && /^(?:ADJ|DET|NUM)$/.test(text.partOfSpeech(at - 1));
}

/** "The weeks ahead", "within weeks or months": the smaller unit counts. */
function ofSeveralWords(match: Match, text: TextAround, { unit }: Word): DurationReading | undefined {
  const isAhead = text.lower(match.end - 1) === 'ahead';
  if (isAhead && text.lower(match.end) === 'of') return undefined;
  if (isAhead) return length([{ amount: {}, unit: unit! }], false, 'future');
  return BEFORE_PLURAL.has(text.lower(match.first - 1)) ? length([{ amount: {}, unit: unit! }], true) : undefined;
}

/** "For a while", "for some time": nobody says how long. */
export const openDuration: DateRule = {
  id: 'dates/open-duration',
  patterns: ['for a while', 'for some time'],
  read(match, text) {
    if (text.lower(match.end) === 'to') return undefined;
    return [{ reading: referenceTo('PXX', 'DURATION'), first: match.first + 1, end: match.end }];
  },
};

/** Two lengths that share a unit: within 12 and 18 months. */
export const coordination: DateRule = {
  id: 'dates/coordination',
  patterns: ['# and other:# unit:$units', '# $hyphen and other:# $hyphen unit:$unit|$units'],
  read(match, text) {
    const unit = match.word('unit')!.unit!;
    const second = match.token('other')!;
    const [one, two] = [match.amount()!, match.amount('other')!];
    if (one.value === undefined || two.value === undefined || two.value < one.value || isAge(match, text))
      return undefined;
    return [
      { reading: length([{ amount: one, unit }]), first: match.first, end: second - 1 },
      { reading: length([{ amount: two, unit }]), first: second, end: match.end },
    ];
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

const IS_VERB_AFTER = new Set('to will would could should may might can must not only still usually'.split(' '));
/** Verbs whose object or measure is a length of time: could take months, spent hours on it. */
const SPENDING = new Set(
  'take takes took taking taken spend spends spent spending lasts lasted lasting wait waits waited waiting'.split(' '),
);
const BEFORE_PLURAL = new Set('for in within after over of during these many by just only not even'.split(' '));
const AFTER_PLURAL = new Set('of ahead away - since leading following preceding'.split(' '));
const AFTER_LENGTH = new Set('after before later ago or to and'.split(' '));

/** Units by size, to tell "five hours 38 minutes" from "31 seconds, one second ahead". */
const SIZE: Readonly<Record<Unit, number>> = {
  second: 0,
  minute: 1,
  hour: 2,
  day: 3,
  night: 3,
  weekend: 4,
  week: 4,
  fortnight: 5,
  month: 6,
  quarter: 7,
  season: 7,
  half: 8,
  year: 9,
  decade: 10,
  century: 11,
  millennium: 12,
};

function length(amounts: DurationReading['amounts'], approximate = false, bound?: 'past' | 'future'): DurationReading {
  return lengthOf(amounts, approximate ? 'APPROX' : undefined, bound);
}

function oneOrSome({ classes }: Word): Amount {
  return classes & CLASS.units ? {} : { value: 1 };
}

function isAge({ first, end }: Match, text: TextAround): boolean {
  const after = text.lower(end) === '-' ? text.lower(end + 1) : text.lower(end);
  return /^(?:old|olds|older|younger)$/.test(after) || /^(?:age|aged|ages)$/.test(text.lower(first - 1));
}

/** Not fractions ("three-quarters of"), rates ("four flights a week"), ordinals ("a second man"), ages, scores. */
function isLength(match: Match, text: TextAround, { unit, classes, lower }: Word, amount: Amount): boolean {
  const before = text.lower(match.first - 1);
  const after = text.lower(match.end);
  const isPlural = (classes & CLASS.units) !== 0;
  if (/^(?:age|aged|ages)$/.test(before)) return false;
  // goals come "on 23 minutes"
  if (before === 'on' && unit === 'minute') return false;
  if (unit === 'quarter' && /^(?:some|many)$/.test(text.lower(match.first))) return false; // anger in some quarters
  if (unit === 'quarter' && before === 'by') return false; // cut by three quarters
  if (unit === 'quarter' && (!isPlural || after === 'of' || after === 'mile')) return false;
  // thousands of day laborers; a several-year tenure is one
  if (!isPlural && amount.value === undefined && !text.isJoined(match.end - 1)) return false;
  // "a second man"; a 30-second clip is one
  const isHyphened = match.end - match.first > 2 && text.isJoined(match.end - 1) && text.isJoined(match.end - 2);
  if (lower === 'second' && !isHyphened) return false;
  if (lower === 'sec' || lower === 'min') return false;
  if ((unit === 'century' || unit === 'millennium') && /^(?:his|her|their|my|maiden)$/.test(before)) return false;
  const isTwoWords = match.end - match.first === 2;
  if ((unit === 'night' || unit === 'weekend') && !isPlural) return false;
  // "60 Minutes"
  if (isTwoWords && startsWithCapital(text.token(match.end - 1)) && match.lower('unit') === 'minutes') return false;
  if (!isTwoWords || isPlural) return true;
  const article = text.lower(match.first);
  // a year-to-date average, on a month-over-month basis
  if (article === 'a' && after === '-' && /^(?:to|on|over|round)$/.test(text.lower(match.end + 1))) return false;
  // "it was a day of mourning", "on a day dominated by"
  if (article === 'a' && unit === 'day' && after === 'of' && /^(?:is|was|be|as|and|observed?|declared?)$/.test(before))
    return false;
  if (article === 'a' && before === 'on') return false;
  if (article === 'one' && unit === 'day') return /^(?:for|in|within|just|only|than|least|of|,)$/.test(before);
  if (article !== 'a' && article !== 'an') return true;
  // "$1.76 a year", "700 seats a week", "24 hours a day" are rates
  return !/^(?:NOUN|NUM|SYM|PROPN)$/.test(text.partOfSpeech(match.first - 1)) || AFTER_LENGTH.has(after);
}
