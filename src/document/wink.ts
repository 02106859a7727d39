import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Cache } from 'wink-nlp/src/cache.js';
import type { Match } from './state-machine.js';

export type Wink = ReturnType<typeof winkNLP>;

/** The words that an instance of wink-nlp knows: those of its language model first, then what it has met since. */
export interface Lexemes {
  readonly hash: Record<string, number>;
  readonly list: readonly string[];
}

/** What a state machine reads instead of a token. */
type Transformer = (symbol: number, cache: Cache, tokens: readonly number[], token: number) => number;

interface Machines {
  readonly machines: readonly string[];
  readonly transformers: readonly Transformer[];
}

export interface LanguageModel {
  core(): {
    readonly features: { readonly lexeme: Lexemes; readonly pos: { readonly list: readonly string[] } };
    readonly trex: unknown;
    readonly tcat: { readonly hash: unknown };
    readonly preserve: unknown;
  };
  readonly featureFn: unknown;
  sbd(): Machines;
  pos(): Machines & {
    updater(matches: readonly Match[], cache: Cache, tags: number[], normal: readonly number[]): void;
  };
  metaCER(): unknown;
}

const loaded = model as unknown as LanguageModel;
let customEntities: unknown;
/** Of the recogniser of custom entities there is one: each loading would serialise it once more (wink-eng-lite-web-model 1.8). */
export const language: LanguageModel = {
  ...loaded,
  metaCER() {
    customEntities ??= loaded.metaCER();
    return customEntities;
  },
};

/**
 * Words met in texts that an instance may hold; then a new one is made, which takes about 0.1 s. (About 2,000 documents
 * of news; wink-nlp keeps what it meets for good, some 240 bytes a word, and its table of prefixes has 8,191 places.)
 */
const MOST_LEXEMES = 150_000;

/** wink-nlp takes such a word for one token wherever it stands, whether or not it has met it. */
const PLAIN_WORD = /^[A-Za-z]+$/;

/** Makes something of a language model of its own; it may keep it for as long as it holds few words. */
type Make<T> = (language: LanguageModel) => T;

/**
 * Gives what reads by wink-nlp for one document after another, each time as if it had read no text before. wink-nlp remembers every word
 * that it meets and from then on keeps that word whole: after "Foster's, …" it no longer splits "Foster's Group", in this
 * document and in all that follow, so that tokens would depend on what the same thread has read before. Words of earlier
 * documents are therefore taken out of its index, but for those of letters alone; they stay in its lists, which only grow.
 */
export function byDocument<T>(make: Make<T>): () => T {
  let current: { readonly made: T; readonly lexemes: Lexemes; readonly own: number } | undefined;
  /** How many lexemes were there at the start of the last document. */
  let before = 0;
  return () => {
    if (!current || current.lexemes.list.length - current.own > MOST_LEXEMES) {
      current = withLexemes(make);
      before = current.own;
    }
    const { made, lexemes } = current;
    for (let i = before; i < lexemes.list.length; i++)
      if (!PLAIN_WORD.test(lexemes.list[i]!)) delete lexemes.hash[lexemes.list[i]!];
    before = lexemes.list.length;
    return made;
  };
}

function withLexemes<T>(make: Make<T>) {
  let lexemes: Lexemes | undefined;
  const made = make({
    ...language,
    core() {
      const core = language.core(); // each instance has its own
      lexemes = core.features.lexeme;
      return core;
    },
  });
  return { made, lexemes: lexemes!, own: lexemes!.list.length };
}

/**
 * @param pipe which of wink-nlp's annotations are made
 * @param prepare called with each new instance before it reads a text
 */
export function winkByDocument(pipe: readonly string[], prepare: (wink: Wink) => void): () => Wink {
  return byDocument((watched) => {
    const wink = winkNLP(watched as unknown as typeof model, [...pipe]);
    prepare(wink);
    return wink;
  });
}
