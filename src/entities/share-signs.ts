import type { NameMention } from '../annotator.js';
import type { Span } from '../text/span.js';
import type { Refiner } from './refiner.js';

/** Markets as Reuters instrument codes end; UL is unlisted, PK and OB are sold over the counter. */
const MARKETS =
  'N|O|OQ|P|PK|OB|UL|L|DE|F|T|TO|V|HK|SS|SZ|AX|NZ|SI|BO|NS|KS|KQ|KL|TW|TWO|BK|JK|PS|MX|SA|MC|MI|PA|LS|AT|IC|BR|ST|HE|CO|OL|VI|S|VX|WA|ME|MM|RTS|IS|TA|DU|QA|KW|J';
/**
 * "DB1Gn.DE", "0857.HK": a sign of two letters or more with its market, or of digits in Asia; "U.S." and "U.N" are none.
 * A small letter at its end is the class of share.
 */
const BARE = `(?:(?!(?:US|UK|UN|EU)\\.)[A-Z][A-Z\\d]{1,8}[a-z]?|\\d{4,6})\\.(?:${MARKETS})(?![\\p{L}\\d]|\\.\\p{L})`;
/** "( F.N )", "<HALb.ST>", "(NYSE: HAL)": inside brackets one letter is enough. */
const BRACKETED =
  '[(<[]\\s?(?:(?![UE]\\.[SNKU]\\s?[)>\\]])[A-Z\\d]{1,9}[a-z]{0,2}\\.[A-Z]{1,3}|(?:NYSE|NASDAQ|Nasdaq|LSE|TSX|ASX|HKEX|SGX)\\s?:\\s?[A-Z\\d.]{1,6})\\s?[)>\\]]';
/** The two characters that a sign begins with are looked at first: what stands before them is asked of every letter of a text otherwise. */
const SIGNS = new RegExp(`${BRACKETED}|(?=[A-Z\\d]{2})(?<![\\p{L}\\d.&/-])${BARE}`, 'gu');
const SIGN_BEHIND = new RegExp(`^\\s?(?:['’]s?)?\\s?(?:${BRACKETED}|${BARE})`, 'u');

/** Code units that a sign behind a name takes, with its brackets. */
const LONGEST = 24;

/** Whether a share's sign stands right behind this offset: what is named there is a firm. */
export function isListed(text: string, end: number): boolean {
  return SIGN_BEHIND.test(text.slice(end, end + LONGEST));
}

/** What stands around a piece of a mention that a sign cuts in two. */
const LEADING = /^(?:[\s,;:()<>[\]–—-]|(?:and|or|&)\s)+/u;
const TRAILING = /(?:[\s,;:()<>[\]–—-]|\s(?:and|or|&))+$/u;

/**
 * "Tarn Holdings TRN.N" is "Tarn Holdings", "Tarn Co. TRN.N and Holm Inc" are two firms, and a sign by itself is no name:
 * a mention is the name alone.
 */
export const cutShareSigns: Refiner = (mentions, { text }) => {
  const signs = Array.from(text.matchAll(SIGNS), ({ index, 0: sign }) => ({ start: index, end: index + sign.length }));
  if (signs.length === 0) return [...mentions];
  let next = 0;
  const cut = mentions.flatMap((mention): NameMention[] => {
    if (mention.known || mention.quantity) return [mention];
    while (next < signs.length && signs[next]!.end <= mention.start) next++;
    const inside: Span[] = [];
    for (let i = next; i < signs.length && signs[i]!.start < mention.end; i++) inside.push(signs[i]!);
    if (inside.length === 0) return [mention];
    const edges = [mention.start, ...inside.flatMap(({ start, end }) => [start, end]), mention.end];
    const pieces: NameMention[] = [];
    for (let i = 0; i < edges.length; i += 2) {
      const piece = trimmed(text, edges[i]!, edges[i + 1]!);
      if (/\p{Lu}/u.test(text.slice(piece.start, piece.end)))
        pieces.push({ ...mention, ...piece, rule: 'entities/share-sign' });
    }
    return pieces;
  });
  const missed = signs.flatMap((sign) => namedBefore(text, sign, cut));
  return missed.length === 0 ? cut : [...cut, ...missed].sort((a, b) => a.start - b.start);
};

/** "Banks Holm ( HLM.MC )": the word with a capital right before a sign in brackets is a firm, whether or not the tagger has it. */
const BEFORE_SIGN = /(?:^|[\s("“])(\p{Lu}[\p{L}\d&.-]*\p{L})(?:['’]s?)?\s*$/u;
const NO_FIRM =
  /^(?:Inc|Corp|Co|Cos|Ltd|[Pp][Ll][Cc]|AG|SA|NV|ETF|ETFs|Fund|Index|Trust|Group|Holdings|Shares|Bank|The|Company|On|In)$/;
const SHOWN = 0.7;

function namedBefore(text: string, sign: Span, mentions: readonly NameMention[]): NameMention[] {
  if (!/[(<[]/.test(text[sign.start]!)) return [];
  const name = BEFORE_SIGN.exec(text.slice(Math.max(0, sign.start - 32), sign.start));
  if (!name || NO_FIRM.test(name[1]!) || /^[A-Z\d]+[a-z]?\.[A-Z]{1,3}$/.test(name[1]!)) return [];
  const start = Math.max(0, sign.start - 32) + name.index + name[0].indexOf(name[1]!);
  const end = start + name[1]!.length;
  if (mentions.some((mention) => mention.start < end && start < mention.end)) return [];
  return [{ start, end, type: 'ORGANIZATION', confidence: SHOWN, rule: 'entities/share-sign' }];
}

function trimmed(text: string, start: number, end: number): Span {
  if (start >= end) return { start, end: start };
  const words = text.slice(start, end);
  const leading = LEADING.exec(words)?.[0].length ?? 0;
  const trailing = TRAILING.exec(words.slice(leading))?.[0].length ?? 0;
  return { start: start + leading, end: Math.max(start + leading, end - trailing) };
}
