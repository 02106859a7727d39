import { classBits, type Gazetteer } from '../lexicon/gazetteer.js';
import { hashString } from '../text/hash.js';
import { lastAtMost } from '../text/span.js';
import type { Refiner } from './refiner.js';

/** What a list of names says is trusted more than a weak guess. */
const LISTED = 0.9;

/** A name of two words or more that the gazetteer has as an organisation and as nothing else is one, wherever it is said to be. */
export function preferListed(gazetteer: Gazetteer): Refiner {
  const organization = classBits('organization');
  return (mentions, { tokens }) =>
    mentions.map((mention) => {
      if (mention.known || mention.quantity) return mention;
      if (mention.type === 'ORGANIZATION' && mention.confidence >= LISTED) return mention;
      const first = lastAtMost(tokens.start, mention.start);
      const end = lastAtMost(tokens.start, mention.end - 1) + 1;
      if (end - first < 2) return mention;
      const hashes = phraseHashes(tokens.text, first, end);
      const isListed = gazetteer.phraseAt(hashes, 0, hashes.length) === hashes.length;
      if (!isListed || gazetteer.classes !== organization) return mention;
      const confidence = Math.max(mention.confidence, LISTED);
      if (mention.type === 'ORGANIZATION') return { ...mention, confidence };
      return { ...mention, type: 'ORGANIZATION', confidence, rule: 'entities/listed-organization' };
    });
}

/** Of tokens `[first, end)` in lower case, as the gazetteer looks phrases up. */
export function phraseHashes(words: readonly string[], first: number, end: number): Int32Array {
  return Int32Array.from({ length: end - first }, (_, i) => hashString(words[first + i]!.toLowerCase()));
}
