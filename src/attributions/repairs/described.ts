import { cueHead } from '../details/cue-lemma.js';
import type { Proposal } from '../proposal.js';
import { POS, type Reading } from '../reading.js';

/** Whether what was taken for the clause of a noun says which one: "a call | that could slow the talks", "the order | which was signed". */
export function isDescribed(reading: Reading, { cue: [cue], content: [content] }: Proposal): boolean {
  const { lower, pos } = reading;
  if (!cue || !content || content.first !== cue.end || !/^(?:that|which)$/.test(lower[content.first]!)) return false;
  if (
    pos[cueHead(reading, cue)] !== POS.NOUN ||
    reading.quotation.subarray(content.first, content.end).some((q) => q >= 0)
  )
    return false;
  let verb = content.first + 1;
  while (pos[verb] === POS.ADV) verb++;
  return pos[verb] === POS.AUX || (pos[verb] === POS.VERB && /(?:ed|[^s]s|ew|ade|ent)$/.test(lower[verb]!));
}
