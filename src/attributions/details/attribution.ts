import type { Attribution, DateMention } from '../../annotator.js';
import { contains, overlaps } from '../../text/span.js';
import type { Proposal } from '../proposal.js';
import { type Reading, spanOf, type TokenRange } from '../reading.js';
import { FIRST_PERSON } from '../rules/first-person.js';
import { wholeSource } from '../whole-source.js';
import { circumstancesOf } from './circumstances.js';
import { actOf, cueLemma } from './cue-lemma.js';
import { isNegated } from './negation.js';

/** A proposal as the record has it: in spans, with what the words around it say about act, negation, addressee, medium and date. */
export function toAttribution(reading: Reading, proposal: Proposal, dates: readonly DateMention[]): Attribution {
  const { document, quotes } = reading;
  const source = proposal.source.map((range) => wholeSource(reading, range));
  const inSource = ({ first, end }: TokenRange) => source.some((range) => range.first < first && end < range.end);
  const pieces = proposal.content.filter((range) => !inSource(range));
  const content = (pieces.length > 0 ? pieces : proposal.content).map((range) => spanOf(document, range));
  const cue = proposal.cue[0];
  // Inside a quotation the marks are those of the outer attribution.
  const standsIn = proposal.rule === FIRST_PERSON ? contains : overlaps;
  return {
    content,
    cue: proposal.cue.map((range) => spanOf(document, range)),
    source: source.map((range) => spanOf(document, range)),
    ...(cue
      ? {
          cueLemma: cueLemma(reading, cue),
          act: actOf(reading, cue, proposal.content),
          negated: isNegated(reading, cue, proposal.source),
          ...circumstancesOf(reading, proposal, dates),
        }
      : {}),
    quotes: quotes.filter(({ spans }) => spans.some((span) => content.some((part) => standsIn(part, span)))),
    confidence: Math.round(proposal.confidence * 100) / 100,
    rule: proposal.rule,
  };
}
