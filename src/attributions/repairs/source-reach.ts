import { SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import type { Proposal } from '../proposal.js';
import { holdsVerb, POS, type Reading, type TokenRange } from '../reading.js';
import { isSubject } from '../tag.js';

/** In tokens: what follows the verb of a closing tag: "on Sunday", "in a statement". */
const LONGEST_CIRCUMSTANCE = 8;

/** A source that reaches over a comma into the clause that it is the source of. */
export function withoutClauseInSource(reading: Reading, proposal: Proposal): Proposal {
  return ofSign(reading, proposal) ?? ofClosingTag(reading, proposal) ?? ofAccordingTo(reading, proposal) ?? proposal;
}

/** "according to Reuters I/B/E/S. | Oxbow shares fell | in May": the stop of the sign is that of the sentence, and what follows is the reporter’s. */
function ofSign({ document }: Reading, proposal: Proposal): Proposal | undefined {
  const [source] = proposal.source;
  const { text } = document.tokens;
  if (!source || text[source.end - 2] !== '/' || !/^[A-Z]\.?$/.test(text[source.end - 1]!)) return undefined;
  const content = proposal.content.filter(({ first }) => first < source.end);
  return content.length > 0 && content.length < proposal.content.length ? { ...proposal, content } : undefined;
}

/**
 * "Sales rose on demand for coats, | a trade body | said": before a verb without a comma stands its subject alone, and the clause goes up
 * to the comma before that. (An apposition has a comma of its own: "Ruiz, a trader, said"; a list an "and".) Of a content behind
 * the verb the clause is a part only where the tag stands in it: "Sales rose, | a trade body | said, | compared with May".
 */
function ofClosingTag(reading: Reading, proposal: Proposal): Proposal | undefined {
  const { document, lower, lemma, pos } = reading;
  const [source] = proposal.source;
  const [cue] = proposal.cue;
  if (!source || !cue || source.end !== cue.first || !SAYING_VERBS.has(lemma[cue.end - 1]!)) return undefined;
  const comma = lower.lastIndexOf(',', source.end - 1);
  if (comma <= source.first || isName(reading, { first: source.first, end: comma })) return undefined;
  const subject = { first: pos[comma + 1] === POS.CCONJ ? comma + 2 : comma + 1, end: source.end };
  if (!isSubject(reading, subject)) return undefined;
  const sentence = document.tokens.sentence[cue.first]!;
  const [first, end] = [document.sentences.firstToken[sentence]!, document.sentences.endToken[sentence]!];
  const isBehind = proposal.content.some((piece) => piece.first >= cue.end && piece.first < end);
  const said = { first, end: comma };
  if (isBehind || followsClause(reading, cue.end)) {
    if (!holdsVerb(reading, { first: source.first, end: comma }) || holdsRelative(reading, source)) return undefined;
    const isInside = lower[cue.end] === ',' && subject.first === comma + 1;
    return { ...proposal, source: [subject], content: isInside ? [said, ...proposal.content] : proposal.content };
  }
  if (end - cue.end > LONGEST_CIRCUMSTANCE || subject.first > comma + 1 || !holdsVerb(reading, said)) return undefined;
  const elsewhere = proposal.content.filter((piece) => piece.end <= first || piece.first >= end);
  return { ...proposal, source: [subject], content: [...elsewhere, said].sort((a, b) => a.first - b.first) };
}

function isName({ pos }: Reading, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (pos[i] !== POS.PROPN) return false;
  return true;
}

function holdsRelative({ lower }: Reading, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (/^(?:who|whom|whose|which|that|where|when)$/.test(lower[i]!)) return true;
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
