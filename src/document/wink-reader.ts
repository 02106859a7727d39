import createCache, { type Cache } from 'wink-nlp/src/cache.js';
import compilePatterns from 'wink-nlp/src/compile-trex.js';
import constants from 'wink-nlp/src/constants.js';
import wrapDocument from 'wink-nlp/src/dd-wrapper.js';
import createTokenizer from 'wink-nlp/src/tokenizer.js';
import { wordNumber } from '../text/word-number.js';
import { isCompound } from './compounds.js';
import { PARTS_OF_SPEECH } from './document.js';
import { createStateMachine } from './state-machine.js';
import type { LanguageModel } from './wink.js';

/** A word as wink-nlp knows it, or a part of a contraction: what its state machines need of it, worked out once. */
export interface Word {
  readonly text: string;
  /** See text/word-number.ts. */
  readonly number: number;
  readonly isCompound: boolean;
  /** Index of the normal form among wink-nlp's lexemes. */
  readonly normal: number;
  /** Index of the part of speech; of parts of contractions it is not the machines' to change. */
  readonly tag: number;
  readonly isSettled: boolean;
  /** What the machines of parts of speech read instead of the part of speech; 0 for none. */
  readonly hint: number;
  /** What the machine of sentence ends reads where no white space stands before the word, and where it does. */
  readonly boundary: number;
  readonly boundaryAfterSpace: number;
}

/** What wink-nlp finds in a text; offsets are UTF-16 code units. */
export interface WinkReading {
  readonly words: readonly Word[];
  readonly start: readonly number[];
  /** Index into {@link PARTS_OF_SPEECH}. */
  readonly partOfSpeech: readonly number[];
  /** Index of the last word of each sentence, ascending. */
  readonly sentenceEnd: readonly number[];
}

export type WinkReader = (text: string) => WinkReading;

const CODE_OF = new Map<string, number>(PARTS_OF_SPEECH.map((tag, code) => [tag, code]));
const CODE_OF_UNKNOWN = 0;

/** A stretch between white space. */
interface Stretch {
  readonly text: string;
  readonly first: Word;
  readonly rest: readonly Word[];
}

/** One that has the same tokens whatever was read before. */
const STEADY = /^(?:[A-Za-z]+[.,]?|["“(][A-Za-z]+|[A-Za-z]+[.,]["”]|\([A-Za-z]+\)|\d{2,}(?:[.,]\d+)*)$/;

/**
 * wink-nlp's tokeniser and state machines without its documents. What a stretch between white space is made of, and what
 * the machines read of a word, is looked up here; wink-nlp works it out at each place.
 */
export function createWinkReader(language: LanguageModel): WinkReader {
  const core = language.core();
  const cache = createCache(core, language.featureFn);
  const readStretch = createStretchReader(language, core, cache);
  const steady = new Map<number, Stretch>();
  const findBoundaries = createStateMachine(language.sbd().machines[0]!);
  const { machines, updater } = language.pos();
  const taggers = machines.map(createStateMachine);
  const codes = core.features.pos.list.map((tag) => CODE_OF.get(tag) ?? CODE_OF_UNKNOWN);

  const read = (stretch: string, hash: number): Stretch => {
    const words = readStretch(stretch);
    const text = words.map((word) => word.text).join(''); // not `stretch`, a slice that would keep the whole document
    const [first, ...rest] = words;
    if (!first || text !== stretch) throw new Error(`the tokens of "${stretch}" do not add up to it`);
    const found = { text, first, rest };
    if (STEADY.test(stretch) && !steady.has(hash)) {
      if (steady.size >= MOST_STRETCHES) steady.clear();
      steady.set(hash, found);
    }
    return found;
  };

  return (text) => {
    const words: Word[] = [];
    const start: number[] = [];
    const symbols: number[] = [];
    const add = (word: Word, at: number, symbol: number) => {
      words.push(word);
      start.push(at);
      symbols.push(symbol);
    };
    for (let from = 0; from < text.length; from++) {
      if (isSpace(text.charCodeAt(from))) continue;
      let to = from;
      let hash = 0;
      for (let code = text.charCodeAt(to); !isSpace(code); code = text.charCodeAt(++to))
        hash = Math.imul(hash ^ code, 0x01000193);
      let stretch = steady.get(hash);
      if (!stretch || stretch.text.length !== to - from || !text.startsWith(stretch.text, from))
        stretch = read(text.slice(from, to), hash);
      const { first, rest } = stretch;
      add(first, from, from > 0 ? first.boundaryAfterSpace : first.boundary);
      let at = from + first.text.length;
      for (const word of rest) {
        add(word, at, word.boundary);
        at += word.text.length;
      }
      from = to;
    }
    const sentenceEnd = findBoundaries(symbols).map(([first]) => first);
    if (sentenceEnd.at(-1) !== words.length - 1) sentenceEnd.push(words.length - 1);
    const normal = words.map((word) => word.normal);
    const tags = words.map((word) => word.tag);
    for (const tagger of taggers) {
      const hints = words.map((word, i) => word.hint || tags[i]!);
      updater(tagger(hints), cache, tags, normal);
    }
    const partOfSpeech = words.map((word, i) => codes[word.isSettled ? word.tag : tags[i]!]!);
    return { words, start, partOfSpeech, sentenceEnd };
  };
}

/** Of wink-nlp's white space; and of what lies behind the end of a text. */
function isSpace(code: number): boolean {
  if (code < 0xa0) return code === 0x20;
  return SPACES.has(code) || Number.isNaN(code);
}

const SPACES = new Set([0xa0, 0x2002, 0x2003, 0x2004, 0x2005, 0x2009, 0x200a, 0x202f, 0x205f]);

/** Some 15 MB; more than a million words of news have in frequent use. */
const MOST_STRETCHES = 50_000;
const MOST_WORDS = 20_000;

/** wink-nlp's own tokeniser, given one stretch between white space at a time: none of its rules look farther. */
function createStretchReader(
  language: LanguageModel,
  core: ReturnType<LanguageModel['core']>,
  cache: Cache,
): (stretch: string) => readonly Word[] {
  const tokenise = createTokenizer(compilePatterns(core.trex), core.tcat.hash, core.preserve);
  const tokens: number[] = [];
  const document = wrapDocument({ cache, tokens, nonBreakingSpaces: {} });
  const boundaryOf = language.sbd().transformers[0]!;
  const hintOf = language.pos().transformers[0]!;
  const noun = core.features.pos.list.indexOf('NOUN');
  /** By lexeme, without parts of contractions. Most words that are not plain have a new lexeme in each document: it is emptied now and then. */
  const whole = new Map<number, Word>();
  const describe = (lexeme: number, packed: number, settled: number): Word => {
    const normal = packed > constants.psMask ? cache.nox(packed) : cache.normal(lexeme);
    const text = cache.value(lexeme);
    return {
      text,
      number: wordNumber(text),
      isCompound: isCompound(text),
      normal,
      tag: (settled & constants.posMask) >>> constants.bits4lemma || cache.posOf(cache.mappedSpelling(lexeme)) || noun,
      isSettled: settled !== 0,
      hint: hintOf(0, cache, [lexeme], 0),
      boundary: boundaryOf(normal, cache, [lexeme, 0], 0),
      boundaryAfterSpace: boundaryOf(normal, cache, [lexeme, 1], 0),
    };
  };
  const wholeWord = (lexeme: number): Word => {
    const known = whole.get(lexeme);
    if (known) return known;
    const word = describe(lexeme, 0, 0);
    if (whole.size >= MOST_WORDS) whole.clear();
    whole.set(lexeme, word);
    return word;
  };
  return (stretch) => {
    tokens.length = 0;
    tokenise(document, stretch);
    const words: Word[] = [];
    for (let i = 0; i < tokens.length; i += 4) {
      const [lexeme, packed, settled] = [tokens[i]!, tokens[i + 1]!, tokens[i + 2]!];
      words.push(packed === 0 && settled === 0 ? wholeWord(lexeme) : describe(lexeme, packed, settled));
    }
    return words;
  };
}
