import { SAYING_VERBS } from '../lexicon/attribution-verbs.js';
import { cueHead } from './details/cue-lemma.js';
import type { Proposal } from './proposal.js';
import type { Reading, TokenRange } from './reading.js';

/*
 * Attributions inside the contents of others: which of the two has the words, and which of the inner ones are kept beside the outer.
 */

/** An attribution that is this sure is not given up for one inside its content. */
const SURE_OF_OUTER = 0.5;
/** … nor when it is nearly as sure as that. */
const AS_SURE_AS_INNER = 0.9;

/** An attribution inside the content of another is kept beside it when it is this sure, */
const SURE_OF_INNER = 0.85;
/** … or this, where the other is a tag behind its sentence, */
const SURE_OF_INNER_OF_TAG = 0.7;
/** … and this, if it says something there: "Ruiz said the yard would shut, | the Gazette reported". */
const SURE_OF_SAYING_OF_TAG = 0.5;

/** How sure an attribution must be that stands in the content of another. */
export function leastOfInner(reading: Reading, { cue: [cue] }: Proposal, outer: Proposal): number {
  if (!isBehindItsSentence(reading, outer)) return SURE_OF_INNER;
  const says = cue && reading.quotation[cue.first]! < 0 && SAYING_VERBS.has(reading.lemma[cueHead(reading, cue)]!);
  return says ? SURE_OF_SAYING_OF_TAG : SURE_OF_INNER_OF_TAG;
}

/** For each proposal whose cue stands in the content of another, that other one. */
export function nestedIn(reading: Reading, proposals: readonly Proposal[]): Map<Proposal, Proposal> {
  const outers = surestOfCues(proposals);
  const nested = new Map<Proposal, Proposal>();
  for (const inner of proposals) {
    const outer = outers.find((other) => holds(reading, other, inner));
    if (outer) nested.set(inner, outer);
  }
  return nested;
}

/** The cue of `inner` stands in the content of `outer`, and not the other way round: "an envoy said both had agreed to …". */
function holds(reading: Reading, outer: Proposal, inner: Proposal): boolean {
  const [a, b] = [outer.cue[0], inner.cue[0]];
  if (!a || !b || b.first < outer.content[0]!.first || b.end > outer.content.at(-1)!.end) return false;
  if (outer === inner || !covers(outer.content, b) || covers(inner.content, a)) return false;
  const least = Math.max(SURE_OF_OUTER, AS_SURE_AS_INNER * inner.confidence);
  return outer.confidence >= least || isBehindItsSentence(reading, outer);
}

/** Of several for one cue the one with the most confidence. */
function surestOfCues(proposals: readonly Proposal[]): Proposal[] {
  const surest = new Map<number, Proposal>();
  for (const proposal of proposals) {
    const cue = proposal.cue[0]?.first ?? -1;
    const other = surest.get(cue);
    if (!other || other.confidence < proposal.confidence) surest.set(cue, proposal);
  }
  return [...surest.values()];
}

/** How a sentence goes on from the one before: the reporter’s words. */
const LEADS_OVER = /^(?:but|and|so|yet|meanwhile|however|still|also|separately|earlier|later|,)$/;

/** Where another has found the whole sentence before a closing tag, a content that began inside of it begins with it. */
export function withWholeSentences(reading: Reading, proposals: readonly Proposal[]): Proposal[] {
  const whole = new Map<number, TokenRange>();
  for (const proposal of proposals) {
    const isTag = reading.lower[proposal.cue[0]?.first ?? 0] !== 'according' && isBehindItsSentence(reading, proposal);
    if (isTag) whole.set(proposal.cue[0]!.first, proposal.content[0]!);
  }
  if (whole.size === 0) return [...proposals];
  return proposals.map((proposal) => {
    const sentence = whole.get(proposal.cue[0]?.first ?? -1);
    const [head] = proposal.content;
    if (!sentence || !head || !proposal.content.every((piece) => covers([sentence], piece))) return proposal;
    let { first } = sentence;
    while (first < head.first && LEADS_OVER.test(reading.lower[first]!)) first++;
    return first < head.first ? { ...proposal, content: [{ first, end: sentence.end }] } : proposal;
  });
}

/** "Firms fear a strike, | a survey showed": what a closing tag says is the whole sentence, however sure another is of a part. */
function isBehindItsSentence({ document, lower, quotation }: Reading, { cue, source, content }: Proposal): boolean {
  const [piece, ...more] = content;
  if (cue.length === 0) return false;
  const tag = Math.min(cue[0]!.first, source[0]?.first ?? Number.POSITIVE_INFINITY);
  if (!piece || more.length > 0 || tag !== piece.end + 1 || lower[piece.end] !== ',') return false;
  const start = document.sentences.firstToken[document.tokens.sentence[tag]!]!;
  return piece.first === start && quotation[start]! < 0;
}

function covers(content: readonly TokenRange[], { first, end }: TokenRange): boolean {
  return content.some((piece) => piece.first <= first && end <= piece.end);
}
