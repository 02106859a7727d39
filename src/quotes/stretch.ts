import type { Document } from '../document/document.js';
import type { Quotation } from '../document/quotation-marks.js';
import { lastAtMost } from '../text/span.js';

/** A paired quotation with the tokens that it covers, marks included. */
export interface Stretch {
  readonly quotation: Quotation;
  readonly firstToken: number;
  /** Exclusive. */
  readonly endToken: number;
  /** The words inside: tokens that hold a letter or a digit. */
  readonly words: readonly number[];
}

const WORD = /[\p{L}\p{N}]/u;

export function findStretches(document: Document): Stretch[] {
  const { tokens } = document;
  return document.quotations.flatMap((quotation) => {
    let firstToken = Math.max(0, lastAtMost(tokens.start, quotation.start));
    while (firstToken < tokens.count && tokens.end[firstToken]! <= quotation.start) firstToken++;
    let endToken = firstToken;
    const words: number[] = [];
    while (endToken < tokens.count && tokens.start[endToken]! < quotation.end) {
      if (WORD.test(tokens.text[endToken]!)) words.push(endToken);
      endToken++;
    }
    return words.length > 0 ? [{ quotation, firstToken, endToken, words }] : [];
  });
}

/** The text between the marks. */
export function innerText(document: Document, { quotation }: Stretch): string {
  return document.text.slice(quotation.start + quotation.open, quotation.end - quotation.close);
}
