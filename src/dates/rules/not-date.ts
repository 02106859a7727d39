import { startsWithCapital } from '../letters.js';
import { CLASS } from '../lexicon.js';
import type { DateRule } from '../reading.js';

/** Words that look like a date and are none: ages, names that hold a date, counts, scores. */
export const notDate: DateRule = {
  id: 'dates/not-date',
  patterns: [
    '# $hyphen? $unit|$units $hyphen? old|olds',
    '# $hyphen? $unit|$units of age',
    'age|aged|ages # (to|or|and|$hyphen #)? $units?',
    '# or|to|and|$hyphen # $hyphen? $unit|$units $hyphen? old|olds',
    '# $hyphen? $unit|$units older|younger|senior|junior',
    'sunday|daily|evening|morning|monday|saturday times|telegraph|mirror|mail|express|star|post|news|herald|standard|show|people|sun',
    'today show|program|programme',
    'monday|thursday|friday|saturday|sunday night football|live|lights|baseball',
    'bloody monday|tuesday|thursday|saturday|sunday',
    'black monday|tuesday|wednesday|thursday',
    '9 ~/ ~11',
    '7 ~/ ~7',
    '24 ~/ ~7',
    'second world|term|world-war|amendment|time|place|floor|largest|biggest',
    'day care',
  ],
  read(match, text) {
    const first = text.token(match.first);
    // "a decades-old feud" has an article, no number
    const second = match.column.words[match.first + 1];
    if (second && (second.classes & CLASS.units) !== 0 && /^an?$/i.test(first)) return undefined;
    if (match.has('number')) return 'nothing';
    if (/^\d/.test(first) || first.toLowerCase() === 'second' || first === 'day') return 'nothing';
    return startsWithCapital(first) && startsWithCapital(text.token(match.end - 1)) ? 'nothing' : undefined;
  },
};
