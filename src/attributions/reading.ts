import type { Quote } from '../annotator.js';
import { type Document, PARTS_OF_SPEECH, type PartOfSpeech } from '../document/document.js';
import { lastAtMost, type Span } from '../text/span.js';
import { createWordTypes, type WordTypes } from './word-types.js';

const CODE = Object.fromEntries(PARTS_OF_SPEECH.map((tag, code) => [tag, code])) as Record<PartOfSpeech, number>;

/** Codes of the part of speech column, by name. */
export const POS = CODE;

/** Tokens `first` up to, not including, `end`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** What the rules and the model look at: columns over the tokens of a document, computed once. */
export interface Reading {
  readonly document: Document;
  readonly count: number;
  /** Number of the word type by token, in `types`. */
  readonly type: Int32Array;
  readonly types: WordTypes;
  readonly lower: readonly string[];
  /** Dictionary form of verbs and nouns, else the word in lower case. */
  readonly lemma: readonly string[];
  readonly pos: Uint8Array;
  /** Index of the outermost pair of double (or paragraph-long) quotation marks that the token is in, marks included; -1 for none. */
  readonly quotation: Int32Array;
  /** Quotations of depth 0 by that index, as token ranges. */
  readonly quotations: readonly TokenRange[];
  /** 1 where the token is a quotation mark, 0 elsewhere. */
  readonly isMark: Uint8Array;
  readonly quotes: readonly Quote[];
}

/** Of this thread: what it holds depends on words alone. */
let latest = createWordTypes();

export function readTokens(document: Document, quotes: readonly Quote[]): Reading {
  const { tokens } = document;
  const count = tokens.count;
  if (latest.isFull) latest = createWordTypes();
  const types = latest;
  const type = new Int32Array(count);
  const lower: string[] = new Array(count);
  const lemma: string[] = new Array(count);
  for (let i = 0; i < count; i++) {
    const number = types.numberOf(tokens.text[i]!, tokens.word[i]!, tokens.partOfSpeech[i]!);
    type[i] = number;
    lower[i] = types.lower[number]!;
    lemma[i] = types.lemma[number]!;
  }
  const isMark = new Uint8Array(count);
  const quotation = new Int32Array(count).fill(-1);
  const quotations: TokenRange[] = [];
  for (const pair of document.quotations) {
    const range = tokensIn(document, pair);
    if (range.end <= range.first) continue;
    markMarks(document, range, pair.start + pair.open, pair.end - pair.close, isMark);
    if (pair.depth > 0) continue;
    quotation.fill(quotations.length, range.first, range.end);
    quotations.push(range);
  }
  const pos = tokens.partOfSpeech;
  return { document, count, type, types, lower, lemma, pos, quotation, quotations, isMark, quotes };
}

function markMarks({ tokens }: Document, range: TokenRange, inner: number, innerEnd: number, isMark: Uint8Array): void {
  for (let i = range.first; i < range.end && tokens.end[i]! <= inner; i++) isMark[i] = 1;
  for (let i = range.end - 1; i >= range.first && tokens.start[i]! >= innerEnd; i--) isMark[i] = 1;
}

/** The tokens that lie in a span, wholly or partly. */
export function tokensIn({ tokens }: Document, span: Span): TokenRange {
  let first = Math.max(0, lastAtMost(tokens.start, span.start));
  if (first < tokens.count && tokens.end[first]! <= span.start) first++;
  const end = lastAtMost(tokens.start, span.end - 1) + 1;
  return { first, end: Math.max(first, end) };
}

export function spanOf({ tokens }: Document, { first, end }: TokenRange): Span {
  return { start: tokens.start[first]!, end: tokens.end[end - 1]! };
}

/** Whether a verb or an auxiliary is among the tokens. */
export function holdsVerb({ pos }: Reading, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (pos[i] === POS.VERB || pos[i] === POS.AUX) return true;
  return false;
}
