import { PARTS_OF_SPEECH } from '../document/document.js';
import { ACT_OF_VERB, ATTRIBUTION_NOUNS, SAYING_VERBS } from '../lexicon/attribution-verbs.js';
import { nounLemma, verbLemma } from '../lexicon/lemma.js';
import { hashString } from '../text/hash.js';
import { MOST_NUMBERED } from '../text/word-number.js';

/**
 * What depends on a word and its part of speech alone, worked out once for each pair: most of a text is words seen before. A
 * type has a number in its table for good; a table that is full gives way to a new one, and who reads a document goes on with its own.
 */
export interface WordTypes {
  readonly isFull: boolean;
  readonly lower: readonly string[];
  /** Dictionary form of verbs and nouns, else the word in lower case. */
  readonly lemma: readonly string[];
  /** Hashes of the word in lower case and of its lemma. */
  readonly wordHash: readonly number[];
  readonly lemmaHash: readonly number[];
  /** What the word reports, as a code for roles: see {@link actOf}. */
  readonly act: readonly number[];
  /** @param id number of the word; see text/word-number.ts */
  numberOf(word: string, id: number, pos: number): number;
}

/** Types of a table: some 0.2 kB each. */
const MOST_TYPES = 30_000;

export function createWordTypes(mostTypes = MOST_TYPES): WordTypes {
  const lower: string[] = [];
  const lemma: string[] = [];
  const wordHash: number[] = [];
  const lemmaHash: number[] = [];
  const act: number[] = [];
  /** One more than the type, by number of the word and part of speech; 0 where there is none yet. */
  const types = new Int32Array((MOST_NUMBERED + 1) * PARTS_OF_SPEECH.length);
  /** Of words without a number. */
  const others = PARTS_OF_SPEECH.map(() => new Map<string, number>());
  return {
    get isFull() {
      return lower.length > mostTypes;
    },
    lower,
    lemma,
    wordHash,
    lemmaHash,
    act,
    numberOf(word: string, id: number, pos: number): number {
      const cell = id * PARTS_OF_SPEECH.length + pos;
      if (types[cell] !== 0) return types[cell]! - 1;
      const known = id === 0 ? others[pos]!.get(word) : undefined;
      if (known !== undefined) return known;
      const number = lower.length;
      const small = word.toLowerCase();
      const form = lemmaOf(small, pos);
      lower.push(small);
      lemma.push(form);
      wordHash.push(hashString(small));
      lemmaHash.push(hashString(form));
      act.push(actOf(form, pos));
      if (id === 0) others[pos]!.set(word, number);
      else types[cell] = number + 1;
      return number;
    },
  };
}

const [VERB, AUX, NOUN] = (['VERB', 'AUX', 'NOUN'] as const).map((tag) => PARTS_OF_SPEECH.indexOf(tag));

/** @param word in lower case */
export function lemmaOf(word: string, pos: number): string {
  if (pos === VERB || pos === AUX) return verbLemma(word);
  return pos === NOUN ? nounLemma(word) : word;
}

/** 1 and 9 for nouns that report nothing or something, 2 for other words, 3 to 6 for the acts of verbs, 10 more for those that say. */
function actOf(lemma: string, pos: number): number {
  if (pos === NOUN) return lemma in ATTRIBUTION_NOUNS ? 9 : 1;
  const act = ACT_OF_VERB.get(lemma);
  if (!act) return 2;
  const code = { communication: 3, belief: 4, factive: 5, control: 6 }[act];
  return SAYING_VERBS.has(lemma) ? code + 10 : code;
}
