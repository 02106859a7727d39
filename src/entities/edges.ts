import type { NameMention } from '../annotator.js';
import {
  ARTICLES,
  DATED,
  DAY_AFTER,
  DAY_BEFORE,
  ENDS_IN_PREFIX,
  INSEPARABLE,
  LONGEST_PREFIX,
  MONTH,
  MONTH_AFTER,
  NO_CAPITAL,
  OWNED_BEFORE,
  PREFIX_OF_NAME,
  PREFIXES,
  STATE_ABBREVIATION,
  TITLES,
  WEEKDAY,
} from './conventions.js';
import type { Refiner } from './refiner.js';

const GIVEN_IN_BRACKETS = /^[^()]+\)\s/;

/** A mention is the name alone: no article, title, prefix, possessive or closing punctuation. */
export const trimEdges: Refiner = (mentions, { text }) =>
  mentions.flatMap((mention) => {
    let { start, end } = mention;
    // "we are happy with (Ana) Ruiz"
    if (mention.type === 'PERSON' && text.slice(start, end).includes(')'))
      start += GIVEN_IN_BRACKETS.exec(text.slice(start, end))?.[0].length ?? 0;
    for (;;) {
      const words = text.slice(start, end);
      const leading = leadingOf(mention, words);
      if (!leading || leading[0].length === words.length) break;
      start += leading[0].length;
    }
    while (mayTrail(text, end)) {
      const words = text.slice(start, end);
      const trailing = /(?:['’]s|['’]|[-–—,;:"”\s(]+)$/u.exec(words) ?? finalPeriod(words);
      if (!trailing) break;
      end -= trailing[0].length;
    }
    const words = text.slice(start, end);
    if (mention.type === 'PERSON' && words.endsWith('day')) end -= DAY_AFTER.exec(words)?.[0].length ?? 0;
    if (/^\s?\d/.test(text.slice(end, end + 2))) end -= MONTH_AFTER.exec(text.slice(start, end))?.[0].length ?? 0;
    if ((mention.type === 'PERSON' || mention.type === 'ORGANIZATION') && words.includes('day'))
      start += dayBefore(text, start, end);
    if (mention.type === 'ORGANIZATION' && !isCapitalLetter(text.charCodeAt(start))) {
      start += OWNED_BEFORE.exec(text.slice(start, end))?.[0].length ?? 0;
      if (NO_CAPITAL.test(text.slice(start, end))) return [];
    }
    // "($1=.70 Euro) (Reporting"
    if (start >= end || text[start] === '=') return [];
    return [start === mention.start && end === mention.end ? mention : { ...mention, start, end }];
  });

function isCapitalLetter(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** What a mention begins with and is no part of its name; most begin with a capital and have no hyphen, and are not asked. */
function leadingOf(mention: NameMention, words: string): RegExpExecArray | null | undefined {
  const hasPrefix = HYPHEN.test(words) && !INSEPARABLE.test(words) && !isNamedSo(mention, words);
  const prefix = hasPrefix ? PREFIXES.exec(words) : undefined;
  if (prefix) return prefix;
  const title = mention.type === 'PERSON' && words.includes(' ') ? TITLES.exec(words) : undefined;
  if (title) return title;
  const mayHaveArticle = mention.type !== 'ORGANIZATION' && mention.type !== 'MISC' && /^[TA]/.test(words);
  const article = mayHaveArticle ? ARTICLES.exec(words) : undefined;
  if (article) return article;
  return isCapitalLetter(words.charCodeAt(0)) ? undefined : /^(?:the\s+|[-–—,;:("“‘'.\s]+)/u.exec(words);
}

const HYPHEN = /[-\u2010\u2011–—]/;

/** Whether the last character may be one that no name ends with: no letter does but the s of a possessive. */
function mayTrail(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  if (last === 0x73) return /['’]/.test(text[end - 2] ?? '');
  return !(last >= 0x61 && last <= 0x7a) && !(last >= 0x41 && last <= 0x5a);
}

/** "on Tuesday Tarn Ltd said": the day is not the firm's; "the Sunday Times" has its own. */
function dayBefore(text: string, start: number, end: number): number {
  const found = DAY_BEFORE.exec(text.slice(start, end));
  if (!found || !DATED.test(text.slice(Math.max(0, start - 8), start))) return 0;
  return found[0].length;
}

/** "Anti-Corruption Commission": a prefix with a capital is part of a body's or a work's name. */
function isNamedSo({ type }: NameMention, words: string): boolean {
  return (type === 'ORGANIZATION' || type === 'MISC') && PREFIX_OF_NAME.test(words);
}

/** "sub-Saharan Africa", "ultra-Orthodox", "Inter-American Bank": what is cut off before the hyphen belongs to the name. */
export const joinPrefixes: Refiner = (mentions, { text }) =>
  mentions.map((mention, i) => {
    if (mention.quantity || mention.known) return mention;
    const from = Math.max(0, mention.start - LONGEST_PREFIX);
    const found = ENDS_IN_PREFIX.exec(text.slice(from, mention.start));
    if (!found) return mention;
    const start = from + found.index;
    const words = text.slice(start, mention.end);
    const before = mentions[i - 1];
    if (before && before.end > start) return mention;
    return INSEPARABLE.test(words) || isNamedSo(mention, words) ? { ...mention, start } : mention;
  });

/** The period of "Acme Co." ends an abbreviation or the sentence; that of "U.S.", "D.C." and "Minn." is part of the name. */
function finalPeriod(words: string): RegExpExecArray | null {
  return /(?:\p{L}\.){2}$/u.test(words) || STATE_ABBREVIATION.test(words) ? null : /\.+$/u.exec(words);
}

/** "Monday" and the "Jan" of "Jan. 12" are dates, whatever the tagger makes of their capital. */
export const dropWeekdays: Refiner = (mentions, { text }) =>
  mentions.filter(({ start, end, known }) => {
    const words = text.slice(start, end);
    if (known || !/^[A-Z][a-z]+$/.test(words)) return true;
    return !WEEKDAY.test(words) && !(MONTH.test(words) && /^\.?,?\s?\d/.test(text.slice(end, end + 4)));
  });
