import type { Document } from '../document/document.js';
import { isCapitalised } from './word-shape.js';

/**
 * How the first reading labelled a word elsewhere in the document. A name is one thing throughout an article, so the
 * other occurrences have a vote on each (after Krishnan & Manning 2006, "An effective two-stage model for exploiting
 * non-local dependencies in named entity recognition"; here the votes are added to the scores instead of features of a second model).
 */
export interface DocumentVotes {
  /** True where other occurrences of a word of tokens `[first, end)` were labelled otherwise. */
  disagree(first: number, end: number): boolean;
  /** Adds the votes of the others to the scores of token i, `scores[at … at + labels)`. */
  addTo(i: number, scores: Float32Array, at: number): void;
}

/** What a unanimous vote of many others weighs, and how many others make half of it. */
const WEIGHT = 2;
const HALF = 1;

/**
 * @param typeOf type index of each label, 0 for O
 * @param labels of the first reading, by token
 * @param words hash of each token in lower case
 */
export function countVotes(
  { tokens }: Document,
  words: Int32Array,
  labels: Uint8Array,
  typeOf: Uint8Array,
  types: number,
): DocumentVotes {
  const groupOf = new Map<number, number>();
  const group = new Int32Array(tokens.count).fill(-1);
  for (let i = 0; i < tokens.count; i++) {
    if (!isCapitalised(tokens.text[i]!, tokens.word[i]!)) continue;
    const word = words[i]!;
    let g = groupOf.get(word);
    if (g === undefined) {
      g = groupOf.size;
      groupOf.set(word, g);
    }
    group[i] = g;
  }
  const votes = new Uint32Array(groupOf.size * types);
  const total = new Uint32Array(groupOf.size);
  for (let i = 0; i < tokens.count; i++) {
    const g = group[i]!;
    if (g < 0) continue;
    const cell = g * types + typeOf[labels[i]!]!;
    votes[cell] = votes[cell]! + 1;
    total[g] = total[g]! + 1;
  }
  return {
    disagree(first, end) {
      for (let i = first; i < end; i++) {
        const g = group[i]!;
        if (g >= 0 && votes[g * types + typeOf[labels[i]!]!]! < total[g]!) return true;
      }
      return false;
    },
    addTo(i, scores, at) {
      const g = group[i]!;
      if (g < 0 || total[g]! < 2) return;
      const own = typeOf[labels[i]!]!;
      const share = WEIGHT / (total[g]! - 1 + HALF);
      for (let label = 0; label < typeOf.length; label++) {
        const type = typeOf[label]!;
        const others = votes[g * types + type]! - (type === own ? 1 : 0);
        if (others > 0) scores[at + label] = scores[at + label]! + share * others;
      }
    },
  };
}
