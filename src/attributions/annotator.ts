import type { Annotator, Attribution } from '../annotator.js';
import type { Proposal } from './proposal.js';
import { type Reading, readTokens, spanOf } from './reading.js';
import { proposeAccordingTo } from './rules/according-to.js';
import { proposeBySaying } from './rules/saying.js';

export interface AttributionOptions {
  /** Bytes of the trained model; without it the rules alone attribute. */
  readonly model?: Uint8Array;
}

/** Who said what: cue, source and content, with what the words around them say about act, addressee, medium and date. */
export function createAttributionsAnnotator(
  _options: AttributionOptions = {},
): Annotator<'attributions', 'quotes' | 'names' | 'dates'> {
  return {
    name: 'attributions',
    provides: ['attributions'],
    requires: ['quotes', 'names', 'dates'],
    annotate(document, { quotes }) {
      const reading = readTokens(document, quotes);
      const proposals = [...proposeAccordingTo(reading), ...proposeBySaying(reading)];
      const attributions = proposals.map((proposal) => toAttribution(reading, proposal));
      return { attributions: attributions.sort((a, b) => a.content[0]!.start - b.content[0]!.start) };
    },
  };
}

function toAttribution(reading: Reading, proposal: Proposal): Attribution {
  const { document, quotes } = reading;
  const content = proposal.content.map((range) => spanOf(document, range));
  return {
    content,
    cue: proposal.cue.map((range) => spanOf(document, range)),
    source: proposal.source.map((range) => spanOf(document, range)),
    quotes: quotes.filter((quote) =>
      quote.spans.some((span) => content.some((c) => c.start < span.end && span.start < c.end)),
    ),
    confidence: proposal.confidence,
    rule: proposal.rule,
  };
}
