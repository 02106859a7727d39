import type { Annotator, Attribution, DateMention } from '../annotator.js';
import { contains, overlaps } from '../text/span.js';
import { viewClauses } from './clause.js';
import { upToMark } from './content-bounds.js';
import {
  withNewspaper,
  withoutClause,
  withoutDate,
  withRolesRighted,
  withTagVerb,
  withWholeName,
} from './cue-bounds.js';
import { isDeed } from './deeds.js';
import { circumstancesOf } from './details/circumstances.js';
import { actOf, cueLemma } from './details/cue-lemma.js';
import { isNegated } from './details/negation.js';
import { createLearnedProposer, type Proposer } from './learned.js';
import { withMainVerb } from './main-verb.js';
import { type AttributionModel, decodeAttributionModel } from './model.js';
import type { Proposal } from './proposal.js';
import { POS, type Reading, readTokens, spanOf, type TokenRange } from './reading.js';
import { resolveContents } from './resolve.js';
import { proposeAfterwards } from './rules/afterwards.js';
import { proposeClosingTag } from './rules/closing-tag.js';
import { FIRST_PERSON, proposeFirstPerson } from './rules/first-person.js';
import { proposeInner } from './rules/inner.js';
import { attributeLeftOver, proposeTags } from './rules/left-over.js';
import { proposeParenthesis } from './rules/parenthesis.js';
import { proposePhrases } from './rules/phrases.js';
import { proposePoll } from './rules/poll.js';
import { proposeQuotedAsSaying } from './rules/quoted-as-saying.js';
import { proposeBySaying } from './rules/saying.js';
import { proposeSecondVerb } from './rules/second-verb.js';
import { proposeSignature } from './rules/signature.js';
import { isLabelColon, proposeTranscript, readLabelledLines } from './rules/transcript.js';
import { withoutTagInSource, withSourceEdges, withSubjectOfCue } from './source-edges.js';
import { withoutClauseInSource } from './source-reach.js';
import { withTagSources } from './tag-source.js';
import { withoutTimeAsSource } from './time-source.js';
import { wholeClauses } from './whole-clause.js';

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
      const labelled = readLabelledLines(reading);
      const signed = proposeSignature(reading);
      const clauses = viewClauses(reading);
      const quoted = proposeQuotedAsSaying(reading);
      const closed = [
        ...quoted.own,
        ...signed,
        ...proposePoll(reading),
        ...proposePhrases(reading, clauses),
        ...proposeTags(reading),
        ...proposeParenthesis(reading),
        ...proposeClosingTag(reading),
        ...proposeAfterwards(reading),
      ];
      const learned = propose(reading, clauses).filter(
        (proposal) => !isDeed(reading, proposal) && !isLabelColon(reading, proposal, labelled),
      );
      const bounded = learned.map((proposal) => withBounds(reading, withMainVerb(reading, clauses, proposal)));
      const proposed = [...closed, ...wholeClauses(reading, withTagSources(reading, bounded))];
      const claimed = resolveContents(reading, [...proposed, ...proposeSecondVerb(reading, proposed)]);
      const proposals = attributeLeftOver(reading, claimed);
      // Turns of a transcript hold attributions of their own: they do not compete for words.
      const turns = proposeTranscript(reading, labelled);
      const told = [...proposals, ...turns];
      proposals.push(
        ...turns,
        ...quoted.inner,
        ...proposeFirstPerson(reading, clauses, told),
        ...proposeInner(reading, clauses, told),
      );
      const attributions = proposals.map((proposal) => toAttribution(reading, proposal, dates));
      return { attributions: attributions.sort((a, b) => firstOffset(a) - firstOffset(b)) };
    },
  };
}

/** What puts right a cue that was taken too long or in the place of another word, one after the other. */
const REPAIRS = [
  withRolesRighted,
  withTagVerb,
  withoutTagInSource,
  withSubjectOfCue,
  withoutClause,
  withWholeName,
  withNewspaper,
  withoutTimeAsSource,
  withSourceEdges,
  withoutClauseInSource,
] as const;

function withBounds(reading: Reading, proposal: Proposal): Proposal {
  const own = REPAIRS.reduce((repaired, repair) => repair(reading, repaired), proposal);
  const content = own.content.map((piece) => upToMark(reading, piece, own.cue));
  return { ...own, cue: own.cue.map((cue) => withoutDate(reading, cue)), content };
}

/** The baseline: closed forms and verbs of saying. */
const proposeByRules: Proposer = proposeBySaying;

/** In tokens, marks included: “El Gato Negro”. */
const LONGEST_NICKNAME = 5;

/** Either half of `Carlos “El Gato” Mendez` is the whole name. */
function withNickname({ isMark, pos, count }: Reading, { first, end }: TokenRange): TokenRange {
  const isName = (i: number) => i >= 0 && i < count && pos[i] === POS.PROPN;
  /** Behind the marks that begin at a token, going by steps; undefined where there are none so short. */
  const over = (from: number, step: 1 | -1): number | undefined => {
    if (isMark[from] !== 1) return undefined;
    for (let i = from + step; Math.abs(i - from) < LONGEST_NICKNAME; i += step)
      if (isMark[i] === 1) return isName(i + step) ? i + step : undefined;
    return undefined;
  };
  let [start, stop] = [first, end];
  const right = isName(end - 1) ? over(end, 1) : undefined;
  if (right !== undefined) for (stop = right + 1; isName(stop); ) stop++;
  const left = isName(first) ? over(first - 1, -1) : undefined;
  if (left !== undefined) for (start = left; isName(start - 1); ) start--;
  return { first: start, end: stop };
}

/** "Ruiz (D-Vt." ends with its bracket. */
function withBracket({ lower, count }: Reading, { first, end }: TokenRange): TokenRange {
  let open = 0;
  for (let i = first; i < end; i++) {
    if (lower[i] === '(') open++;
    else if (lower[i] === ')') open--;
  }
  return open > 0 && end < count && lower[end] === ')' ? { first, end: end + 1 } : { first, end };
}

function firstOffset({ content, cue }: Attribution): number {
  return Math.min(content[0]!.start, cue[0]?.start ?? Number.POSITIVE_INFINITY);
}

function toAttribution(reading: Reading, proposal: Proposal, dates: readonly DateMention[]): Attribution {
  const { document, quotes } = reading;
  const source = proposal.source.map((range) => withBracket(reading, withNickname(reading, range)));
  const inSource = ({ first, end }: TokenRange) => source.some((range) => range.first < first && end < range.end);
  const pieces = proposal.content.filter((range) => !inSource(range));
  const content = (pieces.length > 0 ? pieces : proposal.content).map((range) => spanOf(document, range));
  const cue = proposal.cue[0];
  // Inside a quotation the marks are those of the outer attribution.
  const isInside = proposal.rule === FIRST_PERSON;
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
    quotes: quotes.filter(({ spans }) =>
      spans.some((span) => content.some((part) => (isInside ? contains(part, span) : overlaps(part, span)))),
    ),
    confidence: Math.round(proposal.confidence * 100) / 100,
    rule: proposal.rule,
  };
}
