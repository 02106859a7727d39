import type { Quote } from '../../annotator.js';
import { SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import { lastAtMost, type Span } from '../../text/span.js';
import { type Proposal, trimContent, trimSource } from '../proposal.js';
import { POS, type Reading, type TokenRange, tokensIn } from '../reading.js';
import { nounPhraseAt, nounPhraseBefore } from './noun-phrase.js';

/**
 * Quotations that no cue has claimed. Parts of one quotation go together; a quotation beside a verb takes it as a cue; one
 * in a paragraph that has a source goes to that source; a paragraph that is nothing but a quotation goes on without a cue.
 */
export function attributeLeftOver(reading: Reading, proposals: readonly Proposal[]): Proposal[] {
  const owner = ownersOf(reading, proposals);
  const grown = new Map<Proposal, TokenRange[]>();
  const added: Proposal[] = [];
  for (const quote of reading.quotes) {
    if (quote.kind === 'nonspeech') continue;
    const parts = quote.spans.map((span) => tokensIn(reading.document, span)).filter((part) => part.end > part.first);
    const owned = parts.find((part) => ownerOf(owner, part) >= 0);
    const free = parts.filter((part) => ownerOf(owner, part) < 0);
    if (owned && quote.kind === 'direct') growToMarks(parts, proposals, owner, grown);
    if (free.length === 0) continue;
    if (owned) {
      const proposal = proposals[ownerOf(owner, owned)]!;
      const ranges = grown.get(proposal) ?? [...proposal.content];
      grown.set(proposal, [...ranges, ...free]);
      continue;
    }
    const proposal =
      quote.kind === 'direct'
        ? proposeAlone(reading, quote, free, proposals, owner)
        : proposeMixed(reading, free[0]!, owner);
    if (proposal) added.push(proposal);
  }
  const all = proposals.map((proposal) => {
    const content = grown.get(proposal);
    return content ? { ...proposal, content: content.sort((a, b) => a.first - b.first) } : proposal;
  });
  return [...all, ...added].sort((a, b) => a.content[0]!.first - b.content[0]!.first);
}

/** `"…," Ruiz added.`: an utterance, a comma, and a tag with a verb of saying; whoever else wants the words, they are these. */
export function proposeTags(reading: Reading): Proposal[] {
  const { document, lemma, lower, quotations } = reading;
  const nobody = new Int32Array(reading.count).fill(-1);
  const titles = new Set<number>();
  for (const { kind, spans } of reading.quotes)
    if (kind === 'nonspeech') for (const { start } of spans) titles.add(start);
  return quotations.flatMap((quotation): Proposal[] => {
    const { first, end } = quotation;
    if (titles.has(document.tokens.start[first]!)) return [];
    const inside = lower[end - 2] ?? '';
    if (!/^\p{Lu}/u.test(document.tokens.text[first + 1] ?? '') || (!/^[,?!]$/.test(inside) && lower[end] !== ','))
      return [];
    const paragraph = document.tokens.paragraph[first]!;
    const tag = tagBeside(reading, end, document.paragraphs.endToken[paragraph]!, nobody);
    if (!tag || !SAYING_VERBS.has(lemma[tag.cue[0]!.first]!)) return [];
    return [{ ...tag, content: [quotation], confidence: 0.3, rule: 'attributions/tag' }];
  });
}

/** The content that ends inside a whole utterance, where nobody else claims the rest, goes to its marks. */
function growToMarks(
  parts: readonly TokenRange[],
  proposals: readonly Proposal[],
  owner: Int32Array,
  grown: Map<Proposal, TokenRange[]>,
): void {
  for (const part of parts) {
    const owners = new Set(owner.subarray(part.first, part.end));
    owners.delete(-1);
    const [only] = owners;
    if (owners.size !== 1 || only === undefined) continue;
    const proposal = proposals[only]!;
    const inCue = proposal.cue.some(({ first, end }) => first < part.end && part.first < end);
    if (inCue) continue;
    const rest: { first: number; end: number }[] = [];
    let { first, end } = part;
    for (const piece of grown.get(proposal) ?? proposal.content) {
      if (piece.end < first || piece.first > end) rest.push(piece);
      else {
        first = Math.min(first, piece.first);
        end = Math.max(end, piece.end);
      }
    }
    if (rest.length === (grown.get(proposal) ?? proposal.content).length) continue; // a source, not a content, is in the marks
    grown.set(proposal, [...rest, { first, end }]);
  }
}

/** For each token the proposal whose content it is, -1 for none. */
function ownersOf({ count }: Reading, proposals: readonly Proposal[]): Int32Array {
  const owner = new Int32Array(count).fill(-1);
  for (const [p, { content, source }] of proposals.entries()) {
    for (const { first, end } of content) owner.fill(p, first, end);
    for (const { first, end } of source) owner.fill(p, first, end);
  }
  return owner;
}

/** The proposal that has any of the words of a stretch. */
function ownerOf(owner: Int32Array, { first, end }: TokenRange): number {
  for (let i = first; i < end; i++) if (owner[i]! >= 0) return owner[i]!;
  return -1;
}

/** In tokens, marks included. */
const SHORTEST_UTTERANCE = 8;

function proposeAlone(
  reading: Reading,
  quote: Quote,
  content: readonly TokenRange[],
  proposals: readonly Proposal[],
  owner: Int32Array,
): Proposal | undefined {
  const { paragraphs } = reading.document;
  const first = content[0]!;
  const last = content.at(-1)!;
  const paragraph = reading.document.tokens.paragraph[first.first]!;
  const tag =
    tagBeside(reading, last.end, paragraphs.endToken[paragraph]!, owner) ?? tagBefore(reading, first.first, owner);
  if (tag) return { ...tag, content, confidence: 0.6, rule: 'attributions/quote-beside-verb' };
  if (isWholeParagraph(reading, quote.spans, paragraph)) {
    // A quotation that goes on: the speaker is whoever spoke before (found with coreference).
    const spoke =
      hasQuotationBefore(reading, paragraph, proposals) || hasStatementBefore(reading, paragraph, proposals);
    return spoke ? { cue: [], source: [], content, confidence: 0.5, rule: 'attributions/floating-quote' } : undefined;
  }
  // A few words in marks are as often somebody's term for something as what the source said.
  if (last.end - first.first < SHORTEST_UTTERANCE) return undefined;
  const neighbour = sourceInParagraph(reading, paragraph, proposals);
  return (
    neighbour && { cue: [], source: neighbour.source, content, confidence: 0.4, rule: 'attributions/same-paragraph' }
  );
}

/** `The pumps "failed one after the other," the engineer said`: the sentence up to the mark is what was said. */
function proposeMixed(reading: Reading, quoted: TokenRange, owner: Int32Array): Proposal | undefined {
  const { document, lemma } = reading;
  const { sentences, tokens, paragraphs } = document;
  const end = paragraphs.endToken[tokens.paragraph[quoted.first]!]!;
  const tag = tagBeside(reading, quoted.end, end, owner);
  if (!tag || !SAYING_VERBS.has(lemma[tag.cue[0]!.first]!)) return undefined;
  const first = sentences.firstToken[tokens.sentence[quoted.first]!]!;
  for (let i = first; i < quoted.end; i++) if (owner[i]! >= 0) return undefined;
  const content = trimContent(reading, { first, end: quoted.end });
  return content && { ...tag, content: [content], confidence: 0.6, rule: 'attributions/quote-beside-verb' };
}

/** `"…," beamed Ana Ruiz` and `"…," Ruiz beamed`: any verb in the tag after the quotation. */
function tagBeside(
  reading: Reading,
  at: number,
  end: number,
  owner: Int32Array,
): Pick<Proposal, 'cue' | 'source'> | undefined {
  const { pos, document, lower } = reading;
  let i = at;
  while (i < end && /^[,\u2013\u2014-]+$/.test(lower[i]!)) i++;
  const stop = Math.min(
    end,
    i + 14,
    document.sentences.endToken[document.tokens.sentence[Math.min(i, reading.count - 1)]!]!,
  );
  if (i >= stop || (at > 0 && document.tokens.sentence[at - 1] !== document.tokens.sentence[i])) return undefined;
  for (let verb = i; verb < stop; verb++) {
    if (pos[verb] !== POS.VERB || owner[verb]! >= 0 || lower[verb - 1] === '-') continue; // "Oslo-based"
    const source = verb === i ? nounPhraseAt(reading, verb + 1, stop) : nounPhraseBefore(reading, verb, i);
    const trimmed = source && trimSource(reading, withParticiple(reading, source, stop));
    return trimmed && isSomebody(reading, trimmed)
      ? { cue: [{ first: verb, end: verb + 1 }], source: [trimmed] }
      : undefined;
  }
  return undefined;
}

/** "writes the cited letter": the participle between article and noun. */
function withParticiple(reading: Reading, source: TokenRange, stop: number): TokenRange {
  const { pos, lower } = reading;
  const { first, end } = source;
  const stands = end - first === 1 && pos[first] === POS.DET && end + 1 < stop && /(?:ed|ing)$/.test(lower[end]!);
  const noun = stands ? nounPhraseAt(reading, end + 1, stop) : undefined;
  return noun ? { first, end: noun.end } : source;
}

/** A noun, a name or a pronoun: not "to give evidence". */
function isSomebody({ pos }: Reading, { first, end }: TokenRange): boolean {
  if (pos[first] === POS.PART) return false;
  for (let i = first; i < end; i++)
    if (pos[i] === POS.NOUN || pos[i] === POS.PROPN || pos[i] === POS.PRON || pos[i] === POS.NUM) return true;
  return false;
}

/** `He grinned: "…"` */
function tagBefore(reading: Reading, at: number, owner: Int32Array): Pick<Proposal, 'cue' | 'source'> | undefined {
  const { pos, lower, document } = reading;
  if (lower[at - 1] !== ':' && lower[at - 1] !== ',') return undefined;
  const sentence = document.tokens.sentence[at - 1]!;
  const from = document.sentences.firstToken[sentence]!;
  const first = Math.max(from, at - 14);
  let verb = at - 2;
  while (verb >= first && (pos[verb] !== POS.VERB || lower[verb - 1] === '-')) verb--;
  // "had one sentence for the press:" has no other verb
  if (verb < first) for (verb = at - 2; verb >= first && pos[verb] !== POS.AUX; ) verb--;
  if (verb < first || owner[verb]! >= 0) return undefined;
  const source = nounPhraseBefore(reading, verb, from);
  return source && { cue: [{ first: verb, end: verb + 1 }], source: [source] };
}

function isWholeParagraph({ document }: Reading, spans: readonly Span[], paragraph: number): boolean {
  const { paragraphs } = document;
  return (
    spans[0]!.start === paragraphs.start[paragraph] &&
    paragraphs.end[lastAtMost(paragraphs.start, spans.at(-1)!.start)]! - spans.at(-1)!.end <= 1
  );
}

/** What the last sentence of the paragraph before reports: wire copy quotes in the next paragraph who said it. */
function hasStatementBefore({ document, lemma }: Reading, paragraph: number, proposals: readonly Proposal[]): boolean {
  const { paragraphs, tokens } = document;
  if (paragraph === 0 || paragraphs.kind[paragraph - 1] !== 'paragraph') return false;
  const last = tokens.sentence[paragraphs.endToken[paragraph - 1]! - 1];
  return proposals.some(
    ({ cue, source }) =>
      cue.length > 0 &&
      source.length > 0 &&
      tokens.sentence[cue[0]!.first] === last &&
      tokens.sentence[source[0]!.first] === last &&
      SAYING_VERBS.has(lemma[cue[0]!.end - 1]!),
  );
}

/** Somebody was quoted in the paragraph before. */
function hasQuotationBefore(
  { document, quotation }: Reading,
  paragraph: number,
  proposals: readonly Proposal[],
): boolean {
  return proposals.some(({ content }) =>
    content.some(({ first, end }) => {
      const at = document.tokens.paragraph[first]!;
      if (at !== paragraph - 1) return false;
      for (let i = first; i < end; i++) if (quotation[i]! >= 0) return true;
      return false;
    }),
  );
}

function sourceInParagraph(
  { document }: Reading,
  paragraph: number,
  proposals: readonly Proposal[],
): Proposal | undefined {
  return proposals.find(({ source }) => source.length > 0 && document.tokens.paragraph[source[0]!.first] === paragraph);
}
