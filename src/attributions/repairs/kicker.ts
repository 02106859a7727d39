import { type Proposal, trimContent, trimSource } from '../proposal.js';
import type { Reading, TokenRange } from '../reading.js';

/** Headings between paragraphs hold a word that is longer than an acronym. */
const SHORTEST_WORD = 6;

/** "ANNUAL SPENDING | The two sides", "* | Oxbow": what stands before a sentence and is no part of it. */
export function withoutKicker(reading: Reading, proposal: Proposal): Proposal {
  const source = proposal.source.map((range) => behindKicker(reading, range, trimSource));
  const content = proposal.content.map((range) => behindKicker(reading, range, trimContent));
  const isSame =
    source.every((range, i) => range === proposal.source[i]) &&
    content.every((range, i) => range === proposal.content[i]);
  return isSame ? proposal : { ...proposal, source, content };
}

function behindKicker(
  reading: Reading,
  range: TokenRange,
  trim: (reading: Reading, range: TokenRange) => TokenRange | undefined,
): TokenRange {
  const { text } = reading.document.tokens;
  const opening = text[range.first]!;
  if (isSmall(opening.charCodeAt(opening.length - 1)) && opening.length > 1) return range;
  if (/^[*\u2022\u25a0\u25cf]+$/.test(opening)) return trim(reading, range) ?? range;
  if (!/^\p{Lu}[\p{Lu}'\u2019&.-]+$/u.test(opening)) return range;
  const end = kickerEnd(reading, range);
  return end === undefined ? range : (trim(reading, { first: end, end: range.end }) ?? range);
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Behind two and more words in capitals that a word in small letters follows; undefined where they may be a name. */
function kickerEnd({ document }: Reading, { first, end }: TokenRange): number | undefined {
  const { text } = document.tokens;
  const isShouted = (i: number) => !/\p{Ll}/u.test(text[i]!);
  let from = first;
  while (from > 0 && document.tokens.sentence[from - 1] === document.tokens.sentence[first] && isShouted(from - 1))
    from--;
  let stop = first;
  let isLong = false;
  while (stop < end && isShouted(stop)) stop++;
  for (let i = from; i < stop; i++) if (/^\p{Lu}+$/u.test(text[i]!) && text[i]!.length >= SHORTEST_WORD) isLong = true;
  const words = text.slice(from, stop).filter((word) => /^\p{Lu}{2,}/u.test(word)).length;
  return isLong && words > 1 && stop < end && /^\p{Lu}\p{Ll}/u.test(text[stop]!) ? stop : undefined;
}
