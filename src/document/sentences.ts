import type { Quotation } from './quotation-marks.js';
import type { RawTokens } from './tokeniser.js';

/**
 * Mends the sentence ends of the tokeniser. It knows no quotation marks: it ends a sentence between a full stop and the
 * closing mark, inside a quotation that is part of a longer sentence, and after "Yahoo!".
 *
 * @param sentenceEnd index of the last token of each sentence, ascending
 * @param zoneStart offsets at which a sentence must begin, ascending
 * @returns index of the last token of each sentence, ascending; the last one is the last token
 */
export function mendSentences(
  tokens: RawTokens,
  quotations: readonly Quotation[],
  zoneStart: readonly number[],
): number[] {
  const count = tokens.start.length;
  if (count === 0) return [];
  const ends = new Uint8Array(count);
  for (const last of tokens.sentenceEnd) ends[last] = 1;
  const forced = forcedEnds(tokens, zoneStart);

  for (let i = 0; i + 1 < count; i++) {
    if (forced[i] || ends[i] === 0) continue;
    let last = i;
    while (last + 1 < count && !forced[last] && closesSentence(tokens, last)) last++;
    if (last > i) {
      ends[i] = 0;
      ends[last] = 1;
    }
    if (!forced[last] && last + 1 < count && goesOn(tokens, last)) ends[last] = 0;
  }
  removeEndsInsideEmbedded(tokens, quotations, ends);
  removeEndsInsideBrackets(tokens, ends);
  for (let i = 0; i < count; i++) if (forced[i]) ends[i] = 1;
  const result: number[] = [];
  for (let i = 0; i < count; i++) if (ends[i]) result.push(i);
  return result;
}

/** Tokens after which a sentence ends whatever the words say: before a zone and a paragraph, and at the very end. */
function forcedEnds(tokens: RawTokens, zoneStart: readonly number[]): Uint8Array {
  const count = tokens.start.length;
  const forced = new Uint8Array(count);
  forced[count - 1] = 1;
  for (const first of tokens.paragraphStart) if (first > 0 && first <= count) forced[first - 1] = 1;
  let zone = 0;
  for (let i = 0; i < count; i++) {
    let begins = false;
    while (zone < zoneStart.length && zoneStart[zone]! <= tokens.start[i]!) {
      begins = true;
      zone++;
    }
    if (begins && i > 0) forced[i - 1] = 1;
  }
  return forced;
}

/** A small letter, or a digit directly after ("BA.5", "R1.2 million"): the sentence has not ended. */
function goesOn(tokens: RawTokens, last: number): boolean {
  const next = tokens.text[last + 1]!;
  return /^\p{Ll}/u.test(next) || (tokens.start[last + 1] === tokens.end[last] && /^\d/.test(next));
}

/** The token after `last` is a closing mark or bracket that stands directly at it. */
function closesSentence(tokens: RawTokens, last: number): boolean {
  return tokens.start[last + 1] === tokens.end[last] && /^(?:["”’»)\]]|''?)$/.test(tokens.text[last + 1]!);
}

/** A quotation that opens inside a sentence is part of it: `He said "I am here. We won." and left.` is one sentence. */
function removeEndsInsideEmbedded(tokens: RawTokens, quotations: readonly Quotation[], ends: Uint8Array): void {
  const paragraphStarts = new Set(tokens.paragraphStart);
  let token = 0;
  for (const quotation of quotations) {
    if (quotation.depth > 0 || quotation.close === 0) continue;
    while (token < tokens.start.length && tokens.start[token]! < quotation.start) token++;
    const first = token;
    const opensSentence = first === 0 || ends[first - 1] === 1 || paragraphStarts.has(first);
    if (opensSentence) continue;
    const inner = quotation.end - quotation.close;
    for (let i = first; i + 1 < tokens.start.length && tokens.end[i + 1]! <= inner; i++) ends[i] = 0;
  }
}

/** Longer brackets are passages of their own, or were never closed. */
const LONGEST_BRACKET = 40;

/** `Profit (it was put at $2m. No reason was given.) fell` is one sentence; a bracket that opens one is its own. */
function removeEndsInsideBrackets(tokens: RawTokens, ends: Uint8Array): void {
  const paragraphStarts = new Set(tokens.paragraphStart);
  for (let open = 1; open < tokens.text.length; open++) {
    if (tokens.text[open] !== '(' || ends[open - 1] === 1 || paragraphStarts.has(open)) continue;
    const stop = Math.min(tokens.text.length, open + LONGEST_BRACKET);
    let close = open + 1;
    while (close < stop && tokens.text[close] !== ')' && tokens.text[close] !== '(' && !paragraphStarts.has(close))
      close++;
    if (close < stop && tokens.text[close] === ')') ends.fill(0, open, close);
  }
}
