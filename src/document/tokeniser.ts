import type { ItsHelpers, PartOfSpeech as WinkPartOfSpeech } from 'wink-nlp';
import { maskForTokeniser } from '../text/mask.js';
import type { Span } from '../text/span.js';
import { PARTS_OF_SPEECH, type PartOfSpeech } from './document.js';
import type { Block } from './paragraphs.js';
import { type Wink, winkByDocument } from './wink.js';

/**
 * What wink-nlp finds in a text: tokens, parts of speech and sentence ends, with exact UTF-16 offsets. wink-nlp gives no offsets, but white space and values of its tokens add up to the text it was
 * given; it reads a masked copy of the same length (see {@link maskForTokeniser}).
 */
export interface RawTokens {
  readonly start: number[];
  readonly end: number[];
  readonly text: string[];
  readonly partOfSpeech: number[];
  /** Index of the last token of each sentence, ascending; paragraphs always end one. */
  readonly sentenceEnd: number[];
  /** Index of the first token of each paragraph. */
  readonly paragraphStart: number[];
  /** Unbroken runs that were masked. */
  readonly maskedRuns: number;
}

/** A span that a user's pattern found, with the name of the pattern. */
export interface Spotted extends Span {
  readonly type: string;
}

const CODE_OF = new Map<string, number>(PARTS_OF_SPEECH.map((tag, code) => [tag, code]));
const CODE_OF_UNKNOWN = 0;

/** wink-nlp reads this many code units at a time, so that a document of megabytes stays linear. */
const CHUNK = 32_768;

/** Made at first use: loading the language model takes tens of milliseconds. */
const winkForDocument = winkByDocument(['sbd', 'pos']);

export function tokenise(text: string, blocks: readonly Block[]): RawTokens {
  const { text: masked, runs } = maskForTokeniser(text);
  const tokens = {
    start: [] as number[],
    end: [] as number[],
    text: [] as string[],
    partOfSpeech: [] as number[],
    sentenceEnd: [] as number[],
    paragraphStart: [] as number[],
    maskedRuns: runs,
  };
  const wink = winkForDocument();
  for (const block of blocks) {
    tokens.paragraphStart.push(tokens.start.length);
    for (const piece of pieces(masked, block)) readPiece(wink, masked, piece, tokens);
  }
  return tokens;
}

/** A paragraph in pieces that wink-nlp reads at once, cut at white space. */
function* pieces(text: string, block: Block): Generator<Span> {
  let start = block.start;
  while (block.end - start > CHUNK) {
    let end = text.lastIndexOf(' ', start + CHUNK) + 1;
    if (end <= start) end = start + CHUNK;
    yield { start, end };
    start = end;
  }
  yield { start, end: block.end };
}

function readPiece({ readDoc, its }: Wink, text: string, piece: Span, tokens: RawTokens): void {
  // A line break inside a paragraph is a blank: the copy was wrapped.
  const copy = text.slice(piece.start, piece.end).replace(/[\n\r\t\u0085]/g, ' ');
  const doc = readDoc(copy);
  const values = doc.tokens().out(its.value as ItsHelpers['value']) as string[];
  const spaces = doc.tokens().out(its.precedingSpaces as ItsHelpers['precedingSpaces']) as string[];
  const tags = doc.tokens().out(its.pos as ItsHelpers['pos']) as WinkPartOfSpeech[];
  const first = tokens.start.length;
  const { start } = tokens;
  const lastPart = new Int32Array(values.length).fill(-1); // of each of wink's tokens: the last of ours
  let at = piece.start;
  for (let i = 0; i < values.length; i++) {
    at += spaces[i]!.length;
    const last = lastOfTorn(values, spaces, i);
    const value = last === i ? values[i]! : values.slice(i, last + 1).join('');
    if (tags[i] !== 'SPACE') splitToken(value, at, CODE_OF.get(tags[i]!) ?? CODE_OF_UNKNOWN, tokens);
    i = last;
    lastPart[i] = start.length - 1;
    at += value.length;
  }
  if (at > piece.end)
    throw new Error(`tokens run past the text at offset ${piece.end}: a code point is missing from the mask`);
  for (const [, last] of doc.sentences().out(its.span) as unknown as [number, number][]) {
    const token = lastPart[last]!;
    if (token >= first && token !== tokens.sentenceEnd.at(-1)) tokens.sentenceEnd.push(token);
  }
}

/**
 * wink-nlp tears some words and, at worst, ends a sentence in them: "HAL.N" (a share and its market), "anti-U.S.", "5.30pm".
 *
 * @returns index of the last token of the word that token i begins: i itself for nearly all
 */
function lastOfTorn(values: readonly string[], spaces: readonly string[], i: number): number {
  if (i + 1 >= values.length || spaces[i + 1] !== '') return i;
  if (/^\d[\d.]*$/.test(values[i]!) && /^\d[\d.]*\p{L}*$/u.test(values[i + 1]!)) return i + 1;
  if (values[i + 1] !== '.' || i + 2 >= values.length || spaces[i + 2] !== '') return i;
  const isShare = /^\p{Lu}[\p{Lu}\d]{0,5}\p{Ll}?$/u.test(values[i]!) && /^\p{Lu}{1,3}$/u.test(values[i + 2]!);
  const isAbbreviation = /(?:^|-)\p{Lu}$/u.test(values[i]!) && /^(?:\p{Lu}\.)+$/u.test(values[i + 2]!);
  return isShare || isAbbreviation ? i + 2 : i;
}

const HYPHEN_BEFORE_NAME = /(?<=[\p{L}\p{N}.])[-/\u2010\u2011\u2013\u2014](?=[\p{Lu}\p{N}])/u;
const CUT_AT_HYPHENS = new RegExp(HYPHEN_BEFORE_NAME.source, 'gu');
const ADDRESS = /^(?:https?:|www\.)|@|\.(?:com|org|net|gov|edu)\b/i;

/** Cuts compounds before a capital or digit ("pro-Israel", "mid-May", "F-35s"): names and dates end there. */
function splitToken(value: string, at: number, tag: number, tokens: RawTokens): void {
  const push = (from: number, to: number, partOfSpeech: number) => {
    tokens.start.push(at + from);
    tokens.end.push(at + to);
    tokens.text.push(from === 0 && to === value.length ? value : value.slice(from, to));
    tokens.partOfSpeech.push(partOfSpeech);
  };
  if (value.length < 3 || !HYPHEN_BEFORE_NAME.test(value) || ADDRESS.test(value)) {
    push(0, value.length, tag);
    return;
  }
  let from = 0;
  for (const cut of value.matchAll(CUT_AT_HYPHENS)) {
    push(from, cut.index, tag);
    push(cut.index, cut.index + 1, CODE_OF.get('PUNCT' satisfies PartOfSpeech)!);
    from = cut.index + 1;
  }
  push(from, value.length, tag);
}

/** A user's custom entity: a name for what is found, and wink-nlp patterns such as `flight CARDINAL` or `[operation|exercise] [PROPN] [|PROPN]`. */
export interface CustomPattern {
  readonly name: string;
  readonly patterns: readonly string[];
}

/**
 * A finder of custom entities. It reads the text with an instance of wink-nlp of its own, since what that learns changes
 * what it takes for a word.
 *
 * @throws Error on a pattern that wink-nlp cannot read, which it names
 */
export function createPatternFinder(
  patterns: readonly CustomPattern[],
): (text: string, blocks: readonly Block[]) => Spotted[] {
  const custom = patterns.map(({ name, patterns: of }) => ({ name, patterns: [...of] }));
  const learnedWink = winkByDocument(['sbd', 'pos', 'ner', 'cer'], (wink) => learn(wink, custom));
  learnedWink();
  return (text, blocks) => {
    const wink = learnedWink();
    const { text: masked } = maskForTokeniser(text);
    const found: Spotted[] = [];
    for (const block of blocks) for (const piece of pieces(masked, block)) found.push(...findIn(wink, masked, piece));
    return found;
  };
}

type Learnt = Parameters<Wink['learnCustomEntities']>[0];

function learn(wink: Wink, custom: Learnt): void {
  try {
    wink.learnCustomEntities(custom);
  } catch (error) {
    const all = custom.flatMap(({ name, patterns }) => patterns.map((pattern) => ({ name, patterns: [pattern] })));
    if (all.length > 1) for (const one of all) learn(wink, [one]); // throws at the one that is at fault, and names it
    const reason = (error as Error).message.split('\n')[0]!.replace(/^wink-nlp: /, '');
    throw new Error(
      `"${all[0]?.patterns[0]}" cannot be read (${reason}); an alternative in square brackets is one word or tag`,
    );
  }
}

function findIn({ readDoc, its }: Wink, text: string, piece: Span): Spotted[] {
  const doc = readDoc(text.slice(piece.start, piece.end).replace(/[\n\r\t\u0085]/g, ' '));
  const values = doc.tokens().out(its.value as ItsHelpers['value']) as string[];
  const spaces = doc.tokens().out(its.precedingSpaces as ItsHelpers['precedingSpaces']) as string[];
  const start: number[] = [];
  const end: number[] = [];
  let at = piece.start;
  for (const [i, value] of values.entries()) {
    at += spaces[i]!.length;
    start.push(at);
    at += value.length;
    end.push(at);
  }
  const types = doc.customEntities().out(its.type as never) as unknown as string[];
  const spans = doc.customEntities().out(its.span as never) as unknown as [number, number][];
  return spans.map(([from, to], i) => ({ type: types[i]!, start: start[from]!, end: end[to]! }));
}
