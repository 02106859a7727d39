import { startsWithCapital } from '../letters.js';
import type { Clock, PartOfDay } from '../lexicon.js';
import type { Match } from '../pattern.js';
import {
  type DateRule,
  type Edge,
  type Origin,
  type PartialReading,
  type PointReading,
  point,
  shifted,
  type TextAround,
} from '../reading.js';

/** Clock times: 04:30, 5 p.m. EST, 0130 GMT, 4.15 am, seven o'clock, half past nine. */
export const clockTime: DateRule = {
  id: 'dates/clock',
  patterns: [
    'written:$clock $meridiem? $zone?',
    'written:$clock hours|hrs',
    'written:$dotClock $meridiem $zone?',
    'written:$dotClock $zone',
    'written:$militaryClock hours|hrs? $zone',
    'written:$militaryClock hours|hrs',
    'written:$clockHalf $zone?',
    'hour:$day ~. ~rest:$minuteHalf|$clockHalf $zone?',
    'decimal:$digits ~rest:$minuteHalf|$clockHalf $zone?',
    'hour:$day|$numeral $meridiem $zone?',
    "hour:$day|$numeral o'clock|o’clock (in the $part)?",
    'hour:$day|$numeral in the $part',
    'hour:$numeral minutes:$numeral $hyphen? ones:$numeral? $meridiem $zone?',
    'hour:$numeral minutes:$numeral $hyphen? ones:$numeral? in the $part',
    'hour:$numeral minutes:$numeral $hyphen? ones:$numeral? (this|last|tonight|today|yesterday|tomorrow|eastern)',
    'hour:$day|$numeral night:tonight',
    'hour:$day|$numeral night:last|this $part',
    'half past hour:$day|$numeral',
  ],
  read(match, text) {
    const clock = clockOf(match);
    if (clock === undefined) return undefined;
    if (match.has('night')) return onNight(match, text);
    if (match.has('minutes')) return spelledClock(match, text);
    // "84 for five in the morning session"
    if (match.has('part') && text.lower(match.first - 1) === 'for') return undefined;
    const isBare = match.end - match.first === 1;
    // Results and ratios are written like clock times: won by 3:20, in a time of 2:05.
    if (isBare && /^(?:scale|ratio|odds|by|win|time|of)$/.test(text.lower(match.first - 1))) return undefined;
    // with 1:29 remaining, clocked 1:16:33
    if (isBare && /^(?:remaining|left)$/.test(text.lower(match.end))) return undefined;
    if (isBare && text.lower(match.end) === 'before' && /^(?:the|half-?time)$/.test(text.lower(match.end + 1)))
      return undefined;
    if (isBare && clock.second !== undefined && text.lower(match.first - 1) !== 'at') return undefined;
    return point({ clock, zone: match.word('zone')?.zone });
  },
};

/** "Two fifteen a.m.", "ten thirty in the morning", and "at ten thirty" before "this morning". */
function spelledClock(match: Match, text: TextAround): readonly PartialReading[] | undefined {
  const hour = match.word('hour')!.number!;
  const tens = match.word('minutes')!.number!;
  const ones = match.word('ones')?.number ?? 0;
  if (hour > 12 || tens < 10 || tens > 50 || (ones > 0 && (tens < 20 || tens % 10 > 0 || ones > 9))) return undefined;
  const part = match.word('part')?.part;
  const meridiem = match.word('meridiem');
  const isAlone = part === undefined && meridiem === undefined;
  if (isAlone && !/^(?:at|about|around|by|until)$/.test(text.lower(match.first - 1))) return undefined;
  const isAfternoon = meridiem?.afternoon ?? (part !== undefined && part !== 'MO');
  const clock = { hour: isAlone ? hour : (hour % 12) + (isAfternoon ? 12 : 0), minute: tens + ones };
  const end = isAlone ? match.end - 1 : match.end;
  return [{ reading: point({ clock, zone: match.word('zone')?.zone }), first: match.first, end }];
}

/** "At 11 last night", "at 8 tonight". */
function onNight(match: Match, text: TextAround): PointReading | undefined {
  const hour = match.word('hour')!.number!;
  if (hour < 1 || hour > 12 || !/^(?:at|around|about|by|until|before|after|from)$/.test(text.lower(match.first - 1)))
    return undefined;
  const part = match.word('part')?.part ?? 'NI';
  const isMorning = part === 'MO' || (part === 'NI' && hour < 5);
  const days = match.lower('night') === 'last' ? -1 : 0;
  const clock = { hour: (hour % 12) + (isMorning ? 0 : 12) };
  return point({ clock, shift: shifted('day', days, 'documentTime') });
}

function clockOf(match: Match): Clock | undefined {
  const written = match.word('written')?.clock;
  const hour = match.word('hour')?.number;
  if (match.has('rest')) return cutAtPoint(match);
  if (written === undefined && (hour === undefined || hour > 24)) return undefined;
  const clock = written ?? { hour: hour! };
  if (match.column.words[match.first]?.lower === 'half') return { hour: clock.hour, minute: 30 };
  const part = match.word('part')?.part;
  const afternoon = match.word('meridiem')?.afternoon ?? (part === undefined ? undefined : part !== 'MO');
  if (afternoon === undefined) return clock;
  if (clock.hour > 12) return part === undefined ? clock : undefined;
  return { ...clock, hour: (clock.hour % 12) + (afternoon ? 12 : 0) };
}

/** "5.30pm" comes as 5, ., 30pm or as 5.3, 0pm. */
function cutAtPoint(match: Match): Clock | undefined {
  const written = `${match.lower('decimal') ?? `${match.lower('hour')}.`}${match.lower('rest')}`;
  const found = /^(\d{1,2})\.([0-5]\d)([ap])/.exec(written);
  const hour = Number(found?.[1] ?? 0);
  if (!found || hour < 1 || hour > 12) return undefined;
  return { hour: (hour % 12) + (found[3] === 'p' ? 12 : 0), minute: Number(found[2]) };
}

const DAYS_AWAY: Readonly<Record<string, readonly [days: number, from: Origin]>> = {
  this: [0, 'documentTime'],
  last: [-1, 'documentTime'],
  that: [0, 'narrative'],
  same: [0, 'narrative'],
  next: [1, 'narrative'],
  following: [1, 'narrative'],
  previous: [-1, 'narrative'],
};

/** Parts of the day: this morning, overnight, noon; "Tuesday night" is joined with its day afterwards. */
export const partOfDay: DateRule = {
  id: 'dates/part-of-day',
  patterns: [
    'away:this|that|last $part',
    'the away:next|following|previous|same $part',
    'the|early|mid|late $hyphen? $part',
    '$part',
    'noon|midday|midnight $zone',
    '12|twelve noon|midnight $zone?',
    'tonight',
    'overnight',
    'mid:midmorning|mid-morning|midafternoon|mid-afternoon',
  ],
  read(match, text) {
    const first = text.lower(match.first);
    if (first === 'tonight') return point({ part: 'NI', shift: shifted('day', 0, 'documentTime') });
    // an overnight train
    if (first === 'overnight')
      return /^(?:a|an|the)$/.test(text.lower(match.first - 1)) || ONE_NIGHT.has(text.lower(match.end))
        ? undefined
        : point({ part: 'NI' });
    if (match.has('mid')) return point({ part: first.includes('morning') ? 'MO' : 'AF', mod: 'MID' });
    const away = DAYS_AWAY[match.lower('away') ?? ''];
    const part = match.word('part')?.part;
    if (away) return point({ part, shift: shifted('day', ...away) });
    const edge = EDGES[first];
    // late-night talk shows
    if (first === 'late' && part === 'NI' && (text.lower(match.end) === '-' || text.partOfSpeech(match.end) === 'NOUN'))
      return undefined;
    if (edge) return point({ part, mod: edge });
    if (match.has('zone') || first === '12' || first === 'twelve') {
      const isMidnight = first === 'midnight' || text.lower(match.first + 1) === 'midnight';
      return point({ clock: { hour: isMidnight ? 24 : 12, minute: 0 }, zone: match.word('zone')?.zone });
    }
    const word = match.lower('part')!;
    return (
      atNoonOrMidnight(word, text.lower(match.first - 1)) ??
      (first === 'the' ? definite(part!, match, text) : bare(part!, word, match, text))
    );
  },
};

const EDGES: Readonly<Record<string, Edge>> = { early: 'START', mid: 'MID', late: 'END' };

/** Overnight loans and trains last a night, whichever. */
const ONE_NIGHT = new Set(
  `rate rates lending borrowing loan loans interest deposit deposits repo funds funding financing cash money call interbank indexed index swap
  swaps facility train trains bus flight flights ferry stay stays success delivery shipping bag`.split(/\s+/),
);

function atNoonOrMidnight(word: string, before: string) {
  if (before === 'high') return undefined;
  if (word === 'noon' || word === 'midday') return point({ clock: { hour: 12, minute: 0 } });
  return word === 'midnight' ? point({ clock: { hour: 24, minute: 0 } }) : undefined;
}

/** "In the morning"; "the night of May 3" is joined with its day; "the night raid", "the night they left" are not times. */
function definite(part: PartOfDay, match: Match, text: TextAround) {
  if (text.lower(match.end) === 'of') return point({ part, needsDay: true });
  if (text.partOfSpeech(match.end) === 'NOUN') return undefined;
  // Imus in the Morning, a programme
  if (startsWithCapital(text.token(match.end - 1))) return undefined;
  return /^(?:in|during|by|through|until|for|spent)$/.test(text.lower(match.first - 1)) ? point({ part }) : undefined;
}

/** "morning" and "night" alone are nouns; they count where a day stands beside them, dawn and dusk always. */
function bare(part: PartOfDay, word: string, match: Match, text: TextAround) {
  // Dawn Hesketh
  if (startsWithCapital(text.token(match.first)) && startsWithCapital(text.token(match.end))) return undefined;
  const isExact = /^(?:dawn|dusk|daybreak|nightfall|sunset|sunrise)$/.test(word);
  return isExact ? point({ part }) : point({ part, needsDay: true });
}
