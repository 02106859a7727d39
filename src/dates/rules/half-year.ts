import { startsWithCapital, startsWithLetter } from '../letters.js';
import type { Match } from '../pattern.js';
import { type DateRule, point, shifted, type TextAround } from '../reading.js';
import { GAME, YEAR_STEP } from './quarter.js';

/** Half years: the first half of 2020, H1 2021, the second half of this year. */
export const half: DateRule = {
  id: 'dates/half',
  patterns: [
    'the? $ordinal $hyphen? half of? fiscal? $year',
    'the? last|latter half of $year',
    'the? $year $ordinal $hyphen? half',
    "$year 's|’s $ordinal $hyphen? half",
    'the? $ordinal $hyphen? half a year ago:ago|earlier|before',
    'the? $ordinal $hyphen? half of step:the|this|last|next fiscal? unit:year',
    "the? step:last|this|next year 's|’s $ordinal $hyphen? half",
    '$ordinal $hyphen business:half',
    'the $ordinal reported:half',
    '$halfCode of? $year',
    '$halfCode',
  ],
  read(match, text) {
    const half = (match.word('ordinal') ?? match.word('halfCode'))?.number ?? 2;
    if (half > 2) return undefined;
    if (
      match.has('business') &&
      !/^(?:profits?|sales|results?|earnings|net|revenues?|loss|losses|income|pretax|operating|turnover)$/.test(
        text.lower(match.end),
      )
    )
      return undefined;
    if (match.has('reported') && !isReportedHalf(match, text)) return undefined;
    const bare = match.end - match.first === 1;
    // an H1-B visa
    if (bare && match.has('halfCode') && text.lower(match.end) === '-') return undefined;
    // the Hummer H2
    if (bare && startsWithCapital(text.token(match.first - 1)) && text.partOfSpeech(match.first - 1) === 'PROPN')
      return undefined;
    if (
      bare &&
      startsWithLetter(text.token(match.end)) &&
      !/^(?:of|in|and|to|results?|sales|profits?|net)$/.test(text.lower(match.end))
    )
      return undefined;
    const step = match.lower('step') ?? (match.has('ago') ? 'last' : match.has('unit') ? 'this' : undefined);
    return point({
      half,
      year: match.word('year')?.number,
      shift: step === undefined ? undefined : shifted('year', YEAR_STEP[step] ?? 0, 'documentTime'),
    });
  },
};

/** "Profit fell in the first half"; not that of a match, nor of a list. */
function isReportedHalf({ first, end }: Match, text: TextAround): boolean {
  const isLimit = text.lower(first - 1) === 'of' && /^(?:end|start|beginning)$/.test(text.lower(first - 2));
  const isAsked = isLimit || /^(?:for|in|during|throughout)$/.test(text.lower(first - 1));
  if (!isAsked || text.lower(end) === 'of') return false;
  for (let i = first - REACH_OF_MATCH; i < end + REACH_OF_MATCH; i++)
    if (GAME.test(text.lower(i)) || MATCH.test(text.lower(i))) return false;
  return isOfBusiness(text, first, -1) || isOfBusiness(text, end, 1);
}

/** Whether figures of business are told in the same sentence, on one side. */
function isOfBusiness(text: TextAround, from: number, step: 1 | -1): boolean {
  for (
    let i = from;
    i > from - REACH_OF_MATCH && i < from + REACH_OF_MATCH && !/^(?:[.?!]|)$/.test(text.lower(i));
    i += step
  )
    if (BUSINESS.test(text.lower(i))) return true;
  return false;
}

/** In tokens. */
const REACH_OF_MATCH = 25;

/** Beside the halves of a match. */
const MATCH =
  /^(?:goals?|goalkeepers?|keeper|minutes?|score|scoreline|scorer|penalty|match|game|team|teams|coach|striker|header|cup|league|season|players?|midfielder|defender|substitute|ball|kick|try|lead|led|possession|win|side)$/;
const BUSINESS =
  /^(?:profits?|earnings|sales|revenues?|net|loss|losses|income|results?|output|production|exports?|imports?|growth|economy|orders|shipments|deliveries|turnover|dividend|pretax)$/;
