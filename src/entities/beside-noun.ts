import type { NameMention } from '../annotator.js';
import { PARTS_OF_SPEECH, type PartOfSpeech } from '../document/document.js';
import type { Gazetteer } from '../lexicon/gazetteer.js';
import { lastAtMost } from '../text/span.js';
import {
  AT_A_PLACE,
  BODY_AFTER,
  FACILITY_ENDING,
  FACILITY_NOUNS,
  PRODUCT_AFTER,
  PRODUCT_BEFORE,
  PRODUCT_INTRODUCED,
} from './conventions.js';
import { THINGS } from './initialisms.js';
import { phraseHashes } from './listed-names.js';
import type { Refiner } from './refiner.js';

/** What a word beside a name says of the type of what it names. */

/** "at the Tarn Support Center": one is at a place, whatever body runs it. */
export const placeFacilities: Refiner = (mentions, { text }) =>
  mentions.map((mention) => {
    if (mention.type !== 'ORGANIZATION' && mention.type !== 'LOCATION') return mention;
    const isPlace =
      FACILITY_ENDING.test(text.slice(mention.start, mention.end)) &&
      AT_A_PLACE.test(text.slice(Math.max(0, mention.start - 14), mention.start));
    return isPlace ? { ...mention, type: 'FACILITY', rule: 'entities/facility-place' } : mention;
  });

/** A name beside the noun for what it is the name of is surer than the tagger was. */
const BESIDE_NOUN = 0.7;

/** "the Tarn al-Amal coalition": a name of several words before the noun for a body is the body's, unless it is a known place. */
export function nameBodies(gazetteer: Gazetteer): Refiner {
  return (mentions, { text, tokens }) =>
    mentions.map((mention) => {
      if (mention.type !== 'LOCATION' && mention.type !== 'PERSON' && mention.type !== 'MISC') return mention;
      if (mention.known || !BODY_AFTER.test(text.slice(mention.end, mention.end + 32))) return mention;
      const first = lastAtMost(tokens.start, mention.start);
      const end = lastAtMost(tokens.start, mention.end - 1) + 1;
      const hashes = phraseHashes(tokens.text, first, end);
      if (end - first < 2 || gazetteer.phraseAt(hashes, 0, hashes.length) > 0) return mention;
      const confidence = Math.max(mention.confidence, BESIDE_NOUN);
      return { ...mention, type: 'ORGANIZATION', confidence, rule: 'entities/body-noun' };
    });
}

/** "a defence system, or M-RAS", "Kestrel-9 drones": a name beside what it is the name of is a product. */
export const nameProducts: Refiner = (mentions, { text }) => {
  const named: NameMention[] = mentions.map((mention) => {
    if (mention.type !== 'MISC' || THINGS.has(text.slice(mention.start, mention.end))) return mention; // "SARS vaccine"
    const before = text.slice(Math.max(0, mention.start - 40), mention.start);
    const isProduct = PRODUCT_BEFORE.test(before) || PRODUCT_AFTER.test(text.slice(mention.end, mention.end + 30));
    return isProduct ? { ...mention, type: 'PRODUCT', rule: 'entities/product-noun' } : mention;
  });
  for (const match of text.matchAll(PRODUCT_INTRODUCED)) {
    const end = match.index + match[0].length;
    const start = end - match[1]!.length;
    if (mentions.some((mention) => mention.start < end && start < mention.end)) continue;
    named.push({ start, end, type: 'PRODUCT', confidence: BESIDE_NOUN, rule: 'entities/product-noun' });
  }
  return named.sort((a, b) => a.start - b.start);
};

/** "Baghdad airport": a common noun after a place's name is part of the name when that is what the place is called. */
export const extendFacilities: Refiner = (mentions, { text }) =>
  mentions.map((mention, i) => {
    if (mention.type !== 'LOCATION') return mention;
    const found = FACILITY_NOUNS.exec(text.slice(mention.end, mention.end + 48));
    if (!found) return mention;
    const end = mention.end + found[0].length;
    const next = mentions[i + 1];
    return next && next.start < end ? mention : { ...mention, end, type: 'FACILITY', rule: 'entities/facility-noun' };
  });

/** What an article before a person's name may belong to: "the Ruiz cabinet". */
const OWNED = new Set(['NOUN', 'PROPN', 'ADJ'].map((tag) => PARTS_OF_SPEECH.indexOf(tag as PartOfSpeech)));

/** "The Vanguard fled": people have no article, and a body of the document has a name that begins so. */
export const nameBodiesByArticle: Refiner = (mentions, { text, tokens }) => {
  const nameOf = ({ start, end }: NameMention) => text.slice(start, end);
  const opensBody = (word: string) =>
    mentions.some((mention) => mention.type === 'ORGANIZATION' && nameOf(mention).startsWith(`${word} `));
  return mentions.map((mention) => {
    if (mention.type !== 'PERSON' || mention.known) return mention;
    const name = nameOf(mention);
    const next = lastAtMost(tokens.start, mention.start) + 1;
    const isBody =
      !name.includes(' ') &&
      /\b[Tt]he $/.test(text.slice(Math.max(0, mention.start - 5), mention.start)) &&
      opensBody(name) &&
      (next >= tokens.count || !OWNED.has(tokens.partOfSpeech[next]!));
    return isBody ? { ...mention, type: 'ORGANIZATION', rule: 'entities/body-article' } : mention;
  });
};
