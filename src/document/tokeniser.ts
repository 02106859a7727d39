import type { ItsHelpers } from 'wink-nlp';
import { maskForTokeniser } from '../text/mask.js';
import type { Span } from '../text/span.js';
import { wordNumber } from '../text/word-number.js';
import { partsOf } from './compounds.js';
import { PARTS_OF_SPEECH } from './document.js';
import type { Block } from './paragraphs.js';
import { byDocument, type Wink, winkByDocument } from './wink.js';
import { createWinkReader, type WinkReader, type WinkReading, type Word } from './wink-reader.js';

/**
 * What wink-nlp finds in a text: tokens, parts of speech and sentence ends, with exact UTF-16 offsets. It reads a masked copy of the same
 * length (see {@link maskForTokeniser}).
 */
export interface RawTokens {
  readonly start: number[];
  readonly end: number[];
  readonly text: string[];
  /** Number of the word; see text/word-number.ts. */
  readonly word: number[];
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

const PUNCT = PARTS_OF_SPEECH.indexOf('PUNCT');

/** wink-nlp reads this many code units at a time, so that a document of megabytes stays linear. */
const CHUNK = 32_768;

/** Made at first use: loading the language model takes tens of milliseconds. */
const readerForDocument = byDocument(createWinkReader);

export function tokenise(text: string, blocks: readonly Block[]): RawTokens {
  const { text: masked, runs } = maskForTokeniser(text);
  const tokens = {
    start: [] as number[],
    end: [] as number[],
    text: [] as string[],
    word: [] as number[],
    partOfSpeech: [] as number[],
    sentenceEnd: [] as number[],
    paragraphStart: [] as number[],
    maskedRuns: runs,
  };
  const read = readerForDocument();
  for (const block of blocks) {
    tokens.paragraphStart.push(tokens.start.length);
    for (const piece of pieces(masked, block)) readPiece(read, masked, piece, tokens);
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

function readPiece(read: WinkReader, text: string, piece: Span, tokens: RawTokens): void {
  // A line break inside a paragraph is a blank: the copy was wrapped.
  const copy = text.slice(piece.start, piece.end).replace(/[\n\r\t\u0085]/g, ' ');
  const reading = read(copy);
  const { words, start, partOfSpeech } = reading;
  const first = tokens.start.length;
  const lastPart = new Int32Array(words.length).fill(-1); // of each of wink's tokens: the last of ours
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const last = lastOfTorn(reading, i);
    const at = piece.start + start[i]!;
    const tag = partOfSpeech[i]!;
    if (last === i && !word.isCompound) addToken(tokens, at, word.text, word.number, tag);
    else addParts(tokens, at, joined(words, i, last), tag);
    i = last;
    lastPart[i] = tokens.start.length - 1;
  }
  for (const last of reading.sentenceEnd) {
    const token = lastPart[last]!;
    if (token >= first && token !== tokens.sentenceEnd.at(-1)) tokens.sentenceEnd.push(token);
  }
}

function addToken(tokens: RawTokens, at: number, text: string, word: number, partOfSpeech: number): void {
  tokens.start.push(at);
  tokens.end.push(at + text.length);
  tokens.text.push(text);
  tokens.word.push(word);
  tokens.partOfSpeech.push(partOfSpeech);
}

function addParts(tokens: RawTokens, from: number, word: string, partOfSpeech: number): void {
  let at = from;
  for (const [i, part] of partsOf(word).entries()) {
    addToken(tokens, at, part, wordNumber(part), i % 2 === 1 ? PUNCT : partOfSpeech);
    at += part.length;
  }
}

function joined(words: readonly Word[], first: number, last: number): string {
  let text = '';
  for (let i = first; i <= last; i++) text += words[i]!.text;
  return text;
}

/**
 * wink-nlp tears some words and, at worst, ends a sentence in them: "HAL.N" (a share and its market), "anti-U.S.", "5.30pm".
 *
 * @returns index of the last token of the word that token i begins: i itself for nearly all
 */
function lastOfTorn({ words, start }: WinkReading, i: number): number {
  const touches = (next: number) =>
    next < words.length && start[next - 1]! + words[next - 1]!.text.length === start[next];
  if (!touches(i + 1)) return i;
  const [word, next] = [words[i]!.text, words[i + 1]!.text];
  if (/^\d[\d.]*$/.test(word) && /^\d[\d.]*\p{L}*$/u.test(next)) return i + 1;
  if (next !== '.' || !touches(i + 2)) return i;
  const market = words[i + 2]!.text;
  const isShare = /^\p{Lu}[\p{Lu}\d]{0,5}\p{Ll}?$/u.test(word) && /^\p{Lu}{1,3}$/u.test(market);
  const isAbbreviation = /(?:^|-)\p{Lu}$/u.test(word) && /^(?:\p{Lu}\.)+$/u.test(market);
  return isShare || isAbbreviation ? i + 2 : i;
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
