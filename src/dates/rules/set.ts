import { startsWithCapital } from '../letters.js';
import type { Unit } from '../lexicon.js';
import type { Match } from '../pattern.js';
import { type DateRule, type SetReading, setOf, type TextAround } from '../reading.js';
import { formatDuration, formatMonth, formatSeason, formatTime } from '../value.js';

/** Times that come again: every Tuesday, each July, daily, every two years, Monday nights. */
export const set: DateRule = {
  id: 'dates/set',
  patterns: [
    'quant:every|each $unit',
    'quant:every|each other:other $unit',
    'quant:every # $units',
    'quant:every|each $weekday $part?',
    'quant:every|each other:other|second $weekday $part?',
    'quant:every|each $weekday and|or second:$weekday',
    'quant:every|each nth:$ordinal unit:day|week|month|year',
    'quant:every|each $month',
    'quant:every|each $season',
    'quant:every|each $part',
    '$weekdays $parts?',
    '$weekday $parts',
    'the $ordinal $weekday of|in quant:every|each month|year',
    'the final:last $weekday of|in quant:every|each month|year',
    'quant:every|each days:weekday',
    'days:weekdays|weekends',
  ],
  read(match, text) {
    // "every second Thursday", "every second man"
    if (match.lower('unit') === 'second' && text.lower(match.end - 1) === 'second' && isFollowed(match, text))
      return undefined;
    const second = match.token('second');
    if (second !== undefined) {
      const days = [match.word('weekday')!, match.word('second')!].map(({ weekday }) =>
        setOf(`XXXX-WXX-${weekday}`, 'EVERY'),
      );
      return [
        { reading: days[0]!, first: match.first, end: second - 1 },
        { reading: days[1]!, first: second, end: match.end },
      ];
    }
    const nth = match.word('nth')?.number;
    if (nth !== undefined) return setOf(period(match.word('unit')!.unit!, nth), match.lower('quant')!.toUpperCase());
    const isWeekend = match.has('quant') && match.word('unit')?.unit === 'weekend';
    const days = (isWeekend ? 'weekend' : match.lower('days')?.replace(/s$/, '')) as
      | keyof typeof DAYS_OF_WEEK
      | undefined;
    // "Two weekends" are a length
    if (days && !match.has('quant') && !/^(?:on|and|or|during|at|,|)$/.test(text.lower(match.first - 1)))
      return undefined;
    if (days) return setOf(DAYS_OF_WEEK[days], match.lower('quant')?.toUpperCase() ?? 'EVERY');
    const quant = match.lower('quant')?.toUpperCase() ?? (match.has('weekdays') ? 'EVERY' : undefined);
    const value = calendarValue(match) ?? unitValue(match);
    return value === undefined ? undefined : setOf(value, quant);
  },
};

/** TIMEX2 writes the working days of a week as WD, the others as WE. */
const DAYS_OF_WEEK = { weekday: 'XXXX-WXX-WD', weekend: 'XXXX-WXX-WE' } as const;

function isFollowed({ end }: Match, text: TextAround): boolean {
  return /^(?:NOUN|PROPN|ADJ|NUM)$/.test(text.partOfSpeech(end));
}

function calendarValue(match: Match): string | undefined {
  const weekday = (match.word('weekday') ?? match.word('weekdays'))?.weekday;
  const part = (match.word('part') ?? match.word('parts'))?.part;
  if (weekday !== undefined) return `XXXX-WXX-${weekday}${formatTime(undefined, part)}`;
  const month = match.word('month')?.month;
  if (month !== undefined) return formatMonth(undefined, month);
  const season = match.word('season')?.season;
  if (season !== undefined) return formatSeason(undefined, season);
  return part === undefined ? undefined : `XXXX-XX-XX${formatTime(undefined, part)}`;
}

function unitValue(match: Match): string | undefined {
  const unit = (match.word('unit') ?? match.word('units'))?.unit;
  if (unit === undefined) return undefined;
  const value = match.has('other') ? 2 : (match.amount() ?? { value: 1 }).value;
  return period(unit, value);
}

/** ISO 8601 has no letter for quarters: every quarter is every three months. */
function period(unit: Unit, value: number | undefined): string {
  const [inUnit, count] =
    unit === 'quarter' ? (['month', value === undefined ? undefined : 3 * value] as const) : [unit, value];
  return formatDuration([{ amount: count === undefined ? {} : { value: count }, unit: inUnit }]);
}

/** How often in a time: twice a month, eight times a year, once every four years. */
export const frequency: DateRule = {
  id: 'dates/frequency',
  patterns: [
    'times:once|twice every|a|each|per $unit',
    'times:once|twice every # $units',
    '# times every|a|each|per $unit',
    '# or|to high:# times every|a|each|per $unit',
  ],
  read(match) {
    const times = { once: 1, twice: 2 }[match.lower('times') as 'once' | 'twice'];
    const unit = (match.word('unit') ?? match.word('units'))!.unit!;
    const count = match.has('high') ? undefined : match.amount()?.value;
    const freq = `${times ?? count ?? 'X'}X`;
    return setOf(period(unit, match.has('units') ? match.amount()?.value : 1), undefined, freq);
  },
};

/** A rate: 40 million euros a year. */
export const rate: DateRule = {
  id: 'dates/rate',
  patterns: ['a year|month|week|day'],
  read(match, text) {
    const unit = text.lower(match.end - 1) as Unit;
    return isRate(match, text) ? setOf(period(unit, 1)) : undefined;
  },
};

/** After an amount of something. */
function isRate({ first, end }: Match, text: TextAround): boolean {
  if (/^(?:ago|earlier|later|after|before|or|-)$/.test(text.lower(end))) return false;
  for (let i = first - 1; i >= first - 5; i--) {
    const tag = text.partOfSpeech(i);
    if (tag === 'NUM' || tag === 'SYM' || /^(?:dozens|hundreds|thousands|millions|billions)$/.test(text.lower(i)))
      return true;
    // "£900 a patient a year"
    const isPer = tag === 'DET' && i < first - 1 && /^(?:an?|per|each)$/.test(text.lower(i));
    if (!isPer && /^(?:PUNCT|DET|CCONJ|AUX|PRON|)$/.test(tag)) return false;
    if (tag === 'ADP' && text.lower(i) !== 'of') return false;
    if (tag === 'VERB' && i < first - 1) return false;
  }
  return false;
}

/** "Quarterly" is left out: it says of a dividend or a loss what it is, hardly ever when. */
const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  yearly: 'P1Y',
  annually: 'P1Y',
};

export const adverb: DateRule = {
  id: 'dates/adverb',
  patterns: [Object.keys(ADVERBS).join('|')],
  read(match, text): SetReading | undefined {
    // The Daily Mail, the party daily Granma, Der Spiegel weekly, "the daily said".
    if (startsWithCapital(text.token(match.end)) || isNewspaper(match, text)) return undefined;
    if (/^(?:said|says|reported|wrote|newspapers?|papers?|tabloids?|broadsheets?)$/.test(text.lower(match.end)))
      return undefined;
    return setOf(ADVERBS[text.lower(match.first)]!);
  },
};

/** The Kommersant daily, Beer Business Daily, Farmers' Weekly, "organised by the daily". */
function isNewspaper({ first, end }: Match, text: TextAround): boolean {
  if (!/^(?:daily|weekly|monthly)$/.test(text.lower(first))) return false;
  const isNoun = !/^(?:NOUN|ADJ|NUM)$/.test(text.partOfSpeech(end));
  const owner = /^['’]s?$/.test(text.token(first - 1)) && startsWithCapital(text.token(first)) ? first - 2 : first - 1;
  if (startsWithCapital(text.token(owner)) && isNoun) return true;
  return isNoun && /^(?:the|a)$/.test(text.lower(first - 1)) && text.token(end) !== '-';
}
