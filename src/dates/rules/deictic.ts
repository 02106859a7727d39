import { startsWithCapital } from '../letters.js';
import { CLASS, type Unit } from '../lexicon.js';
import type { Amount } from '../number.js';
import type { Match } from '../pattern.js';
import {
  type DateRule,
  lengthOf,
  type Origin,
  type PointReading,
  point,
  shifted,
  type TextAround,
} from '../reading.js';

const DAYS: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1, nowadays: 0 };

/** Words that count from the day of writing: today, yesterday, the day before yesterday. */
export const deicticDay: DateRule = {
  id: 'dates/deictic-day',
  patterns: ['today|yesterday|tomorrow', 'the day before yesterday', 'the day after tomorrow', 'later|earlier today'],
  read(match, text) {
    const word = text.lower(match.end - 1);
    // USA Today
    if (
      text.token(match.first) === 'Today' &&
      startsWithCapital(text.token(match.first - 1)) &&
      !startsWithCapital(text.token(match.end))
    )
      return undefined;
    const beyond = text.lower(match.first) === 'the' ? Math.sign(DAYS[word]!) : 0;
    const first = text.lower(match.first);
    const mod = first === 'later' ? 'END' : first === 'earlier' ? 'START' : undefined;
    return point({ shift: shifted('day', DAYS[word]! + beyond, 'documentTime'), mod });
  },
};

const STEPS: Readonly<Record<string, readonly [amount: number, from: Origin]>> = {
  last: [-1, 'documentTime'],
  past: [-1, 'documentTime'],
  this: [0, 'documentTime'],
  current: [0, 'documentTime'],
  next: [1, 'documentTime'],
  coming: [1, 'documentTime'],
  upcoming: [1, 'documentTime'],
  previous: [-1, 'narrative'],
  prior: [-1, 'narrative'],
  preceding: [-1, 'narrative'],
  following: [1, 'narrative'],
  ensuing: [1, 'narrative'],
  that: [0, 'narrative'],
  same: [0, 'narrative'],
};

/** A unit of time by its place in the row: last week, this year, the following month, the current decade. */
export const deicticUnit: DateRule = {
  id: 'dates/deictic-unit',
  patterns: [
    'the? step:last|past|next|coming|upcoming|previous|prior|preceding|following|ensuing|current $unit',
    'the? step:last|past|next|coming $unit or vague:so',
    'step:this|that $unit',
    'this|that|the step:same|past|coming|current $unit',
    'the $unit step:before|after far:last|next',
  ],
  read(match, text) {
    if (match.has('far')) return beyondNext(match);
    if (isFinal(match, text) && match.word('unit')!.unit !== 'day')
      return lengthOf([{ amount: { value: 1 }, unit: match.word('unit')!.unit! }]);
    if (isLastOfSome(match, text)) return 'nothing';
    // "in his last year in office"
    if (
      OWN.has(text.lower(match.first - 1)) &&
      /^(?:last|past|next)$/.test(match.lower('step')!) &&
      match.word('unit')!.unit !== 'quarter' &&
      !isAfterHer(match, text)
    )
      return undefined;
    const [amount, origin] = STEPS[match.lower('step')!]!;
    const { unit } = match.word('unit')!;
    if (unit === 'second' || unit === 'minute' || unit === 'hour') return undefined;
    if (unit === 'century' && match.lower('step') === 'next' && /^(?:in|into|of)$/.test(text.lower(match.first - 1)))
      return point({ shift: shifted(unit, 1, 'documentTime') });
    // "Over the past decade" are ten years, a length.
    if ((unit === 'decade' || unit === 'century') && /^(?:past|last|next|coming)$/.test(match.lower('step')!))
      return undefined;
    const first = text.lower(match.first);
    const from: Origin =
      origin === 'documentTime' && first === 'the' && match.lower('step') === 'next' ? 'narrative' : origin;
    // "This Week", a programme
    if (startsWithCapital(text.token(match.end - 1)) && startsWithCapital(text.token(match.first))) return undefined;
    const mod = match.has('vague') ? 'APPROX' : undefined;
    if (unit === 'night') return point({ part: 'NI', shift: shifted('day', amount, from) });
    if (unit === 'day' && match.lower('step') === 'last') return undefined;
    // to this day; on this day in 1945
    if (unit === 'day' && first === 'this' && /^(?:to|on)$/.test(text.lower(match.first - 1))) return undefined;
    return point({ shift: shifted(unit!, amount, from), mod });
  },
};

/** "In the last week of the race": its final week, however long ago. */
function isFinal({ first, end, column }: Match, text: TextAround): boolean {
  const [the, last] = [text.lower(first), column.words[first + 1]!.lower];
  return (
    the === 'the' &&
    last === 'last' &&
    text.lower(end) === 'of' &&
    /^(?:the|this|that|his|her|its|their|an?)$/.test(text.lower(end + 1))
  );
}

/** "2012, the last year covered by the accord"; not "over the last year in Lund". */
function isLastOfSome({ first, end, column }: Match, text: TextAround): boolean {
  if (text.lower(first) !== 'the' || column.words[first + 1]!.lower !== 'last') return false;
  if (!/^(?:in|covered|that|when)$/.test(text.lower(end))) return false;
  return !/^(?:over|in|during|for|within|throughout|of|from|since|than|and|)$/.test(text.lower(first - 1));
}

const OWN = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your']);

/** "Hears from her next week.", "sued her last year, when …"; not "in her last year, she". */
function isAfterHer({ first, end }: Match, text: TextAround): boolean {
  if (text.lower(first - 1) !== 'her' || !/^(?:[.,;?!]|and|but|when|after)$/.test(text.lower(end))) return false;
  const governor = text.lower(first - 2);
  if (/^(?:from|to|with|against|about)$/.test(governor)) return true;
  return (
    text.partOfSpeech(first - 2) === 'VERB' && !/^(?:spen|serv|finish|complet|beg[aiu]n|start|enter)/.test(governor)
  );
}

/** "The week before last", "the month after next". */
function beyondNext(match: Match): PointReading | undefined {
  const isBack = match.lower('step') === 'before';
  const { unit } = match.word('unit')!;
  const isWhole = !match.column.words[match.end]?.weekday;
  if (isBack !== (match.lower('far') === 'last') || isClockUnit(unit!) || !isWhole) return undefined;
  const amount = isBack ? -2 : 2;
  if (unit === 'night') return point({ part: 'NI', shift: shifted('day', amount, 'documentTime') });
  return point({ shift: shifted(unit!, amount, 'documentTime') });
}

const LATER: Readonly<Record<string, readonly [sign: 1 | -1, from: Origin]>> = {
  ago: [-1, 'documentTime'],
  hence: [1, 'documentTime'],
  now: [1, 'documentTime'],
  today: [1, 'documentTime'],
  earlier: [-1, 'narrative'],
  previously: [-1, 'narrative'],
  later: [1, 'narrative'],
  afterward: [1, 'narrative'],
  afterwards: [1, 'narrative'],
  thereafter: [1, 'narrative'],
  before: [-1, 'narrative'],
  after: [1, 'narrative'],
};

/** "Fifty years ago today", "ten years ago Monday", "two years ago this month", "a week from today". */
function toTheDay(match: Match, text: TextAround, unit: Unit): PointReading | undefined {
  const count = match.amount()?.value;
  if (count === undefined || !Number.isInteger(count) || !/^(?:day|week|month|year)$/.test(unit)) return undefined;
  const sign = text.lower(match.end - 2) === 'from' ? 1 : -1;
  const weekday = match.word('weekday')?.weekday;
  if (weekday !== undefined && unit !== 'week' && unit !== 'year') return undefined;
  // The last Friday but two: two weeks ago Friday.
  if (weekday !== undefined && unit === 'week') return point({ weekday, relation: 'last', daysOn: -7 * count });
  const daysOn = DAYS[match.lower('exact') ?? ''];
  const exact = daysOn !== undefined || weekday !== undefined ? 'day' : (match.lower('exact') as 'week' | 'month');
  return point({ shift: shifted(unit, sign * count, 'documentTime'), weekday, daysOn, exact });
}

/** "The second before", "the hour after" are no days on the calendar. */
const SIZELESS: ReadonlySet<Unit> = new Set(['second', 'minute', 'hour', 'quarter', 'century', 'decade', 'millennium']);

function isClockUnit(unit: Unit): boolean {
  return unit === 'hour' || unit === 'minute' || unit === 'second';
}

/** A distance from now or from the last date told: two years ago, three days later, a year earlier, six weeks from now. */
export const distance: DateRule = {
  id: 'dates/distance',
  patterns: [
    '# unit:$unit|$units way:ago|earlier|later|hence|previously|afterward|afterwards|thereafter',
    '# unit:$unit|$units or so way:ago|earlier|later',
    '# unit:$unit|$units and half:a half way:ago|earlier|later',
    '# or|to high:# unit:$units way:ago|earlier|later',
    '# unit:$unit|$units from way:now',
    'unit:$units way:ago|earlier|later',
    'unit:$unit $hyphen way:ago|earlier',
    'part:a quarter of? a? $hyphen? unit:century way:ago|earlier|later',
    '# unit:$unit|$units ago exact:today|yesterday|tomorrow',
    '# unit:$unit|$units ago this exact:month|week',
    '# unit:$unit|$units ago $weekday',
    '# unit:$unit|$units from exact:today',
    'the unit:$unit way:before|after',
    '# unit:$unit|$units way:before',
  ],
  read(match, text) {
    const word = match.word('unit')!;
    const { unit } = word;
    if (!match.has('way')) return toTheDay(match, text, unit!);
    const [sign, from] = LATER[match.lower('way')!]!;
    if (text.lower(match.end) === 'than' && from === 'narrative') return undefined;
    // "The day after, he resigned"; "the day after the vote" is counted from the vote.
    const isPlain = match.lower('way') === 'before' || match.lower('way') === 'after';
    if (isPlain && (SIZELESS.has(unit!) || !/^(?:|[.,;:)"”'’]+|--|–|—)$/.test(text.token(match.end)))) return undefined;
    const amount = match.has('part') ? { value: 0.25 } : match.amount();
    // "the two weeks before"
    if (isPlain && amount !== undefined && text.lower(match.first - 1) === 'the') return undefined;
    const some = amount === undefined ? (word.classes & CLASS.units ? undefined : 1) : amount.value;
    // "Two hours later", "a few days later": how long after, not when
    const isAfter = from === 'narrative' && !isPlain;
    if (isAfter && (some === undefined || match.has('high') || isClockUnit(unit!))) {
      const value = match.has('high') ? undefined : some;
      const amount: Amount = value === undefined ? {} : { value: match.has('half') ? value + 0.5 : value };
      return [
        {
          reading: lengthOf([{ amount, unit: unit! }]),
          first: match.first,
          end: text.lower(match.end - 2) === '-' ? match.end - 2 : match.end - 1,
        },
      ];
    }
    const count = match.has('high') ? undefined : match.has('half') && some !== undefined ? some + 0.5 : some;
    const approximate = amount?.approximate || text.lower(match.end - 2) === 'so';
    return point({
      shift: { unit: unit as Unit, amount: count === undefined ? undefined : sign * count, sign, from },
      mod: approximate ? 'APPROX' : undefined,
      reported: (unit === 'year' && count === 1) || undefined,
    });
  },
};
