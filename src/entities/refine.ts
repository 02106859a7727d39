import type { NameMention } from '../annotator.js';
import { type Document, PARTS_OF_SPEECH, type PartOfSpeech } from '../document/document.js';
import { type Gazetteer, NAME_CLASSES } from '../lexicon/gazetteer.js';
import { hashString } from '../text/hash.js';
import { lastAtMost } from '../text/span.js';
import { nameCompanies } from './companies.js';
import {
  ARTICLES,
  AT_A_PLACE,
  BODY_AFTER,
  DAY_AFTER,
  FACILITY_ENDING,
  FACILITY_NOUNS,
  PREFIXES,
  PRODUCT_AFTER,
  PRODUCT_BEFORE,
  PRODUCT_INTRODUCED,
  STATE_ABBREVIATION,
  TITLES,
  WEEKDAY,
} from './conventions.js';
import { agreeOnType } from './one-type.js';
import { keepOwnPossessives } from './own-possessive.js';
import { readQuotedTitles } from './quoted-titles.js';
import { isAllCapitals, startsWithCapital } from './word-shape.js';

/**
 * What the conventions say of a name's extent and the tagger does not always keep to: each refiner takes the mentions of a document
 * and gives them back mended, in this order.
 */
export type Refiner = (mentions: readonly NameMention[], document: Document) => NameMention[];

/** A mention is the name alone: no article, title, prefix, possessive or closing punctuation. */
export const trimEdges: Refiner = (mentions, { text }) =>
  mentions.flatMap((mention) => {
    let { start, end } = mention;
    for (;;) {
      const words = text.slice(start, end);
      const leading =
        PREFIXES.exec(words) ??
        (mention.type === 'PERSON' ? TITLES.exec(words) : undefined) ??
        (mention.type === 'ORGANIZATION' || mention.type === 'MISC' ? undefined : ARTICLES.exec(words)) ??
        /^(?:the\s+|[-–—,;:("“‘'.\s]+)/u.exec(words);
      if (!leading || leading[0].length === words.length) break;
      start += leading[0].length;
    }
    for (;;) {
      const words = text.slice(start, end);
      const trailing = /(?:['’]s|['’]|[-–—,;:"”\s(]+)$/u.exec(words) ?? finalPeriod(words);
      if (!trailing) break;
      end -= trailing[0].length;
    }
    if (mention.type === 'PERSON') end -= DAY_AFTER.exec(text.slice(start, end))?.[0].length ?? 0;
    if (start >= end) return [];
    return [start === mention.start && end === mention.end ? mention : { ...mention, start, end }];
  });

/** The period of "Acme Co." ends an abbreviation or the sentence; that of "U.S.", "D.C." and "Minn." is part of the name. */
function finalPeriod(words: string): RegExpExecArray | null {
  return /(?:\p{L}\.){2}$/u.test(words) || STATE_ABBREVIATION.test(words) ? null : /\.+$/u.exec(words);
}

/** "Monday" is a date, whatever the tagger makes of its capital. */
export const dropWeekdays: Refiner = (mentions, { text }) =>
  mentions.filter(({ start, end, known }) => known || !WEEKDAY.test(text.slice(start, end)));

/** What a list of names says is trusted more than a weak guess. */
const LISTED = 0.9;

/** A name of two words or more that the gazetteer has as an organisation and as nothing else is one, wherever it is said to be. */
export function preferListed(gazetteer: Gazetteer): Refiner {
  const organization = 1 << NAME_CLASSES.indexOf('organization');
  return (mentions, { tokens }) =>
    mentions.map((mention) => {
      if (mention.known || mention.quantity) return mention;
      const first = lastAtMost(tokens.start, mention.start);
      const end = lastAtMost(tokens.start, mention.end - 1) + 1;
      if (end - first < 2) return mention;
      const hashes = hashesOf(tokens.text, first, end);
      const isListed = gazetteer.phraseAt(hashes, 0, hashes.length) === hashes.length;
      if (!isListed || gazetteer.classes !== organization) return mention;
      const confidence = Math.max(mention.confidence, LISTED);
      if (mention.type === 'ORGANIZATION') return { ...mention, confidence };
      return { ...mention, type: 'ORGANIZATION', confidence, rule: 'entities/listed-organization' };
    });
}

function hashesOf(words: readonly string[], first: number, end: number): Int32Array {
  return Int32Array.from({ length: end - first }, (_, i) => hashString(words[first + i]!.toLowerCase()));
}

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
      const hashes = hashesOf(tokens.text, first, end);
      if (end - first < 2 || gazetteer.phraseAt(hashes, 0, hashes.length) > 0) return mention;
      const confidence = Math.max(mention.confidence, BESIDE_NOUN);
      return { ...mention, type: 'ORGANIZATION', confidence, rule: 'entities/body-noun' };
    });
}

/** "a defence system, or M-RAS", "Kestrel-9 drones": a name beside what it is the name of is a product. */
export const nameProducts: Refiner = (mentions, { text }) => {
  const named: NameMention[] = mentions.map((mention) => {
    if (mention.type !== 'MISC') return mention;
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

/** What stands for a name of several words must be of two to six letters. */
const ACRONYM = /^\p{Lu}{2,6}$/u;
const LEAST_SURE = 0.45;

/** "TSC" after "Tarn Support Center" is the same thing, wherever it stands, and so of the same type. */
export const joinAcronyms: Refiner = (mentions, { tokens, text }) => {
  const byInitials = new Map<string, NameMention>();
  for (const mention of mentions) {
    if (mention.type === 'PERSON' || mention.type === 'NORP' || mention.quantity) continue;
    for (const initials of initialsOf(text.slice(mention.start, mention.end))) {
      const before = byInitials.get(initials);
      if (!before || before.confidence < mention.confidence) byInitials.set(initials, mention);
    }
  }
  if (byInitials.size === 0) return [...mentions];
  const result: NameMention[] = [];
  const used = new Map(mentions.map((mention) => [mention.start, mention]));
  let free = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i]!;
    const mention = used.get(start);
    if (mention) {
      free = mention.end;
      const expansion = byInitials.get(text.slice(start, mention.end));
      const retype =
        expansion && expansion.type !== mention.type && expansion.confidence >= LEAST_SURE && !mention.known;
      result.push(retype ? { ...mention, type: expansion.type, rule: 'entities/acronym' } : mention);
      continue;
    }
    const word = tokens.text[i]!;
    if (start < free || !ACRONYM.test(word) || inCapitals(tokens.text, i)) continue;
    const expansion = byInitials.get(word);
    if (!expansion || expansion.confidence < LEAST_SURE) continue;
    const { type, confidence } = expansion;
    result.push({ start, end: tokens.end[i]!, type, confidence: confidence * 0.9, rule: 'entities/acronym' });
  }
  return result;
};

/** What an article before a person's name may belong to: "the Ruiz cabinet". */
const OWNED = new Set(['NOUN', 'PROPN', 'ADJ'].map((tag) => PARTS_OF_SPEECH.indexOf(tag as PartOfSpeech)));

/** "The Vanguard fled": people have no article, and a body of the document has a name that begins so. */
export const nameBodiesByArticle: Refiner = (mentions, { text, tokens }) => {
  const wordsOf = ({ start, end }: NameMention) => text.slice(start, end).split(' ');
  const bodies = mentions.filter((mention) => mention.type === 'ORGANIZATION').map(wordsOf);
  const firstWords = new Set(bodies.filter((words) => words.length > 1).map(([first]) => first));
  return mentions.map((mention) => {
    if (mention.type !== 'PERSON' || mention.known) return mention;
    const words = wordsOf(mention);
    const next = lastAtMost(tokens.start, mention.start) + 1;
    const isBody =
      words.length === 1 &&
      firstWords.has(words[0]) &&
      /\b[Tt]he $/.test(text.slice(Math.max(0, mention.start - 5), mention.start)) &&
      (next >= tokens.count || !OWNED.has(tokens.partOfSpeech[next]!));
    return isBody ? { ...mention, type: 'ORGANIZATION', rule: 'entities/body-article' } : mention;
  });
};

/**
 * "The Vanguard" after "Coastal Vanguard": a word with a capital inside a sentence, alone and no name yet, is the short form of the
 * organisation or person whose name it opens or closes.
 */
export const joinShortForms: Refiner = (mentions, { tokens, text }) => {
  const named = new Uint8Array(tokens.count);
  const full = new Map<string, NameMention>();
  const alone = new Map<number, NameMention>();
  let token = 0;
  for (const mention of mentions) {
    while (token < tokens.count && tokens.end[token]! <= mention.start) token++;
    const first = token;
    let last = first;
    for (let i = first; i < tokens.count && tokens.start[i]! < mention.end; i++) {
      named[i] = 1;
      last = i;
    }
    if (last === first) alone.set(first, mention);
    if (last === first || mention.confidence < LEAST_SURE) continue;
    const short = mention.type === 'ORGANIZATION' ? first : mention.type === 'PERSON' ? last : -1;
    if (short < 0) continue;
    const word = tokens.text[short]!;
    if (!isShortForm(word)) continue;
    if (!full.has(word)) full.set(word, mention);
    // "RUIZ: I was there." names a speaker of an interview.
    if (mention.type === 'PERSON' && !full.has(word.toUpperCase())) full.set(word.toUpperCase(), mention);
  }
  if (full.size === 0) return [...mentions];
  const found: NameMention[] = [];
  const inside = new Set<string>();
  const opensSentence = (i: number) => i === 0 || tokens.sentence[i] !== tokens.sentence[i - 1];
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.text[i]!;
    if (!opensSentence(i) && alone.has(i) && alone.get(i)!.type === full.get(word)?.type) inside.add(word);
    if (
      named[i] === 1 ||
      !full.has(word) ||
      isCapital(tokens.text[i + 1]) ||
      (!opensSentence(i) && !opensSentence(i - 1) && isCapital(tokens.text[i - 1]))
    )
      continue;
    if (!opensSentence(i) || (isAllCapitals(word) && tokens.text[i + 1] === ':')) inside.add(word);
    const { type, confidence } = full.get(word)!;
    found.push({
      start: tokens.start[i]!,
      end: tokens.end[i]!,
      type,
      confidence: confidence * 0.8,
      rule: 'entities/short-form',
    });
  }
  const kept = found.filter(({ start, end }) => inside.has(text.slice(start, end)));
  return [...mentions, ...kept].sort((a, b) => a.start - b.start);
};

/** Words that open many names are no short form of one. */
const OPENS_MANY =
  /^(?:The|National|International|General|Central|United|New|North|South|East|West|Northern|Southern|Eastern|Western|Supreme|High|Federal|State|States|Royal|World|Air|Bank|Ministry|Department|University|Council|House|Office|Institute|Committee|Commission|Association|Party|Court|Police|Public|Social|American|British|Chinese|Russian|Foreign|First|Second|Big|Free|Green|Red|White|Black|Blue|Jr|Sr)$/;

function isShortForm(word: string): boolean {
  return word.length >= 4 && startsWithCapital(word) && !isAllCapitals(word) && !OPENS_MANY.test(word);
}

function isCapital(word: string | undefined): boolean {
  return word !== undefined && startsWithCapital(word);
}

/** The first letters of a name of two words or more, with and without its small words. */
function initialsOf(name: string): string[] {
  const words = name.split(/[\s\u2010-\u2015-]+/u).filter((word) => /^[\p{L}]/u.test(word));
  if (words.length < 2) return [];
  const capitals = words.filter(startsWithCapital);
  const lettersOf = (list: readonly string[]) => list.map((word) => word[0]!.toUpperCase()).join('');
  return [...new Set([lettersOf(capitals), lettersOf(words)])].filter((initials) => ACRONYM.test(initials));
}

/** Among capitals an acronym is a word like the others. */
function inCapitals(words: readonly string[], i: number): boolean {
  const before = words[i - 1];
  const after = words[i + 1];
  return (before !== undefined && isLong(before)) || (after !== undefined && isLong(after));
}

function isLong(word: string): boolean {
  return word.length > 3 && isAllCapitals(word);
}

export function createRefiners(gazetteer: Gazetteer): readonly Refiner[] {
  return [
    trimEdges,
    keepOwnPossessives,
    dropWeekdays,
    preferListed(gazetteer),
    nameCompanies,
    nameBodies(gazetteer),
    agreeOnType,
    placeFacilities,
    nameProducts,
    extendFacilities,
    joinAcronyms,
    nameBodiesByArticle,
    joinShortForms,
    readQuotedTitles,
  ];
}
