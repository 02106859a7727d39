import type { Attribution } from '../annotator.js';
import type { Document } from '../document/document.js';
import { tokensOf } from './token-index.js';

/**
 * For each token the index of the outermost quotation it stands in, or -1; turns of a transcript are counted on behind
 * the quotations.
 */
export function quotationColumn(document: Document, turns: readonly Attribution[]): Int32Array {
  const column = new Int32Array(document.tokens.count).fill(-1);
  for (const [i, { content }] of turns.entries()) {
    for (const span of content) {
      const { first, end } = tokensOf(document, span);
      column.fill(document.quotations.length + i, first, end);
    }
  }
  for (const [i, quotation] of document.quotations.entries()) {
    if (quotation.depth > 0) continue;
    const { first, end } = tokensOf(document, quotation);
    column.fill(i, first, end);
  }
  return column;
}
