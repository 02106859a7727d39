import type { DescriptionMatch } from './descriptions.js';
import type { Discourse } from './discourse.js';
import type { DraftEntity } from './draft-entity.js';
import { firmKind, isFirmNoun } from './lexicon/firm-kinds.js';
import { groupFits } from './lexicon/group-classes.js';
import type { NounPhrase } from './noun-phrase.js';
import { countryIndex } from './places/countries.js';

/** Sentences within which the firm that a report is about was spoken of. */
const REACH = 3;
/** By how much the firm must be ahead of another. */
const CLEAR = 0.6;
/** Where it is of says little. */
const CLEAR_BY_ORIGIN = 1;
const ENOUGH = 0.4;

/** "largest", "No. 2" as "no" and "2" or in one word. */
const SUPERLATIVE = /^(?:largest|biggest|leading|top|oldest|no\d+)$/;

/**
 * Wires call the firm that a report is about by where it is and what it is the largest of: "the Kelby-based company said", "the
 * Tarnian carmaker", "the world's second-largest insurer", at the head of its sentence or as who speaks. It is the firm of the sentences
 * before of which nothing speaks against it, if one is clearly ahead.
 */
export function topicalFirm(discourse: Discourse, phrase: NounPhrase): DescriptionMatch | undefined {
  const { noun, head, first } = phrase;
  if (!noun || phrase.plural || !isFirmNoun(noun.lemma) || head - first < 2) return undefined;
  const { tokens } = discourse.document;
  const opens = first === 0 || tokens.sentence[first - 1] !== tokens.sentence[first];
  if (!opens && !OPENS_CLAUSE.test(tokens.text[first - 1]!)) return undefined;
  const words = tokens.text.slice(first, head).map((word) => word.toLowerCase().replace(/\./g, ''));
  const isBased = words.at(-1) === 'based' && words.at(-2) === '-';
  const origin = words.filter(
    (word, i) => isDemonym(word) || isDemonym(`${word} ${words[i + 1]}`) || isDemonym(`${words[i - 1]} ${word}`),
  );
  const isOfOrigin = origin.length > 0 && words.slice(1).every((word) => origin.includes(word));
  const isLargest = words.some(
    (word, i) => SUPERLATIVE.test(word) || (word === 'no' && /^\d/.test(words[i + 1] ?? '')),
  );
  if (!isBased && !isOfOrigin && !isLargest) return undefined;
  const sentence = tokens.sentence[first]!;
  const scores = new Map<DraftEntity, number>();
  const { referents } = discourse;
  for (let i = discourse.countBefore(first) - 1; i >= 0 && sentence - referents[i]!.sentence <= REACH; i--) {
    const { entity, role, isSource, sentence: where } = referents[i]!;
    // what the own sentence has named already is somebody else
    if (entity.type !== 'ORGANIZATION' || !entity.named || entity.plural) continue;
    if (where === sentence) return undefined;
    const kind = firmKind(noun.lemma, entity.descriptions);
    const fit = groupFits(noun.lemma, entity.descriptions);
    if (kind === 'other' || fit === 'unlike' || isElsewhere(entity, words, isBased, origin)) continue;
    const isKnown = kind === 'same' || fit === 'alike';
    if (!isKnown && !isSource && role !== 'subject' && role !== 'possessor') continue;
    const isOfSameOrigin = origin.some((word) => entity.descriptions.has(word));
    const score =
      (isOfSameOrigin ? 1 : 0) +
      (kind === 'same' ? 1.6 : fit === 'alike' ? 0.6 : 0) +
      0.5 * Math.log2(entity.mentions.length) +
      (role === 'subject' || isSource ? 0.8 : 0) -
      (role === 'modifier' ? 0.5 : 0) -
      0.3 * (sentence - where);
    if (score > (scores.get(entity) ?? Number.NEGATIVE_INFINITY)) scores.set(entity, score);
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < ENOUGH || (second && best[1] - second[1] < (isOfOrigin ? CLEAR_BY_ORIGIN : CLEAR)))
    return undefined;
  return { entity: best[0], rule: 'coreference/topical-firm', confidence: 0.7 };
}

/** What stands before the subject of a clause. */
const OPENS_CLAUSE = /^(?:that|but|and|as|while|when|if|because|although|said|added|far|[,;:–—-]|["“])$/i;
function isDemonym(words: string): boolean {
  return words === 'us' || countryIndex.byDemonym(words) !== undefined;
}

/** The text has said that it is of another country or seat. */
function isElsewhere(
  { descriptions }: DraftEntity,
  words: readonly string[],
  isBased: boolean,
  origin: readonly string[],
): boolean {
  if (isBased && descriptions.has('based'))
    return !words.some((word) => word.length > 2 && word !== 'based' && word !== 'the' && descriptions.has(word));
  if (origin.length === 0) return false;
  for (const word of descriptions)
    if (countryIndex.byDemonym(word)) return !origin.some((other) => descriptions.has(other));
  return false;
}
