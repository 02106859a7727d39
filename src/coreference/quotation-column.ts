import type { Document } from '../document/document.js';
import { tokensOf } from './token-index.js';

/** For each token the index of the outermost quotation it stands in, or -1. */
export function quotationColumn(document: Document): Int32Array {
  const column = new Int32Array(document.tokens.count).fill(-1);
  for (const [i, quotation] of document.quotations.entries()) {
    if (quotation.depth > 0) continue;
    const { first, end } = tokensOf(document, quotation);
    column.fill(i, first, end);
  }
  return column;
}
