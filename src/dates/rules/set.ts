import type { Word } from '../lexicon.js';
import type { Match } from '../pattern.js';
import type { DateRule, SetReading, TextAround } from '../reading.js';
import { formatDuration } from '../value.js';

/** Times that come again: every Tuesday, daily, twice a month, each year, Monday nights. */
export const set: DateRule = {
  id: 'dates/set',
  patterns: [
    'every|each $unit',
    'every|each other $unit',
    'every # $units',
    'every|each $weekday ($part)?',
    'every|each $month',
    'every|each $season',
    'every|each $part',
    '$weekdays ($parts)?',
    '$weekday $parts',
    'rate:a $unit',
    'once|twice every|a|each|per $unit',
    '# times every|a|each|per $unit',
    'adverb:daily|weekly|monthly|yearly|annually|hourly|nightly|biweekly|bimonthly|biannually',
  ],
  read(match, text) {
    const first = text.lower(match.first);
    if (match.has('rate'))
      return isRate(match, text)
        ? of(formatDuration([{ amount: { value: 1 }, unit: match.word('unit')!.unit! }]), undefined)
        : undefined;
    const quant = first === 'every' || first === 'each' ? first.toUpperCase() : undefined;
    // The Daily Mail, the party daily.
    if (match.has('adverb') && /^\p{Lu}/u.test(text.token(match.end))) return undefined;
    if (match.has('adverb')) return adverb(match.lower('adverb')!);
    const day = match.word('weekday') ?? match.word('weekdays');
    if (day?.weekday !== undefined)
      return of(`XXXX-WXX-${day.weekday}${part(match)}`, quant ?? (match.has('weekdays') ? 'EVERY' : undefined));
    const month = match.word('month');
    if (month) return of(`XXXX-${String(month.month).padStart(2, '0')}`, quant);
    const season = match.word('season');
    if (season) return of(`XXXX-${season.season}`, quant);
    if (match.has('part')) return of(`XXXX-XX-XX${part(match)}`, quant);
    const unit = (match.word('unit') ?? match.word('units'))?.unit;
    if (unit === undefined) return undefined;
    const times = first === 'once' ? 1 : first === 'twice' ? 2 : undefined;
    const amount = match.amount();
    if (quant === undefined)
      return {
        ...of(formatDuration([{ amount: { value: 1 }, unit }]), undefined),
        freq: `${times ?? amount?.value ?? 'X'}X`,
      };
    const length = text.lower(match.first + 1) === 'other' ? { value: 2 } : (amount ?? { value: 1 });
    // Three months: ISO 8601 has no letter for quarters.
    if (unit === 'quarter')
      return of(formatDuration([{ amount: { value: 3 * (length.value ?? 1) }, unit: 'month' }]), quant);
    return of(formatDuration([{ amount: length, unit }]), quant);
  },
};

/** "40 million euros a year": after an amount of something. */
function isRate(match: Match, text: TextAround): boolean {
  const { unit } = match.word('unit')!;
  if (unit !== 'year' && unit !== 'month' && unit !== 'week' && unit !== 'day') return false;
  if (/^(?:ago|earlier|later|after|before|or|to|-)$/.test(text.lower(match.end))) return false;
  if (!/^(?:NUM|SYM|NOUN|ADJ)$/.test(text.partOfSpeech(match.first - 1))) return false;
  for (let i = match.first - 1; i >= match.first - 5; i--) {
    const tag = text.partOfSpeech(i);
    if (tag === 'NUM' || tag === 'SYM') return true;
    if (tag !== 'NOUN' && tag !== 'ADJ' && tag !== 'PROPN' && text.lower(i) !== 'of') return false;
  }
  return false;
}

function part(match: Match): string {
  const word: Word | undefined = match.word('part') ?? match.word('parts');
  return word?.part ? `T${word.part}` : '';
}

function of(value: string, quant: string | undefined): SetReading {
  return { kind: 'set', value, ...(quant ? { quant } : {}) };
}

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
  biannually: 'P6M',
};

function adverb(word: string): SetReading {
  return { kind: 'set', value: ADVERBS[word]! };
}
