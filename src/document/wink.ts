import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

export type Wink = ReturnType<typeof winkNLP>;

interface LanguageModel {
  core(): { readonly features: { readonly lexeme: Lexemes } };
  metaCER(): unknown;
}

const loaded = model as unknown as LanguageModel;
let customEntities: unknown;
/** Of the recogniser of custom entities there is one: each loading would serialise it once more (wink-eng-lite-web-model 1.8). */
const language: LanguageModel = {
  ...loaded,
  metaCER() {
    customEntities ??= loaded.metaCER();
    return customEntities;
  },
};

/** The words that an instance of wink-nlp knows: those of its language model first, then what it has met since. */
interface Lexemes {
  readonly hash: Record<string, number>;
  readonly list: readonly string[];
}

interface Instance {
  readonly wink: Wink;
  readonly lexemes: Lexemes;
  /** How many lexemes were there before the first text. */
  readonly own: number;
  /** How many were there at the start of the last document. */
  before: number;
}

/**
 * Words met in texts that an instance may hold; then a new one is made, which takes about 0.1 s. (About 2,000 documents
 * of news; wink-nlp keeps what it meets for good, some 240 bytes a word, and its table of prefixes has 8,191 places.)
 */
const MOST_LEXEMES = 150_000;

/** wink-nlp takes such a word for one token wherever it stands, whether or not it has met it. */
const PLAIN_WORD = /^[A-Za-z]+$/;

/**
 * Gives wink-nlp for one document after another, each time as if it had read no text before. It remembers every word
 * that it meets and from then on keeps that word whole: after "Foster's, …" it no longer splits "Foster's Group", in this
 * document and in all that follow, so that tokens would depend on what the same thread has read before. Words of earlier
 * documents are therefore taken out of its index, but for those of letters alone; they stay in its lists, which only grow.
 *
 * @param pipe which of wink-nlp's annotations are made
 * @param prepare called with each new instance before it reads a text
 */
export function winkByDocument(pipe: readonly string[], prepare: (wink: Wink) => void = () => {}): () => Wink {
  let current: Instance | undefined;
  return () => {
    if (!current || current.lexemes.list.length - current.own > MOST_LEXEMES) current = newInstance(pipe, prepare);
    const { wink, lexemes } = current;
    for (let i = current.before; i < lexemes.list.length; i++)
      if (!PLAIN_WORD.test(lexemes.list[i]!)) delete lexemes.hash[lexemes.list[i]!];
    current.before = lexemes.list.length;
    return wink;
  };
}

function newInstance(pipe: readonly string[], prepare: (wink: Wink) => void): Instance {
  let lexemes: Lexemes | undefined;
  const watched = {
    ...language,
    core() {
      const core = language.core(); // each instance has its own
      lexemes = core.features.lexeme;
      return core;
    },
  };
  const wink = winkNLP(watched as unknown as typeof model, [...pipe]);
  prepare(wink);
  const own = lexemes!.list.length;
  return { wink, lexemes: lexemes!, own, before: own };
}
