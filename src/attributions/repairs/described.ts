import { cueHead } from '../details/cue-lemma.js';
import type { Proposal } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';

/** Things that share their name with a verb of saying, by the word before them: "telephone calls", "auction-rate notes", "a court order". */
const THINGS: ReadonlyMap<string, RegExp> = new Map([
  ['call', /^(?:tele)?phone$|^(?:conference|roll|toll|video)$/],
  ['note', /^(?:rate|bank|promissory|convertible|senior|treasury|floating|year)$/],
  ['order', /^(?:court|law|mail|export|factory|goods|purchase|sell|buy)$/],
  ['option', /^(?:put|call|stock|share)$/],
  ['rate', /^(?:interest|mortgage|tax|exchange|jobless|unemployment|growth|lending|deposit)$/],
  ['point', /^(?:basis|percentage|match|set|break)$/],
]);

/** A noun of two words that says nothing, with no clause of its own. */
function isThing({ lower, pos }: Reading, { first, end }: TokenRange, behind: number): boolean {
  const thing = lower[end - 1]!.replace(/s$/, '');
  const before = THINGS.get(thing);
  const isVerb = pos[end - 1] === POS.VERB && thing !== 'call'; // "the bank notes a rise", but no phone calls
  if (!before || isVerb || /^(?:that|to|for)$/.test(lower[behind] ?? '')) return false;
  return before.test(lower[end - 2] ?? '') && first >= end - 3;
}

/** Whether what was taken for the clause of a noun says which one: "a call | that could slow the talks", "the order | which was signed". */
export function isDescribed(reading: Reading, { cue: [cue], content: [content] }: Proposal): boolean {
  const { lower, pos } = reading;
  if (cue && content && isThing(reading, cue, content.first)) return true;
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
