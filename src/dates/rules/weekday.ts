import { type DateRule, point, type Relation, shifted } from '../reading.js';
import { RELATIONS } from './month-season.js';

/** "The previous Friday", "the following Monday" count from the day last told. */
const RELATION: Readonly<Record<string, Relation>> = { ...RELATIONS, previous: 'before', following: 'after' };

/** Days of the week: Monday, last Friday, next Tuesday, Monday and Tuesday. */
export const weekday: DateRule = {
  id: 'dates/weekday',
  patterns: [
    '$weekday',
    'the? rel:last|this|next|past|coming|previous|following $weekday',
    'this rel:past|coming $weekday',
    '$weekday rel:last|next|this unit:week',
  ],
  read(match, text) {
    const { weekday, lower } = match.word('weekday')!;
    if (match.has('unit')) {
      const amount = { last: -1, this: 0, next: 1 }[match.lower('rel') as 'last' | 'this' | 'next'];
      return point({ weekday, shift: shifted('week', amount, 'documentTime') });
    }
    const relation = RELATION[match.lower('rel') ?? ''];
    if (relation === undefined && lower.length <= 4 && !isAbbreviation(lower, text.token(match.end)))
      return point({ weekday, needsDay: true });
    return point({ weekday, relation });
  },
};

/** Sun and Sat, Mon and Wed are days where a date stands beside them or a full stop ends them. */
function isAbbreviation(lower: string, next: string): boolean {
  return lower.endsWith('.') || /^(?:tues|weds|thur)$/.test(lower) || (next === '.' && lower !== 'sun');
}
