import type { Issue, SourceReference, Zone, ZoneKind } from '../record/record.js';
import type { Quotation } from './quotation-marks.js';

/** What a reader makes of an input: one article, decoded. */
export interface SourceArticle {
  readonly id: string;
  /** The decoded text, never rewritten afterwards. */
  readonly text: string;
  readonly source: SourceReference;
  /** ISO 8601 date or date-time, as the input gives it; unchecked. */
  readonly published?: string;
  /** ISO 639-1, as the input gives it. */
  readonly language?: string;
  /** Id of an earlier document with the same text: this one is not annotated. */
  readonly duplicateOf?: string;
  /** What went wrong while reading. */
  readonly issues: readonly Issue[];
}

/**
 * Tokens in columns, so that annotators walk them without allocating. Tokens are in order and never overlap; white
 * space and stretches that were masked belong to none. Offsets are UTF-16 code units, ends exclusive.
 */
export interface Tokens {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** `document.text.slice(start[i], end[i])`. */
  readonly text: readonly string[];
  /** Number of the word as it is written; see text/word-number.ts. */
  readonly word: Uint16Array;
  /** Index into {@link PARTS_OF_SPEECH}. */
  readonly partOfSpeech: Uint8Array;
  /** Index of the sentence, of the paragraph. */
  readonly sentence: Uint32Array;
  readonly paragraph: Uint32Array;
}

/** Sentences in columns: tokens `firstToken[i]` up to, not including, `endToken[i]`. A sentence never crosses a zone. */
export interface Sentences {
  readonly count: number;
  readonly firstToken: Uint32Array;
  readonly endToken: Uint32Array;
}

/** Paragraphs (blocks) in columns; a dateline belongs to the paragraph it opens. */
export interface Paragraphs {
  readonly count: number;
  /** Offsets of the paragraph's text, without the white space around it. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly firstToken: Uint32Array;
  readonly endToken: Uint32Array;
  readonly kind: readonly ZoneKind[];
}

export interface Document {
  readonly id: string;
  readonly text: string;
  /** ISO 639-1; undefined where the text is too short or odd to tell. */
  readonly language?: string;
  readonly published?: string;
  readonly zones: readonly Zone[];
  readonly paragraphs: Paragraphs;
  readonly sentences: Sentences;
  readonly tokens: Tokens;
  /** Paired quotation marks, by position. */
  readonly quotations: readonly Quotation[];
}

/** Universal parts of speech, in the order of the `partOfSpeech` column. */
export const PARTS_OF_SPEECH = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
] as const;

export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];
