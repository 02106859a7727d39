import type { Annotator, Attribution } from '../annotator.js';
import { viewClauses } from './clause.js';
import { toAttribution } from './details/attribution.js';
import { createLearnedProposer, type Proposer } from './learned.js';
import { type AttributionModel, decodeAttributionModel } from './model.js';
import { readTokens } from './reading.js';
import { repairProposals } from './repairs/repairs.js';
import { resolveContents } from './resolve.js';
import { proposeClosedForms } from './rules/closed-forms.js';
import { proposeFirstPerson } from './rules/first-person.js';
import { proposeInner } from './rules/inner.js';
import { attributeLeftOver } from './rules/left-over.js';
import { proposeParticiples } from './rules/participle.js';
import { proposeQuotedAsSaying } from './rules/quoted-as-saying.js';
import { proposeBySaying } from './rules/saying.js';
import { proposeSecondVerb } from './rules/second-verb.js';
import { isLabelColon, proposeTranscript, readLabelledLines } from './rules/transcript.js';

export interface AttributionOptions {
  /** The trained model, or its bytes (models/attributions.bin); without it the rules alone attribute. */
  readonly model?: Uint8Array | AttributionModel;
}

/** Who said what: cue, source and content, with what the words around them say about act, addressee, medium and date. */
export function createAttributionsAnnotator({
  model,
}: AttributionOptions = {}): Annotator<'attributions', 'quotes' | 'names' | 'dates'> {
  const propose = model
    ? createLearnedProposer(model instanceof Uint8Array ? decodeAttributionModel(model) : model)
    : proposeByRules;
  return {
    name: 'attributions',
    provides: ['attributions'],
    requires: ['quotes', 'names', 'dates'],
    annotate(document, { quotes, dates }) {
      const reading = readTokens(document, quotes);
      const clauses = viewClauses(reading);
      const labelled = readLabelledLines(reading);
      const quoted = proposeQuotedAsSaying(reading);
      const learned = propose(reading, clauses).filter((proposal) => !isLabelColon(reading, proposal, labelled));
      // What competes for words, each of which is one attribution’s.
      const rivals = [
        ...quoted.own,
        ...proposeClosedForms(reading, clauses),
        ...repairProposals(reading, clauses, learned),
      ];
      const resolved = resolveContents(reading, [
        ...rivals,
        ...proposeSecondVerb(reading, rivals),
        ...proposeParticiples(reading, clauses, rivals),
      ]);
      // Turns of a transcript hold attributions of their own.
      const outer = [...attributeLeftOver(reading, resolved), ...proposeTranscript(reading, labelled)];
      const inner = [
        ...quoted.inner,
        ...proposeFirstPerson(reading, clauses, outer),
        ...proposeInner(reading, clauses, outer),
      ];
      const attributions = [...outer, ...inner].map((proposal) => toAttribution(reading, proposal, dates));
      return { attributions: attributions.sort((a, b) => firstOffset(a) - firstOffset(b)) };
    },
  };
}

/** The baseline: closed forms and verbs of saying. */
const proposeByRules: Proposer = proposeBySaying;

function firstOffset({ content, cue }: Attribution): number {
  return Math.min(content[0]!.start, cue[0]?.start ?? Number.POSITIVE_INFINITY);
}
