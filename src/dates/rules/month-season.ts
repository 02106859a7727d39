import { isNameLike, startsWithCapital } from '../letters.js';
import { MONTHS } from '../lexicon.js';
import type { Match } from '../pattern.js';
import { type DateRule, point, type Relation, shifted, type TextAround } from '../reading.js';

export const RELATIONS: Readonly<Record<string, Relation>> = {
  last: 'last',
  past: 'last',
  previous: 'last',
  this: 'this',
  next: 'next',
  coming: 'next',
  following: 'after',
};

/** Months without a day: in March, last April, next May, the month of June. */
export const month: DateRule = {
  id: 'dates/month',
  patterns: [
    '$month',
    'the? rel:last|this|next|past|coming|previous $month',
    'the rel:following $month',
    'this rel:past|coming $month',
    'the month of $month',
    'that:that $month',
  ],
  read(match, text) {
    const { month } = match.word('month')!;
    // "Won the vote that November"; "said that May would be dry"
    if (match.has('that'))
      return isTold(match, text) ? point({ month, shift: shifted('year', 0, 'narrative') }) : undefined;
    const relation = RELATIONS[match.lower('rel') ?? ''];
    if (match.end - match.first === 1 && !isMonth(match, text)) return undefined;
    return point({ month, relation });
  },
};

/** At the end of its clause, and not of what is said: "lost the vote that November", "that summer's riots". */
function isTold({ first, end }: Match, text: TextAround): boolean {
  const after = text.lower(end);
  return (
    !/^(?:VERB|AUX)$/.test(text.partOfSpeech(first - 1)) &&
    ((/^(?:and|but)$/.test(text.lower(first - 1)) && text.partOfSpeech(end) === 'PRON') ||
      /^(?:|[.,;:)"”]|and|but|when|as|after|before|in|at|['’]s)$/.test(after) ||
      first === 0)
  );
}

/** Words that ask for a time after them. */
const ASKS_FOR_TIME = new Set('in since until till by during early late mid last next this throughout'.split(' '));
const MAY_ASK = new Set(
  'from to between of for after before through and or each every around about - – ( ,'.split(' '),
);
/** Months that are also names of people, marches, auxiliaries. */
const AMBIGUOUS = new Set(['may', 'march', 'april', 'june', 'august', 'jan.', 'mar.', 'jun.']);

function isMonth({ first, end }: Match, text: TextAround): boolean {
  const lower = text.lower(first);
  const before = text.lower(first - 1);
  const after = text.token(end);
  if (lower === 'mar' && after === 'del') return false; // Mar del Plata
  if (/^(?:mr|mrs|ms|dr|miss|sen|rep|gov|judge)\.?$/.test(before) && AMBIGUOUS.has(lower)) return false;
  if (before === '-' && text.isJoined(first) && !startsWithCapital(text.token(first))) return false; // Sung-june
  // reporting by Jan Osk, a speech by April Ferris
  const isWriter = isNameLike(after) && (before === 'by' || before === 'with') && AMBIGUOUS.has(lower);
  if (isWriter || (lower === 'jan' && isNameLike(after))) return false;
  if (ASKS_FOR_TIME.has(before)) return true;
  // "Linhas do Mar", "Jan", "Dec": short forms without a full stop ask for such a word.
  if (lower.length <= 4 && !lower.endsWith('.') && !/^(?:may|june|july)$/.test(lower)) return false;
  if (!AMBIGUOUS.has(lower)) return true;
  // the year to March, the April-June quarter
  if (before === 'to' && /^(?:year|months|quarter|half|-)$/.test(text.lower(first - 2))) return true;
  if (/^(?:[-–—]|to|through|and|or)$/.test(after) && isMonthName(text.lower(end + 1))) return true;
  // the end of June; a June campaign stop
  if (before === 'of' && /^(?:end|beginning|start|middle|half|month|days|weeks)$/.test(text.lower(first - 2)))
    return true;
  if (before === 'a' && lower !== 'march' && isNameLike(after)) return true;
  const isName = isNameLike(after); // April Smith
  // the May figures, its May outlook
  if (lower === 'may' && OF_NOUN.test(before) && /^[a-z]/.test(after) && /^(?:NOUN|ADJ)$/.test(text.partOfSpeech(end)))
    return !/^(?:government|administration|cabinet|spokesman|spokeswoman|ally|allies|aides?)$/.test(after);
  if (lower === 'may') return MAY_ASK.has(before) && !isName && !isClause(end, text);
  // the March of the Mothers, the annual March for Life, April said
  if (isName || /^(?:for|of|on|to|said|says|told)$/.test(after.toLowerCase())) return false;
  return !/^(?:a|an|the|on)$/.test(before) || text.partOfSpeech(end) === 'NOUN';
}

const OF_NOUN = /^(?:an?|the|its|his|her|their|our|this|that|['’]s)$/;
const MONTH_NAMES = new Set(Object.values(MONTHS).flat());

function isMonthName(word: string): boolean {
  return MONTH_NAMES.has(word);
}

/** "May" with its subject or verb after it. */
function isClause(end: number, text: TextAround): boolean {
  return /^(?:VERB|AUX|PRON|ADV)$/.test(text.partOfSpeech(end)) || /^(?:the|a|an|not|be|have)$/.test(text.lower(end));
}

/** Seasons: last winter, this summer, the summer of 1998, in the spring. */
export const season: DateRule = {
  id: 'dates/season',
  patterns: [
    'the? rel:last|this|next|past|coming|previous $season',
    'the rel:following $season',
    'this rel:past|coming $season',
    'the? $season of? $year (~$hyphen ~$twoDigits)?',
    '$year $season',
    'the $season',
    'that:that $season',
    'half:midsummer|midwinter|mid-summer|mid-winter',
    '$season',
  ],
  read(match, text) {
    const middle = match.lower('half');
    if (middle !== undefined) return point({ season: middle.endsWith('summer') ? 'SU' : 'WI', mod: 'MID' });
    const { season, lower } = match.word('season')!;
    const year = match.word('year')?.number;
    const relation = RELATIONS[match.lower('rel') ?? ''];
    if (match.has('that'))
      return isTold(match, text) ? point({ season, shift: shifted('year', 0, 'narrative') }) : undefined;
    // the 1968 Winter Games
    if (/^(?:Games|Olympics|Paralympics)$/.test(text.token(match.end))) return undefined;
    if (year !== undefined || relation !== undefined) return point({ season, year, relation });
    return isSeason(lower, match, text) ? point({ season }) : undefined;
  },
};

/** A fall, a spring in a watch, a summer job: where nothing asks for a time, only "the summer", "the winter". */
function isSeason(word: string, { first, end }: Match, text: TextAround): boolean {
  const hasArticle = text.lower(first) === 'the';
  const before = text.lower(first - 1);
  const asks = /^(?:in|during|by|until|since|early|late|mid|through|throughout|over|of|into|for)$/.test(before);
  // "the spring of nineteen ninety-four" is joined with its year
  if (text.lower(end) === 'of' && hasArticle)
    return /^(?:of (?:nineteen|twenty|last|this|next|'|’))/.test(`of ${text.lower(end + 1)}`);
  if (word === 'fall' || word === 'spring')
    return asks && (hasArticle || text.partOfSpeech(end) === 'PUNCT') && before !== 'of';
  return hasArticle || (asks && before !== 'of' && text.partOfSpeech(end) !== 'NOUN');
}
