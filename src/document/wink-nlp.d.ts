/** The parts of wink-nlp that are read without its document objects. It has types for its whole only. */

declare module 'wink-nlp/src/cache.js' {
  /** What is known of words, by their index. */
  export interface Cache {
    value(index: number): string;
    normal(index: number): number;
    mappedSpelling(index: number): number;
    /** Index of the likeliest part of speech; 0 for none. */
    posOf(index: number): number;
    /** Index of the normal form of a part of a contraction, by the second number of its token. */
    nox(packed: number): number;
  }
  export default function createCache(core: unknown, featureFn: unknown): Cache;
}

declare module 'wink-nlp/src/dd-wrapper.js' {
  import type { Cache } from 'wink-nlp/src/cache.js';
  export interface DocumentData {
    readonly cache: Cache;
    /** Four numbers a token: index of the word; part of a contraction and white space; part of speech and lemma; flags. */
    readonly tokens: number[];
    readonly nonBreakingSpaces: Record<number, string>;
  }
  export default function wrapDocument(data: DocumentData): unknown;
}

declare module 'wink-nlp/src/compile-trex.js' {
  export default function compilePatterns(patterns: unknown): unknown;
}

declare module 'wink-nlp/src/tokenizer.js' {
  export default function createTokenizer(
    patterns: unknown,
    categories: unknown,
    preserve: unknown,
  ): (document: unknown, text: string) => void;
}

declare module 'wink-nlp/src/constants.js' {
  const constants: { readonly posMask: number; readonly bits4lemma: number; readonly psMask: number };
  export default constants;
}
