import { isMonth } from '../../lexicon/calendar-words.js';
import { type Proposal, trimSource } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';

/** One heading alone may be a caption; two make a list. */
const FEWEST = 2;
/** In tokens: name, title, firm and place. */
const SHORTEST_HEADING = 4;
const LONGEST_HEADING = 40;
/** The longest name, in tokens. */
const LONGEST_NAME = 5;

/** In tokens: "On the bank's loans:". */
const LONGEST_TOPIC = 16;

/**
 * Reactions of several people under headings with their names: `ANA RUIZ, ECONOMIST, OXBOW BANK, OSLO: “…”` or `ANA RUIZ (TARN), MAY 3 On
 * rates: “…”` in one paragraph, or "Ana Ruiz, chief economist, Oxbow Bank" in a paragraph of its own before the quotation.
 */
export function proposePoll(reading: Reading): Proposal[] {
  const { quotations, document } = reading;
  const found: { heading: TokenRange; first: number; last: number }[] = [];
  for (const [q, quotation] of quotations.entries()) {
    const topic = topicBefore(reading, quotation.first);
    const heading = shoutedBefore(reading, topic) ?? headingAbove(reading, quotation.first);
    const previous = found.at(-1);
    if (heading) found.push({ heading, first: q, last: q });
    // what follows mark upon mark, or upon another topic, is the same person's
    else if (previous?.last === q - 1 && quotations[q - 1]!.end === topic) previous.last = q;
  }
  if (found.length < FEWEST) return [];
  return found.flatMap(({ heading, first, last }): Proposal[] => {
    const source = trimSource(reading, withoutDate(reading, heading));
    if (!source) return [];
    const colon = reading.lower[quotations[first]!.first - 1] === ':' ? quotations[first]!.first - 1 : -1;
    return [
      {
        cue:
          colon >= 0 && document.tokens.paragraph[colon] === document.tokens.paragraph[quotations[first]!.first]
            ? [{ first: colon, end: colon + 1 }]
            : [],
        source: [source],
        content: quotations.slice(first, last + 1),
        confidence: 0.9,
        rule: 'attributions/poll',
      },
    ];
  });
}

/** "ANA RUIZ (TARN), | MAY 3". */
function withoutDate({ lower }: Reading, { first, end }: TokenRange): TokenRange {
  const isDate = /^\d{1,2}$/.test(lower[end - 1]!) && isMonth(lower[end - 2]!) && lower[end - 3] === ',';
  return { first, end: isDate ? end - 3 : end };
}

/** Where "On interest rates:" begins before an opening mark: that mark itself where there is no such thing. */
function topicBefore({ document, lower, isMark }: Reading, mark: number): number {
  const { text, paragraph } = document.tokens;
  if (lower[mark - 1] !== ':') return mark;
  for (let i = mark - 2; i >= 0 && mark - i <= LONGEST_TOPIC && paragraph[i] === paragraph[mark]; i--) {
    if (isMark[i] === 1 || /^[.?!:]$/.test(lower[i]!)) break;
    if (/^(?:On|About|Regarding|Asked|With)$/.test(text[i]!)) return i;
  }
  return mark;
}

/** The words in capitals before an opening mark, from a name of two words and more to its comma. */
function shoutedBefore(reading: Reading, mark: number): TokenRange | undefined {
  const { document, lower, isMark } = reading;
  const { text, paragraph } = document.tokens;
  const end = lower[mark - 1] === ':' ? mark - 1 : mark;
  const isShouted = (i: number) => !/\p{Ll}/u.test(text[i]!) && isMark[i] === 0 && text[i] !== ':';
  let first = end;
  while (
    first > 0 &&
    end - first < LONGEST_HEADING &&
    paragraph[first - 1] === paragraph[mark] &&
    isShouted(first - 1)
  ) {
    if (/^[.?!]$/.test(text[first - 1]!) && !isShouted(first - 2)) break;
    first--;
  }
  while (first < end && !/^\p{Lu}/u.test(text[first]!)) first++;
  return isHeading(reading, { first, end }) ? { first, end } : undefined;
}

/** The paragraph before that of the mark, where it is a name with a title and no sentence. */
function headingAbove(reading: Reading, mark: number): TokenRange | undefined {
  const { document, pos, lower } = reading;
  const { paragraphs, tokens } = document;
  const at = tokens.paragraph[mark]!;
  if (at === 0 || paragraphs.firstToken[at] !== mark) return undefined;
  const first = paragraphs.firstToken[at - 1]!;
  const stop = paragraphs.endToken[at - 1]!;
  const end = lower[stop - 1] === ':' ? stop - 1 : stop;
  if (!isHeading(reading, { first, end }) || /^[.?!]$/.test(lower[stop - 1]!)) return undefined;
  for (let i = first; i < end; i++)
    if (pos[i] === POS.AUX || /^(?:said|says|told|i|we|he|she|they)$/.test(lower[i]!)) return undefined;
  return { first, end };
}

/** A name of two words and more, then what he is behind a comma or in brackets. */
function isHeading({ document, lower }: Reading, { first, end }: TokenRange): boolean {
  const { text } = document.tokens;
  if (end - first < SHORTEST_HEADING || end - first > LONGEST_HEADING) return false;
  let comma = first;
  while (comma < end && lower[comma] !== ',' && lower[comma] !== '(') comma++;
  if (comma < first + 2 || comma > first + LONGEST_NAME || comma + 1 >= end) return false;
  for (let i = first; i < comma; i++) if (!/^(?:-|\p{Lu}[\p{L}.'’-]*)$/u.test(text[i]!)) return false;
  return true;
}
