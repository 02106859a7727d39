import { type Proposal, trimContent } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { isFiniteVerb, mayBeFinite, NEEDS_CLAUSE } from './verbs.js';

/** What leads to a clause of its own behind a comma. */
const CONJUNCTION = /^(?:and|but|while|whereas|although|though)$/;
const OPENS_CLAUSE = /^(?:that|if|whether|how|why|what|when|where|who|which)$/;
/** In tokens: how far its verb may stand from the conjunction. */
const LONGEST_SUBJECT = 8;

/**
 * "posted a loss, | but the shares rose", "praised the crews, | and left": a content that is a thing or a plan ends where the next clause begins.
 * Where it is a clause itself, gold goes on more often than it stops.
 */
export function withoutNextClause(reading: Reading, proposal: Proposal): Proposal {
  const [cue] = proposal.cue;
  const last = proposal.content.at(-1);
  if (!cue || !last || last.first < cue.end || NEEDS_CLAUSE.has(reading.lemma[cue.end - 1]!)) return proposal;
  const end = beforeNextClause(reading, last);
  const kept = end < last.end ? trimContent(reading, { first: last.first, end }) : undefined;
  return kept ? { ...proposal, content: [...proposal.content.slice(0, -1), kept] } : proposal;
}

/** Where the next clause begins, if what stands before holds no verb: else the end of the range. */
function beforeNextClause(reading: Reading, { first, end }: TokenRange): number {
  const { lower, quotation } = reading;
  if (OPENS_CLAUSE.test(lower[first]!)) return end;
  for (let i = first + 1; i + 2 < end; i++) {
    if (quotation[i]! >= 0 || mayBeFinite(reading, i) || OPENS_CLAUSE.test(lower[i]!)) return end;
    if (lower[i] === ',' && CONJUNCTION.test(lower[i + 1]!) && opensClause(reading, i + 2, end)) return i;
  }
  return end;
}

/** A finite verb, alone or behind its subject. */
function opensClause(reading: Reading, from: number, end: number): boolean {
  const { lower, pos } = reading;
  for (let i = from; i < Math.min(end, from + LONGEST_SUBJECT); i++) {
    if (/^(?:[,;:.]|than|as)$/.test(lower[i]!) || OPENS_CLAUSE.test(lower[i]!) || pos[i] === POS.CCONJ) return false;
    if (isFiniteVerb(reading, i)) return true;
    if (pos[i] === POS.VERB) return false;
  }
  return false;
}
