import type { NameMention } from '../annotator.js';
import { lastAtMost } from '../text/span.js';
import { CASING, sentenceCasing } from './casing.js';
import type { Refiner } from './refiner.js';

/** Small words of titles; a quotation of them and capitalised words alone is no speech. */
const SMALL = /^(?:a|an|and|as|at|by|for|from|in|into|nor|of|on|or|the|to|with|de|la|le|du|der|die|das|el|y|et|und)$/;
const LONGEST_TITLE = 10;
/** Speech in capitals ("NO MORE WAR") is a cry or a banner. */
const WORD_OF_TITLE = /^\p{Lu}[\p{L}’'.-]*$/u;

/**
 * `her memoir "The Quiet Harbour"`: a quotation of several capitalised words is the title of a work, and one mention of
 * it. A name of another type that fills it ("Reno Gazette") keeps its type; one of its parts ("Harbour") goes.
 */
export const readQuotedTitles: Refiner = (mentions, document) => {
  const titles = document.quotations.flatMap(({ start, open, end, close, depth }) => {
    if (depth > 0 || close === 0) return [];
    const span = trimmed(document.text, start + open, end - close);
    return isTitle(document.text.slice(span.start, span.end)) ? [span] : [];
  });
  if (titles.length === 0) return [...mentions];
  // Among capitals a quotation of capitalised words is speech like any other.
  const casing = sentenceCasing(document);
  const { tokens } = document;
  const found: NameMention[] = titles
    .filter(({ start }) => casing[tokens.sentence[lastAtMost(tokens.start, start)]!] === CASING.normal)
    .filter((title) => !mentions.some((m) => m.end === title.end && m.start <= title.start + LONGEST_ARTICLE))
    .map((title) => ({ ...title, type: 'MISC', confidence: TITLE_CONFIDENCE, rule: 'entities/quoted-title' }));
  const kept = mentions.filter((m) => m.quantity || m.known || !found.some((t) => t.start < m.end && m.start < t.end));
  const free = found.filter((t) => !kept.some((m) => t.start < m.end && m.start < t.end));
  return [...kept, ...free].sort((a, b) => a.start - b.start);
};

const TITLE_CONFIDENCE = 0.7;
/** "The Guardian" may be read as a name without its article. */
const LONGEST_ARTICLE = 'The '.length;

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  while (start < end && /[\s]/.test(text[start]!)) start++;
  while (start < end && /[\s,.;:!?]/.test(text[end - 1]!)) end--;
  return { start, end };
}

function isTitle(words: string): boolean {
  const list = words.split(/\s+/);
  if (list.length < 2 || list.length > LONGEST_TITLE || words === words.toUpperCase()) return false;
  const isCapital = list.map((word) => WORD_OF_TITLE.test(word.replace(/[,:]$/, '')));
  return isCapital[0]! && isCapital.at(-1)! && list.every((word, i) => isCapital[i] || SMALL.test(word));
}
