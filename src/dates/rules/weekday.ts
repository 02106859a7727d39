import { startsWithCapital } from '../letters.js';
import type { Match } from '../pattern.js';
import { type DateRule, point, type Relation, shifted, type TextAround } from '../reading.js';
import { RELATIONS } from './month-season.js';

const WEEKS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** Days of the week: Monday, last Friday, the previous Tuesday, Monday next week. */
export const weekday: DateRule = {
  id: 'dates/weekday',
  patterns: [
    '$weekday',
    'the? rel:last|this|next|past|coming $weekday',
    'the beside:previous|following $weekday',
    'this rel:past|coming $weekday',
    '$weekday week:last|next|this unit:week',
  ],
  read(match, text) {
    const { weekday } = match.word('weekday')!;
    const week = match.lower('week');
    if (week !== undefined) return point({ weekday, shift: shifted('week', WEEKS[week]!, 'documentTime') });
    const beside = match.lower('beside');
    if (beside !== undefined) return point({ weekday, relation: beside === 'previous' ? 'before' : 'after' });
    const relation: Relation | undefined = RELATIONS[match.lower('rel') ?? ''];
    const generic = isAnyOf(match, text) || undefined;
    return point({ weekday, relation, generic, needsDay: isShort(match, text) || undefined });
  },
};

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
