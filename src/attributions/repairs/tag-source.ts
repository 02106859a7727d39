import { SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import type { Proposal } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { tagOf } from '../tag.js';

/** In tokens: what may stand between a tag and its participle: "said | here late on Friday |, adding". */
const LONGEST_CIRCUMSTANCE = 8;

/**
 * "…, the paper said on Friday, | citing two aides": who says something more in a participle is who said what stands before it, however
 * far the subject that was found.
 */
export function withTagSources(reading: Reading, proposals: readonly Proposal[]): Proposal[] {
  return proposals.map((proposal) => {
    const [cue] = proposal.cue;
    if (!cue || proposal.source.length === 0 || !isParticiple(reading, cue)) return proposal;
    const tag = proposals.find((other) => other !== proposal && isTagBefore(reading, other, cue));
    const same = tag?.source[0]?.first === proposal.source[0]!.first && tag.source[0].end === proposal.source[0]!.end;
    return tag && !same ? { ...proposal, source: tag.source } : proposal;
  });
}

function isParticiple({ lower, pos }: Reading, { first }: TokenRange): boolean {
  const before = /^(?:but|and)$/.test(lower[first - 1] ?? '') ? first - 2 : first - 1;
  return (
    pos[first] === POS.VERB && lower[first]!.endsWith('ing') && lower[first] !== 'according' && lower[before] === ','
  );
}

/** Verb and source stand side by side behind the comma of what they attribute, and only a circumstance between them and the participle. */
function isTagBefore(reading: Reading, proposal: Proposal, participle: TokenRange): boolean {
  const { document, lower, lemma, pos } = reading;
  const { cue, content } = proposal;
  const { sentence } = document.tokens;
  const tag = tagOf(proposal);
  if (!tag) return false;
  const near = tag.end < participle.first && participle.first - tag.end <= LONGEST_CIRCUMSTANCE;
  if (!near || sentence[tag.first] !== sentence[participle.first] || lower[tag.first - 1] !== ',') return false;
  if (!SAYING_VERBS.has(lemma[cue[0]!.end - 1]!) || content.every(({ first }) => first > tag.first)) return false;
  let comma = tag.end;
  for (; lower[comma] !== ','; comma++) if (pos[comma] === POS.VERB || pos[comma] === POS.AUX) return false;
  return participle.first - comma <= 2; // "but adding"
}
