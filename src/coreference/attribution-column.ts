import type { Attribution } from '../annotator.js';
import type { Document } from '../document/document.js';
import { overlaps, type Span } from '../text/span.js';
import { tokensOf } from './token-index.js';

/** The turn of a transcript, or what follows a colon: the speaker's own words without marks. */
export function isTurn({ text }: Document, cue: readonly Span[]): boolean {
  return cue.length === 1 && text[cue[0]!.start] === ':' && cue[0]!.end === cue[0]!.start + 1;
}

/**
 * By token: the attribution whose speaker chose the word: the innermost one that has it in a quotation, else the
 * outermost in whose content it stands (of "she says he thinks I am late" every word is hers).
 */
export function attributionColumn(
  document: Document,
  attributions: readonly Attribution[],
): (token: number) => Attribution | undefined {
  const column = new Int32Array(document.tokens.count).fill(-1);
  const contents = attributions.flatMap(({ content }, index) => content.map((span) => ({ index, span })));
  contents.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start)); // the outermost is written last
  for (const { index, span } of contents) {
    const { first, end } = tokensOf(document, span);
    column.fill(index, first, end);
  }
  const quoted = attributions.flatMap(({ content, cue, quotes }, index) => {
    if (isTurn(document, cue)) return content.map((span) => ({ index, span }));
    const marked = quotes.flatMap(({ spans }) => spans);
    return marked.filter((span) => content.some((part) => overlaps(part, span))).map((span) => ({ index, span }));
  });
  quoted.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start)); // the innermost is written last
  for (const { index, span } of quoted) {
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
