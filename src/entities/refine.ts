import type { NameMention } from '../annotator.js';
import type { Document } from '../document/document.js';
import { ARTICLES, FACILITY_NOUNS, PREFIXES, TITLES } from './conventions.js';
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
    if (start >= end) return [];
    return [start === mention.start && end === mention.end ? mention : { ...mention, start, end }];
  });

/** The period of "Acme Co." ends an abbreviation or the sentence; that of "U.S." and "D.C." is part of the name. */
function finalPeriod(words: string): RegExpExecArray | null {
  return /(?:^|[\s.])(?:\p{L}\.)+$/u.test(words) && /\p{L}\.\p{L}\.$/u.test(words) ? null : /\.+$/u.exec(words);
}

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
const LEAST_SURE = 0.5;

/** "BDSC" after "Baghdad Diplomatic Support Center" is the same thing, wherever it stands, and so of the same type. */
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

export const REFINERS: readonly Refiner[] = [trimEdges, extendFacilities, joinAcronyms];
