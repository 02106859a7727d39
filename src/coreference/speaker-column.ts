import type { Attribution } from '../annotator.js';
import type { Document } from '../document/document.js';
import type { DraftEntity } from './draft-entity.js';
import { tokensOf } from './token-index.js';

export type SpeakerOf = (attribution: Attribution) => DraftEntity | undefined;

/** Whose words a token is: the speaker of the innermost attribution in whose content it stands. */
export function speakerColumn(
  document: Document,
  attributions: readonly Attribution[],
  speakerOf: SpeakerOf,
): (token: number) => DraftEntity | undefined {
  const column: (DraftEntity | undefined)[] = new Array(document.tokens.count);
  const contents = attributions.flatMap((attribution) => attribution.content.map((span) => ({ attribution, span })));
  contents.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start)); // the innermost is written last
  for (const { attribution, span } of contents) {
    const speaker = speakerOf(attribution);
    if (!speaker) continue;
    const { first, end } = tokensOf(document, span);
    column.fill(speaker, first, end);
  }
  // what an attribution claims only a part of is of one speaker all the same
  for (const quotation of document.quotations) {
    if (quotation.depth > 0) continue;
    const { first, end } = tokensOf(document, quotation);
    let speaker: DraftEntity | undefined;
    for (let token = first; token < end && !speaker; token++) speaker = column[token];
    if (speaker) for (let token = first; token < end; token++) column[token] ??= speaker;
  }
  return (token) => column[token];
}
