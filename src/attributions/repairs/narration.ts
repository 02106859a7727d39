import type { Proposal } from '../proposal.js';
import type { Reading, TokenRange } from '../reading.js';

/** What tells when or how a quotation was said. */
const OCCASION = /^(?:when|as|after|while|before|entitled|titled)$/;

/**
 * `"It will help," he said. | Prices fell by a third. | "We will see."`: behind the tag of a quotation, words without marks are the reporter’s where
 * they stand in another sentence, or tell the occasion (`he said | when asked`). Of PolNeAR’s 16,000 statements two go on like that.
 */
export function withoutNarration(reading: Reading, proposal: Proposal): Proposal {
  const [head, ...more] = proposal.content;
  const [cue] = proposal.cue;
  if (!head || !cue || more.length === 0 || head.end > cue.first || reading.isMark[head.end - 1] === 0) return proposal;
  const { sentence } = reading.document.tokens;
  const kept = more.flatMap((piece) => {
    if (piece.first < cue.end || opensWithMark(reading, piece)) return [piece];
    if (sentence[piece.first] !== sentence[cue.first]) return fromQuotation(reading, piece);
    return isOccasion(reading, piece) ? [] : [piece];
  });
  const isSame = kept.length === more.length && kept.every((piece, i) => piece === more[i]);
  return isSame ? proposal : { ...proposal, content: [head, ...kept] };
}

/** From the quotation that opens a sentence of its own on; nothing where there are no marks; all where they are in the middle of a sentence. */
function fromQuotation({ document, quotation, quotations }: Reading, { first, end }: TokenRange): TokenRange[] {
  const { sentence } = document.tokens;
  for (let i = first; i < end; i++) {
    const q = quotation[i]!;
    if (q < 0) continue;
    const opens = quotations[q]!.first === i && sentence[i] !== sentence[i - 1];
    return [{ first: opens ? i : first, end }];
  }
  return [];
}

function isOccasion({ lower, quotation }: Reading, { first, end }: TokenRange): boolean {
  return OCCASION.test(lower[first]!) && lower[first - 1] !== ',' && quotation.subarray(first, end).every((q) => q < 0);
}

function opensWithMark({ quotation, lower }: Reading, { first }: TokenRange): boolean {
  return quotation[first]! >= 0 || /^[`'"\u2018\u201c\u201d]/.test(lower[first]!);
}
