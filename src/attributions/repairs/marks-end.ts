import type { Proposal } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { CONTINUES, clauseEnd, lastFree } from './phrase-end.js';
import { cueVerb } from './verbs.js';

/** `said the results showed | "a long decline" in demand.`: marks in the middle of a clause do not end it; with a comma inside they have a tag. */
export function behindMarks(
  reading: Reading,
  last: TokenRange,
  cue: TokenRange,
  sentence: number,
  isFree: (range: TokenRange) => boolean,
): number {
  const { quotation, quotations, lower, pos } = reading;
  const q = quotation[last.end] ?? -1;
  if (q < 0 || quotations[q]!.first !== last.end || pos[cueVerb(reading, cue)] !== POS.VERB) return last.end;
  const marks = quotations[q]!;
  if (last.end >= sentence || lower[marks.end - 2] === ',' || !isFree(marks)) return last.end;
  if (marks.end >= sentence || /^[.?!]$/.test(lower[marks.end - 2]!)) return marks.end;
  const stop = lastFree(reading, { first: marks.end, end: sentence }, isFree);
  return stop > marks.end && CONTINUES.has(pos[marks.end]!) ? clauseEnd(reading, marks.end, stop) : marks.end;
}

/** `"the scientific discussions of this historic | , unique object"`: a content that ends inside marks ends with them. */
export function withWholeQuotation(
  reading: Reading,
  proposal: Proposal,
  last: TokenRange,
  isFree: (range: TokenRange) => boolean,
): Proposal {
  const { quotation, quotations, isMark } = reading;
  const q = quotation[last.end - 1]!;
  const { first, end } = quotations[q]!;
  const isCut = quotation[last.end] === q && isMark[last.end] === 0;
  if (!isCut || last.first >= first || !isFree({ first: last.end, end })) return proposal;
  return { ...proposal, content: [...proposal.content.slice(0, -1), { first: last.first, end }] };
}
