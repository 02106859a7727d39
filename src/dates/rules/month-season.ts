import type { Match } from '../pattern.js';
import { type DateRule, point, type TextAround } from '../reading.js';

const RELATION: Readonly<Record<string, 'last' | 'this' | 'next'>> = {
  last: 'last',
  past: 'last',
  previous: 'last',
  this: 'this',
  next: 'next',
  coming: 'next',
  following: 'next',
};

/** Months without a day: in March, last April, next May. */
export const month: DateRule = {
  id: 'dates/month',
  patterns: [
    '$month',
    'the? rel:last|this|next|past|coming|previous|following $month',
    'this rel:past|coming $month',
    'the month of $month',
  ],
  read(match, text) {
    const { month } = match.word('month')!;
    const relation = RELATION[match.lower('rel') ?? ''];
    if (relation === undefined && match.end - match.first === 1 && !isMonth(match, text)) return undefined;
    return point({ month, relation });
  },
};

const BEFORE_MONTH = new Set(
  'in since until till by from to between during through throughout early late mid of for after before around about and or each every next last - – ('.split(
    ' ',
  ),
);
/** Names and words of other kinds: May, March, April and June are also said of people and marches. */
const AMBIGUOUS = new Set([
  'may',
  'march',
  'april',
  'june',
  'august',
  'mar',
  'jan',
  'jun',
  'dec',
  'sep',
  'mar.',
  'jun.',
]);

const BEFORE_SHORT = new Set('in since until till by from early late mid last next'.split(' '));

function isMonth(match: Match, text: TextAround): boolean {
  const lower = text.lower(match.first);
  const before = text.lower(match.first - 1);
  // Linhas do Mar, Jan, Dec: short forms without a full stop need a word that asks for a time.
  if (lower.length <= 4 && !lower.endsWith('.') && !/^(?:may|june|july)$/.test(lower) && !BEFORE_SHORT.has(before))
    return false;
  if (!AMBIGUOUS.has(lower)) return true;
  const after = text.token(match.end);
  const isNameLike = /^\p{Lu}[\p{Ll}\p{Lu}]/u.test(after) && text.isJoined(match.end) === false;
  if (BEFORE_MONTH.has(before))
    return !(isNameLike && lower !== 'may' && /^(?:for|by|from|to|of|and|or|before|after)$/.test(before));
  if (lower === 'may')
    return (
      text.partOfSpeech(match.end) !== 'VERB' &&
      text.partOfSpeech(match.end) !== 'AUX' &&
      !/^(?:the|a|an|not|i|we|you|he|she|it|they|his|her|be|have)$/.test(text.lower(match.end)) &&
      before !== '' &&
      text.token(match.first - 1) !== '.' &&
      !isNameLike
    );
  return (
    !isNameLike && !/^(?:the|a|an|on)$/.test(before) && !/^(?:said|says|told|on|to|in)$/.test(text.lower(match.end))
  );
}

/** Seasons: last winter, this summer, the summer of 1998, in spring 2020. */
export const season: DateRule = {
  id: 'dates/season',
  patterns: [
    'the? rel:last|this|next|past|coming|previous|following $season',
    'this rel:past|coming $season',
    'the? $season of? $year',
    '$year $season',
    'the $season',
    '$season',
  ],
  read(match, text) {
    const { season, lower } = match.word('season')!;
    const year = match.word('year')?.number;
    const relation = RELATION[match.lower('rel') ?? ''];
    if (year !== undefined) return point({ season, year });
    if (relation !== undefined) return point({ season, relation });
    const first = text.lower(match.first);
    if (first === 'the')
      return lower === 'fall' || lower === 'spring'
        ? /^(?:of|in)$/.test(text.lower(match.end)) ||
          !/^(?:in|during|by|until|through|since|for)$/.test(text.lower(match.first - 1))
          ? undefined
          : point({ season })
        : point({ season });
    if (
      /^(?:in|during|by|until|since|early|late|mid|this|through)$/.test(text.lower(match.first - 1)) &&
      !(lower === 'fall' && text.partOfSpeech(match.end) !== 'PUNCT')
    )
      return point({ season });
    return undefined;
  },
};
