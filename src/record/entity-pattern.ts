import { closest, distance } from 'fastest-levenshtein';

/** Parts of speech and kinds of entities that a pattern of wink-nlp may name (wink-eng-lite-web-model 1.8). */
export const PATTERN_TAGS: readonly string[] =
  `ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X
  CARDINAL DATE DURATION EMAIL EMOJI EMOTICON HASHTAG MENTION MONEY ORDINAL PERCENT TIME URL`.split(/\s+/);

/** Tags of other tools, which wink-nlp would take for words. */
const FOREIGN_TAGS = /^(?:NNP?S?|NP|JJ[RS]?|VB[DGNPZ]?|RB|CD|PER|PERSON|PERS|ORG|ORGANI[SZ]ATION|GPE|LOC|LOCATION)$/;

/** wink-nlp tries every combination of a pattern's alternatives. */
const MOST_COMBINATIONS = 512;

/**
 * What is wrong with a custom-entity pattern of wink-nlp: words, tags, and alternatives in square brackets, which may
 * be left out where one is empty, as in "[operation|exercise] [PROPN] [|PROPN]". wink-nlp itself takes nearly anything,
 * and then finds nothing.
 *
 * @returns undefined where nothing is wrong
 */
export function patternFault(pattern: string): string | undefined {
  if (pattern.trim() === '') return 'it is empty';
  const parts = pattern.trim().split(/\s+/);
  return bracketFault(pattern, parts) ?? alternativesFault(parts.map(alternatives));
}

function alternatives(part: string): string[] {
  return part.startsWith('[') ? part.slice(1, -1).split('|') : [part];
}

function alternativesFault(parts: readonly string[][]): string | undefined {
  const fault = parts.flat().map(wordFault).find(Boolean);
  if (fault) return fault;
  if (parts.every((part) => part.includes(''))) return 'each of its parts may be left out; one must be there';
  const combinations = parts.reduce((product, part) => product * part.length, 1);
  if (combinations <= MOST_COMBINATIONS) return undefined;
  return `it has ${combinations} combinations, at most ${MOST_COMBINATIONS} are read; write several shorter patterns`;
}

function bracketFault(pattern: string, parts: readonly string[]): string | undefined {
  const whole = pattern.match(/\[[^\][]*\]/g) ?? [];
  if (/[[\]]/.test(pattern.replace(/\[[^\][]*\]/g, ''))) return 'a square bracket has no partner';
  for (const bracket of whole) {
    if (/^\[[\s|]*\]$/.test(bracket)) return `${bracket} is empty`;
    if (/\s/.test(bracket)) return `${bracket}: an alternative is one word or tag, without blanks`;
  }
  for (const part of parts) {
    const isAlternatives = /^\[[^\][]*\]$/.test(part);
    if (!isAlternatives && /[[\]]/.test(part)) return `"${part}": leave a blank before and after square brackets`;
    if (!isAlternatives && part.includes('|')) return `"${part}": alternatives stand in square brackets, as in [a|b]`;
  }
  return undefined;
}

function wordFault(word: string): string | undefined {
  const [, tag, sign] = /^(\p{Lu}+)([*+?])$/u.exec(word) ?? [];
  if (tag && PATTERN_TAGS.includes(tag))
    return `"${word}": there is no ${sign}; write [${tag}] [|${tag}] for one or two`;
  if (!/^\p{Lu}{2,}$/u.test(word) || PATTERN_TAGS.includes(word)) return undefined;
  const near = closest(word, [...PATTERN_TAGS]);
  const isNear = word.length > 3 && distance(word, near) === 1;
  if (!isNear && !FOREIGN_TAGS.test(word)) return undefined;
  const meant = isNear ? `did you mean ${near}?` : `there are ${PATTERN_TAGS.join(', ')}.`;
  return `unknown tag ${word}; ${meant} (The word itself is written ^${word}.)`;
}
