import { isCapitalised, isNameLike } from '../letters.js';
import type { Match } from '../pattern.js';
import { type DateRule, type PointReading, point, type TextAround } from '../reading.js';
import { expandYear } from './calendar-date.js';

/** Years by themselves: 1998, the year 2000, 44 B.C., A.D. 79, nineteen ninety-six. */
export const year: DateRule = {
  id: 'dates/year',
  patterns: [
    '$year',
    'the? year $year',
    'the year early:$digits',
    'the year of $year',
    'the? year thousand:two thousand (and? ones:$numeral)?',
    'thousand:two thousand and? ones:$numeral',
    '$year or later|earlier',
    '$year and beyond',
    '$year a.d.|ad|ce|c.e.',
    'a.d.|ad digits:$year|$digits',
    '$digits bc:b.c.|bc|bce|b.c.e.',
    "'|’ ~short:$twoDigits",
    'century:$numeral $hyphen? tens:$numeral ($hyphen? ones:$numeral)?',
    'the year century:$numeral $hyphen? tens:$numeral ($hyphen? ones:$numeral)?',
  ],
  read(match, text) {
    if (match.has('century')) return spelled(match);
    const short = match.word('short');
    if (short) return isShortYear(match, text) ? point({ year: expandYear(short.number!) }) : undefined;
    if (match.has('thousand')) return inThousand(match, text);
    const early = match.word('early')?.number;
    // "the year 325"; "the year 12 million" is none
    if (early !== undefined)
      return early >= 100 && early < 1000 && Number.isInteger(early) ? point({ year: early }) : undefined;
    const number = (match.word('year') ?? match.word('digits'))?.number;
    if (match.has('bc')) return point({ year: number, bc: true });
    const last = text.lower(match.end - 1);
    if (last === 'later' || last === 'beyond') return point({ year: number, mod: 'ON_OR_AFTER' });
    if (last === 'earlier') return point({ year: number, mod: 'ON_OR_BEFORE' });
    if (match.end - match.first > 1) return number === undefined ? undefined : point({ year: number });
    return isYear(number!, match, text) ? point({ year: number }) : undefined;
  },
};

/** Years that newspapers write without "in the year". */
const EARLIEST = 1500;
const LATEST = 2100;

const BEFORE_YEAR = new Set(
  'in since by from until till to of after before during through throughout early late mid fiscal between than ( around about circa for'.split(
    ' ',
  ),
);
/** What these precede or follow is a number, whatever it looks like. */
const BEFORE_COUNT =
  /^(?:[$£€¥#+:=]|no\.?|rs\.?|page|room|flight|highway|route|boeing|airbus|model|version|dlrs|number|resolution|resolutions|bill|directive|article|section|channel)$/;
const AFTER_COUNT =
  /^(?:%|percent|per|km|kg|miles?|feet|people|hours?|points?|pounds|dollars|times|met(?:er|re)s?|million|billion|index)$/;
const EVENTS =
  /^(?:elections?|results?|earnings|sales|games|olympics|protests?|attacks?|levels|budgets?|prices|estimates|forecasts|profits|wars?)$/;

/** "The 1994 assassinations", "its 2012 losses": a count would be written 1,994. */
const BEFORE_NAMED = /^(?:the|its|his|her|their|['’]s)$/;

/** "2000 soldiers", "$1998", "Pulsara 2020", "1987 Chevrolet" are no years; "the 1992 protests" is one. */
function isYear(number: number, { first, end }: Match, text: TextAround): boolean {
  if (number < EARLIEST || number > LATEST) return false;
  const [before, after] = [text.lower(first - 1), text.lower(end)];
  if (BEFORE_COUNT.test(before) || AFTER_COUNT.test(after)) return false;
  if (isInsideFigures(first, text)) return false;
  if (
    text.partOfSpeech(end) === 'NOUN' &&
    /[^isu]s$/.test(after) &&
    !isPair(first, text) &&
    !EVENTS.test(after) &&
    !(BEFORE_NAMED.test(before) && number >= 1900 && number % 1000 !== 0) &&
    before !== 'in' &&
    before !== 'since'
  )
    return false;
  if (BEFORE_YEAR.has(before)) return true;
  const isNamed = text.partOfSpeech(first - 1) === 'PROPN' && isNameLike(text.token(first - 1));
  if (isNamed && /^(?:NOUN|ADJ|PROPN)$/.test(text.partOfSpeech(end))) return false;
  const isModel = /^['’]s$/.test(before) && isCapitalised(text.token(end));
  return !isModel;
}

/** "In '96", "the class of '72"; not "'60 minutes'". */
function isShortYear({ first, end }: Match, text: TextAround): boolean {
  if (
    !/^(?:in|since|until|till|of|and|or|from|to|by|before|after|between|early|late|summer|spring|winter|fall)$/.test(
      text.lower(first - 1),
    )
  )
    return false;
  return (
    /^(?:|[.,;:)"”?!]|--|[-–—])$/.test(text.token(end)) ||
    /^(?:ADP|CCONJ|SCONJ|PRON|AUX|VERB|DET|ADV)$/.test(text.partOfSpeech(end))
  );
}

/** The 2004 and 2008 conventions. */
function isPair(first: number, text: TextAround): boolean {
  return /^(?:and|or|,)$/.test(text.lower(first - 1)) && /^(?:19|20)\d\d$/.test(text.token(first - 2));
}

/** 555-1998, 12:1998: part of a longer figure; mid-1998, 1990-1998 are not. */
function isInsideFigures(first: number, text: TextAround): boolean {
  if (!/^[-–\u2010\u2011/:.]$/.test(text.token(first - 1)) || !text.isJoined(first)) return false;
  return !/^(?:mid|pre|post|early|late|end|1[5-9]\d\d|20\d\d)$/.test(text.lower(first - 2));
}

/** "The year two thousand", "in two thousand and one"; not "in two thousand and one cases". */
function inThousand(match: Match, text: TextAround): PointReading | undefined {
  const ones = match.word('ones')?.number ?? 0;
  if (ones > 20) return undefined;
  const isNamed = text.lower(match.token('thousand')! - 1) === 'year';
  const isAsked = /^(?:in|by|since|until|of|from|to)$/.test(text.lower(match.first - 1));
  if (!isNamed && !(isAsked && !/^(?:NOUN|ADJ|NUM|PROPN)$/.test(text.partOfSpeech(match.end)))) return undefined;
  return point({ year: 2000 + ones });
}

/** nineteen ninety-six, twenty twenty-one. */
function spelled(match: Match): PointReading | undefined {
  const century = match.word('century')!.number!;
  const tens = match.word('tens')!.number!;
  const ones = match.word('ones')?.number ?? 0;
  if (century < 15 || century > 20 || tens < 10 || tens > 90 || ones > 9 || (tens < 20 && ones > 0)) return undefined;
  return point({ year: century * 100 + tens + ones });
}
