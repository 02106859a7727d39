import type { Attribution } from '../annotator.js';
import type { Document } from '../document/document.js';
import { tokensOf } from './token-index.js';

/** By token: the innermost attribution in whose content it stands. */
export function attributionColumn(
  document: Document,
  attributions: readonly Attribution[],
): (token: number) => Attribution | undefined {
  const column = new Int32Array(document.tokens.count).fill(-1);
  const contents = attributions.flatMap(({ content }, index) => content.map((span) => ({ index, span })));
  contents.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start)); // the innermost is written last
  for (const { index, span } of contents) {
    const { first, end } = tokensOf(document, span);
    column.fill(index, first, end);
  }
  // what an attribution claims only a part of is of one speaker all the same
  for (const quotation of document.quotations) {
    if (quotation.depth > 0) continue;
    const { first, end } = tokensOf(document, quotation);
    let claimed = -1;
    for (let token = first; token < end && claimed < 0; token++) claimed = column[token]!;
    if (claimed >= 0) for (let token = first; token < end; token++) if (column[token]! < 0) column[token] = claimed;
  }
  return (token) => attributions[column[token]!];
}
