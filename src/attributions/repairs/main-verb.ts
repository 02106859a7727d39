import { SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import type { ClauseView } from '../clause.js';
import { type Proposal, trimContent } from '../proposal.js';
import { POS, type Reading } from '../reading.js';
import { leadsToVerb } from '../rules/verb-group.js';

/** What studies and inquiries do, besides saying. */
const FINDING = new Set('show find suggest indicate conclude reveal estimate'.split(' '));
const CLAUSE = /^(?:(?:np|name|pron)\+v|that|if|whether|how|why)$/;

/**
 * "A study | comparing three ports found that …": the participle behind a noun says which; the cue is the verb of the sentence, and all
 * before it the source.
 */
export function withMainVerb(reading: Reading, proposal: Proposal, { right }: ClauseView): Proposal {
  const { pos, lemma, lower, quotation } = reading;
  const [cue] = proposal.cue;
  const [source] = proposal.source;
  const [content] = proposal.content;
  if (!cue || !source || !content || source.end !== cue.first || content.first !== cue.end) return proposal;
  if (cue.end - cue.first > 1 || !lower[cue.first]!.endsWith('ing')) return proposal;
  for (let verb = content.first + 1; verb + 2 < content.end; verb++) {
    if (/^(?:[,;:.]|which|who|that|and|but)$/.test(lower[verb]!) || quotation[verb]! >= 0) return proposal;
    const says = SAYING_VERBS.has(lemma[verb]!) || FINDING.has(lemma[verb]!);
    if (pos[verb] !== POS.VERB || !says || lower[verb] === lemma[verb] || lower[verb]!.endsWith('ing')) continue;
    if (!CLAUSE.test(right[verb]!)) continue;
    let first = verb;
    while (first > content.first + 1 && leadsToVerb(reading, first - 1)) first--;
    const said = trimContent(reading, { first: verb + 1, end: content.end });
    if (!said || (pos[first - 1] !== POS.NOUN && pos[first - 1] !== POS.PROPN)) return proposal;
    return {
      ...proposal,
      cue: [{ first, end: verb + 1 }],
      source: [{ first: source.first, end: first }],
      content: [said, ...proposal.content.slice(1)],
    };
  }
  return proposal;
}
