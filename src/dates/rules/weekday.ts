import { startsWithCapital } from '../letters.js';
import type { Match } from '../pattern.js';
import { type DateRule, type PointReading, point, type Relation, shifted, type TextAround } from '../reading.js';
import { RELATIONS } from './month-season.js';

const WEEKS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** "The Friday before last", "a week ago Sunday"; "the Monday after next", "a week from Friday". */
const WEEK_AGO = { relation: 'last', daysOn: -7 } as const;
const WEEK_ON = { relation: 'next', daysOn: 7 } as const;

/** Days of the week: Monday, last Friday, the previous Tuesday, Monday next week. */
export const weekday: DateRule = {
  id: 'dates/weekday',
  patterns: [
    '$weekday',
    'the? rel:last|this|next|past|coming $weekday',
    'the beside:previous|preceding|prior|following $weekday',
    'this rel:past|coming $weekday',
    '$weekday of? week:last|next|this unit:week',
    'the? $weekday beyond:before|after last|next',
    'the day beside:before|after rel:last|this|next? $weekday',
    'a week off:ago|from $weekday',
    '$weekday the dayth:$ordinal',
    'the? nth:$ordinal $weekday of|in $month $year?',
    'the? final:last|final $weekday of|in $month $year?',
    'the? nth:$ordinal $weekday of|in the|this|last|next unit:month',
    'the? final:last|final $weekday of|in the|this|last|next unit:month',
  ],
  read(match, text) {
    const { weekday } = match.word('weekday')!;
    if (match.has('nth') || match.has('final')) return ofMonth(match, text);
    const day = match.word('dayth')?.number;
    if (day !== undefined) return day > 31 || !/^\d/.test(match.lower('dayth')!) ? undefined : point({ weekday, day });
    const off = match.lower('off');
    if (off !== undefined) return point({ weekday, ...(off === 'ago' ? WEEK_AGO : WEEK_ON) });
    const beyond = match.lower('beyond');
    if (beyond !== undefined) {
      const isBack = beyond === 'before';
      if (isBack !== (text.lower(match.end - 1) === 'last')) return undefined;
      return point({ weekday, ...(isBack ? WEEK_AGO : WEEK_ON) });
    }
    const week = match.lower('week');
    if (week !== undefined) return point({ weekday, shift: shifted('week', WEEKS[week]!, 'documentTime') });
    const beside = match.lower('beside');
    const relation: Relation | undefined = RELATIONS[match.lower('rel') ?? ''];
    // the day before last Tuesday
    if (beside === 'before' || beside === 'after')
      return point({ weekday, relation, daysOn: beside === 'before' ? -1 : 1 });
    if (beside !== undefined) return point({ weekday, relation: beside === 'following' ? 'after' : 'before' });
    const generic = isAnyOf(match, text) || undefined;
    return point({ weekday, relation, generic, needsDay: isShort(match, text) || undefined });
  },
};

/** The first Monday of the month, the last Friday in May 2020. */
function ofMonth(match: Match, text: TextAround): PointReading | undefined {
  const { weekday } = match.word('weekday')!;
  const nth = match.has('final') ? -1 : match.word('nth')!.number!;
  if (nth > 5) return undefined;
  const month = match.word('month')?.month;
  if (month !== undefined) return point({ weekday, nth, month, year: match.word('year')?.number });
  const step = MONTHS_ON[text.lower(match.end - 2)];
  if (step === undefined) return undefined;
  return point({ weekday, nth, shift: shifted('month', step, 'documentTime') });
}

const MONTHS_ON: Readonly<Record<string, number>> = { last: -1, the: 0, this: 0, next: 1 };

/** "On a Friday", "one Sunday in May" are any; "a Friday deadline" is one. */
function isAnyOf({ first, end }: Match, text: TextAround): boolean {
  return (
    end - first === 1 &&
    /^(?:a|one|some)$/.test(text.lower(first - 1)) &&
    /^(?:|PUNCT|ADP|CCONJ|SCONJ|PRON|ADV)$/.test(text.partOfSpeech(end))
  );
}

/** Sun and Sat, Mon and Wed are days where a date stands beside them; Fri. where no name is before it. */
function isShort({ first, end }: Match, text: TextAround): boolean {
  const word = text.lower(end - 1);
  if (word.length > 5 || /^(?:tues|weds|thurs?)$/.test(word)) return false;
  // the mass of the Sun.
  if (word === 'sun.' && text.lower(first - 1) === 'the') return true;
  const before = text.lower(first - 1);
  // "bought Sun. It then sold": words besides days
  if (/^(?:sun|sat|wed|mon)\.?$/.test(word) && /^[\p{L}]/u.test(before) && !ASKS_FOR_DAY.test(before)) return true;
  const hasStop = word.endsWith('.') || text.token(end) === '.';
  return !hasStop || startsWithCapital(text.token(first - 1));
}

const ASKS_FOR_DAY = /^(?:on|by|until|till|since|from|to|through|and|or|before|after|late|early|last|next|this|every)$/;
