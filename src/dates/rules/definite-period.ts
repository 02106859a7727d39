import { startsWithCapital } from '../letters.js';
import type { Match } from '../pattern.js';
import { type DateRule, lengthOf, point, shifted, type TextAround } from '../reading.js';

/** The period that the text is about, by its unit alone: the quarter, the year, the weekend. */
export const definitePeriod: DateRule = {
  id: 'dates/definite-period',
  patterns: [
    'the unit:quarter|year|weekend|week|month',
    'the ending:week|month',
    'part:earlier|later|early|late in the unit:month|week|year|decade',
    'the part:end|beginning|start|middle of the unit:month|week|year|decade',
    'part:end of unit:year',
  ],
  read(match, text) {
    const ending = match.lower('ending') as 'week' | 'month' | undefined;
    if (ending)
      return /^(?:to|through|ended|ending)$/.test(text.lower(match.end)) &&
        (startsWithCapital(text.token(match.end + 1)) || /^\d/.test(text.token(match.end + 1)))
        ? lengthOf([{ amount: { value: 1 }, unit: ending }])
        : undefined;
    const unit = match.lower('unit') as 'quarter' | 'year' | 'weekend' | 'month' | 'week' | 'decade';
    const after = text.lower(match.end);
    // "the year before the vote", "the year-old dispute", "the year's best": other things, or other rules' work.
    const part = match.lower('part');
    if (unit === 'year' && after === 'to' && match.column.words[match.end + 1]?.month !== undefined)
      return lengthOf([{ amount: { value: 1 }, unit }]);
    const isPriced = after === 'of' && /^[$£€¥]/.test(text.token(match.end + 1)); // "a high for the year of $12"
    if (
      unit === 'year' &&
      part === undefined &&
      !isPriced &&
      (/^(?:before|after|when|that|in|i|of|-|earlier|later|to)$/.test(after) || isTitle(match, text))
    )
      return undefined;
    // "in the year since the blast"
    const isSince =
      after === 'since' && part === undefined && /^(?:in|during|for|over)$/.test(text.lower(match.first - 1));
    if (isSince && unit !== 'quarter' && unit !== 'weekend') return lengthOf([{ amount: { value: 1 }, unit }]);
    if (unit === 'quarter' && !isPriced && /^(?:of|mile|-|final|pounder|million|century)$/.test(after))
      return undefined;
    if (unit === 'year' && /^(?:ended|ending)$/.test(after)) return lengthOf([{ amount: { value: 1 }, unit }]);
    const mod =
      part === undefined ? undefined : /^(?:ear|beg|start)/.test(part) ? 'START' : part === 'middle' ? 'MID' : 'END';
    if (unit === 'quarter')
      return point({
        reported: true,
        shift: shifted(unit, 0, 'narrative'),
        endsNext: /^(?:ended|ending)$/.test(after) || undefined,
      });
    // "Up 3 percent for the week", "the week's losses"; "the week of the vote", "the month when they met" are others
    if ((unit === 'week' || unit === 'month') && part === undefined && !isCalendarPeriod(match, text)) return undefined;
    // "the weekend before the vote"
    // clear over the weekend that, met over the weekend to agree
    const isTold = /^(?:that|to)$/.test(after) && /^(?:over|during|at|on)$/.test(text.lower(match.first - 1));
    if (unit === 'weekend' && !isTold && /^(?:before|after|when|that|i|-|earlier|later|to)$/.test(after))
      return undefined;
    const from = unit === 'month' && part === undefined ? 'narrative' : 'documentTime';
    // "squared positions before the weekend"
    const isToCome = /^(?:before|into|until|by)$/.test(text.lower(match.first - 1));
    return point({
      shift: shifted(unit, 0, from),
      mod,
      definite: (unit === 'weekend' && !isToCome) || undefined,
      relation: isToCome ? 'next' : undefined,
    });
  },
};

/** The player of the year, this time of the year: which year is not said. */
function isTitle({ first }: Match, text: TextAround): boolean {
  if (text.lower(first - 1) !== 'of') return false;
  return startsWithCapital(text.token(first + 1)) || OF_A_YEAR.has(text.lower(first - 2));
}

const OF_A_YEAR = new Set(
  'player players footballer man woman person athlete coach manager sportsman team car book album song film word artist time'.split(
    ' ',
  ),
);

function isCalendarPeriod({ first, end }: Match, text: TextAround): boolean {
  if (/^['’]s$/.test(text.lower(end))) return true;
  // "ended the week at 98", "began the month with a win"
  if (
    /^(?:start|started|starting|began|begin|begins|ends?|ended|ending|finish|finished|closed)$/.test(
      text.lower(first - 1),
    )
  )
    return text.lower(end) !== 'of';
  return (
    /^(?:for|during|over|on|in|throughout)$/.test(text.lower(first - 1)) &&
    /^(?:|[.,;:)"”]|and|but|as|with|at|while|-)$/.test(text.lower(end))
  );
}

/** Midyear, mid-year. */
export const midYear: DateRule = {
  id: 'dates/mid-year',
  patterns: ['midyear|mid-year'],
  read(match, text) {
    // the midyear report
    const isAsked = /^(?:in|by|at|around|about|since|until|before|after|of|from|to|through)$/.test(
      text.lower(match.first - 1),
    );
    if (!isAsked && /^(?:NOUN|ADJ)$/.test(text.partOfSpeech(match.end))) return undefined;
    return point({ shift: shifted('year', 0, 'documentTime'), mod: 'MID', definite: true });
  },
};

/** The end of the year as a day: year-end, by year end. */
export const yearEnd: DateRule = {
  id: 'dates/year-end',
  patterns: ['the? year $hyphen? end $year?', 'the? $year year $hyphen? end', "year ~'s|’s end"],
  read(match) {
    const year = match.word('year')?.number;
    return point({ month: 12, day: 31, year });
  },
};
