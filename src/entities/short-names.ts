import type { NameMention } from '../annotator.js';
import { MONTH } from './conventions.js';
import type { Refiner } from './refiner.js';
import { isAllCapitals, isCapitalised, startsWithCapital } from './word-shape.js';

/** Names that stand for a longer one of the document: its acronym, its first or last word. */

/** What stands for a name of several words must be of two to six letters. */
const ACRONYM = /^\p{Lu}{2,6}$/u;
const LEAST_SURE = 0.45;
/** From here on a full name bears out doubtful mentions of its short form. */
const SURE_ENOUGH = 0.6;

/** Who writes "Tarn Support Center (TSC)" names something, and mostly a body. */
const EXPLAINED = 0.7;

/** A mention with its initials in brackets behind it is a name; a body, where the tagger has no better idea. */
function explained(mention: NameMention, text: string): NameMention {
  if (mention.confidence >= EXPLAINED || mention.quantity || mention.known) return mention;
  if (!text.slice(mention.end, mention.end + 2).includes('(')) return mention;
  const [, initials] = /^\s?\(["“'‘]?(\p{Lu}{2,6})["”'’]?\)/u.exec(text.slice(mention.end, mention.end + 12)) ?? [];
  if (!initials || !initialsOf(text.slice(mention.start, mention.end)).includes(initials)) return mention;
  const isPlace = mention.type === 'LOCATION' || mention.type === 'FACILITY';
  const type = isPlace || mention.confidence >= LEAST_SURE ? mention.type : 'ORGANIZATION';
  return { ...mention, type, confidence: EXPLAINED, rule: 'entities/acronym' };
}

/** "TSC" after "Tarn Support Center" is the same thing, wherever it stands, and so of the same type. */
export const joinAcronyms: Refiner = (found, { tokens, text }) => {
  const mentions = found.map((mention) => explained(mention, text));
  const byInitials = new Map<string, NameMention>();
  for (const mention of mentions) {
    if (mention.type === 'PERSON' || mention.type === 'NORP' || mention.quantity) continue;
    const name = text.slice(mention.start, mention.end);
    if (!SEVERAL_WORDS.test(name)) continue;
    for (const initials of initialsOf(name)) {
      const before = byInitials.get(initials);
      if (!before || before.confidence < mention.confidence) byInitials.set(initials, mention);
    }
  }
  if (byInitials.size === 0) return [...mentions];
  const expansionOf = (initials: string) => {
    const expansion = byInitials.get(initials);
    return expansion && expansion.confidence >= LEAST_SURE ? expansion : undefined;
  };
  const acronyms: NameMention[] = [];
  let next = 0;
  let free = 0;
  for (let i = 0; i < tokens.count; i++) {
    const [start, end] = [tokens.start[i]!, tokens.end[i]!];
    for (; next < mentions.length && mentions[next]!.start < end; next++) free = Math.max(free, mentions[next]!.end);
    const word = tokens.text[i]!;
    if (start < free || !isCapitalised(word, tokens.word[i]!) || !ACRONYM.test(word)) continue;
    if (text[start - 1] === '.' || inCapitals(tokens.text, i)) continue;
    const expansion = expansionOf(word);
    if (!expansion) continue;
    const { type, confidence } = expansion;
    acronyms.push({ start, end, type, confidence: confidence * 0.9, rule: 'entities/acronym' });
  }
  const retyped = mentions.map((mention) => {
    const expansion = expansionOf(text.slice(mention.start, mention.end));
    if (!expansion || expansion.type === mention.type || mention.known) return mention;
    return { ...mention, type: expansion.type, rule: 'entities/acronym' };
  });
  return [...retyped, ...acronyms].sort((one, other) => one.start - other.start);
};

/**
 * "The Vanguard" after "Coastal Vanguard": a word with a capital inside a sentence, alone and no name yet, is the short form of the
 * organisation or person whose name it opens or closes.
 */
export const joinShortForms: Refiner = (mentions, { tokens, text }) => {
  const named = new Uint8Array(tokens.count);
  const full = new Map<string, NameMention>();
  /** By the last word of a body's name; undefined where several end so. */
  const closing = new Map<string, { readonly name: string; readonly mention: NameMention } | undefined>();
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
    if (mention.type === 'ORGANIZATION') {
      const [name, word] = [text.slice(mention.start, mention.end), tokens.text[last]!];
      closing.set(word, closing.has(word) && closing.get(word)?.name !== name ? undefined : { name, mention });
    }
    const short = mention.type === 'ORGANIZATION' ? first : mention.type === 'PERSON' ? last : -1;
    if (short < 0) continue;
    const word = tokens.text[short]!;
    if (!isShortForm(word)) continue;
    if (!full.has(word)) full.set(word, mention);
    // "RUIZ: I was there." names a speaker of an interview.
    if (mention.type === 'PERSON' && !full.has(word.toUpperCase())) full.set(word.toUpperCase(), mention);
  }
  if (full.size === 0 && closing.size === 0) return [...mentions];
  const found: NameMention[] = [];
  const inside = new Set<string>();
  const opensSentence = (i: number) => i === 0 || tokens.sentence[i] !== tokens.sentence[i - 1];
  const shortForm = (i: number, { type, confidence }: NameMention): NameMention => ({
    start: tokens.start[i]!,
    end: tokens.end[i]!,
    type,
    confidence: confidence * 0.8,
    rule: 'entities/short-form',
  });
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.text[i]!;
    if (!isCapitalised(word, tokens.word[i]!)) continue;
    const body = closing.get(word);
    if (body && named[i] === 0 && isBodyAgain(tokens.text, i)) {
      inside.add(word);
      found.push(shortForm(i, body.mention));
      continue;
    }
    if (!opensSentence(i) && alone.has(i) && alone.get(i)!.type === full.get(word)?.type) inside.add(word);
    if (
      named[i] === 1 ||
      !full.has(word) ||
      isCapital(tokens.text[i + 1]) ||
      (MONTH.test(word) && DATED.test(tokens.text[i - 1] ?? '')) ||
      (!opensSentence(i) && !opensSentence(i - 1) && isCapital(tokens.text[i - 1]))
    )
      continue;
    if (!opensSentence(i) || (isAllCapitals(word) && tokens.text[i + 1] === ':')) inside.add(word);
    found.push(shortForm(i, full.get(word)!));
  }
  const kept = found.filter(({ start, end }) => inside.has(text.slice(start, end)));
  const known = mentions.map((mention) => {
    if (mention.confidence >= LEAST_SURE || mention.known) return mention;
    const [, word] = WITH_PARTICLES.exec(text.slice(mention.start, mention.end)) ?? [];
    const long = word === undefined ? undefined : full.get(word);
    if (!long || long.type !== mention.type || long.confidence < SURE_ENOUGH) return mention;
    return { ...mention, confidence: Math.max(mention.confidence, long.confidence * 0.8), rule: 'entities/short-form' };
  });
  return [...known, ...kept].sort((a, b) => a.start - b.start);
};

/** Official prose has capitals on these, and annotators do not take them for names. */
const COMMON_NOUN =
  /^(?:State|Government|Council|Court|Company|Church|Agency|Bureau|Committee|Panel|Embassy|Union|University|School|College|Ministry|Minister|Department|Office|Party|Group|Bank|Board|Republic|Nation|City|Province|County|House|Centre|Center|Service|Services|Programme|Program|Project|Constitution)$/;

/** "The Gazette said" after "Tarn Gazette": with article and capital, and no other name begins with it. */
function isBodyAgain(words: readonly string[], i: number): boolean {
  const word = words[i]!;
  if (!/^\p{Lu}\p{Ll}{3,}$/u.test(word) || !/^[Tt]he$/.test(words[i - 1] ?? '')) return false;
  if (COMMON_NOUN.test(word)) return false;
  const next = words[i + 1];
  return !isCapital(next) && next !== 'of' && next !== '-';
}

/** Words that open many names are no short form of one. */
const OPENS_MANY =
  /^(?:The|National|International|General|Central|United|New|North|South|East|West|Northern|Southern|Eastern|Western|Supreme|High|Federal|State|States|Royal|World|Air|Bank|Ministry|Department|University|Council|House|Office|Institute|Committee|Commission|Association|Party|Court|Police|Public|Social|American|British|Chinese|Russian|Foreign|First|Second|Big|Free|Green|Red|White|Black|Blue|Jr|Sr|Mail|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

/** One word, or a surname with what small words belong to it. */
const WITH_PARTICLES = /^(?:\p{Ll}{2,3}\s){0,2}(\p{Lu}\S*)$/u;

/** "in March" after "Kevin March" */
const DATED =
  /^(?:in|since|until|by|of|from|to|through|during|before|after|last|next|this|early|late|mid|and|or|-|–)$/i;

function isShortForm(word: string): boolean {
  return word.length >= 4 && startsWithCapital(word) && !isAllCapitals(word) && !OPENS_MANY.test(word);
}

function isCapital(word: string | undefined): boolean {
  return word !== undefined && startsWithCapital(word);
}

const SEVERAL_WORDS = /[\s\u2010-\u2015-]/;

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
