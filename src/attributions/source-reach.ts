import { SAYING_VERBS } from '../lexicon/attribution-verbs.js';
import type { Proposal } from './proposal.js';
import { POS, type Reading, type TokenRange } from './reading.js';

/** In tokens: what may follow the verb of a closing tag ("on Sunday", "in a statement"), and how long its subject is. */
const LONGEST_CIRCUMSTANCE = 8;
const LONGEST_SUBJECT = 10;

/** A source that reaches over a comma into the clause that it is the source of. */
export function withoutClauseInSource(reading: Reading, proposal: Proposal): Proposal {
  return ofClosingTag(reading, proposal) ?? ofAccordingTo(reading, proposal) ?? proposal;
}

/**
 * "Sales rose on demand for coats, | a trade body | said": before a verb without a comma stands its subject alone, and the clause goes up
 * to the comma before that. (An apposition has a comma of its own: "Ruiz, a trader, said"; a list an "and".)
 */
function ofClosingTag(reading: Reading, proposal: Proposal): Proposal | undefined {
  const { document, lower, lemma } = reading;
  const [source] = proposal.source;
  const [cue] = proposal.cue;
  if (!source || !cue || source.end !== cue.first || !SAYING_VERBS.has(lemma[cue.end - 1]!)) return undefined;
  const comma = lower.lastIndexOf(',', source.end - 1);
  if (comma <= source.first || !isSubject(reading, { first: comma + 1, end: source.end })) return undefined;
  const sentence = document.tokens.sentence[cue.first]!;
  const { firstToken, endToken } = document.sentences;
  if (endToken[sentence]! - cue.end > LONGEST_CIRCUMSTANCE || followsClause(reading, cue.end)) return undefined;
  const first = firstToken[sentence]!;
  const isBehind = ({ first: at }: TokenRange) => at >= cue.end && at < endToken[sentence]!;
  if (proposal.content.some(isBehind) || !holdsVerb(reading, { first, end: comma })) return undefined;
  const elsewhere = proposal.content.filter((piece) => piece.end <= first || piece.first >= endToken[sentence]!);
  return {
    ...proposal,
    source: [{ first: comma + 1, end: source.end }],
    content: [...elsewhere, { first, end: comma }].sort((a, b) => a.first - b.first),
  };
}

function isSubject({ pos, lower }: Reading, { first, end }: TokenRange): boolean {
  if (end - first > LONGEST_SUBJECT || end === first) return false;
  for (let i = first; i < end; i++) {
    if (pos[i] === POS.VERB || pos[i] === POS.AUX || pos[i] === POS.CCONJ) return false;
    if (/^(?:who|which|that|whose|not)$/.test(lower[i]!)) return false;
  }
  const last = pos[end - 1];
  return last === POS.NOUN || last === POS.PROPN || last === POS.PRON;
}

function holdsVerb({ pos }: Reading, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (pos[i] === POS.VERB || pos[i] === POS.AUX) return true;
  return false;
}

function followsClause({ lower, pos }: Reading, from: number): boolean {
  return /^(?:that|whether|if|to|it|he|she|they|there)$/.test(lower[from] ?? '') || pos[from] === POS.PROPN;
}

/**
 * "According to a survey by the board, | shoppers spent …": the noun phrase before the verb is its subject where it has no comma behind
 * it (an apposition has one).
 */
function ofAccordingTo(reading: Reading, proposal: Proposal): Proposal | undefined {
  const { lower, pos } = reading;
  const [source] = proposal.source;
  const [cue] = proposal.cue;
  if (!source || !cue || lower[cue.first] !== 'according' || source.first !== cue.end) return undefined;
  const at = proposal.content.findIndex(({ first }) => first === source.end);
  const isVerb = pos[source.end] === POS.VERB || pos[source.end] === POS.AUX;
  const comma = lower.lastIndexOf(',', source.end - 1);
  if (at < 0 || !isVerb || comma <= source.first || !isSubject(reading, { first: comma + 1, end: source.end }))
    return undefined;
  const content = proposal.content.map((piece, i) => (i === at ? { first: comma + 1, end: piece.end } : piece));
  return { ...proposal, source: [{ first: source.first, end: comma }], content };
}
