import { ARTICLES, DAY_AFTER, PREFIXES, STATE_ABBREVIATION, TITLES, WEEKDAY } from './conventions.js';
import type { Refiner } from './refiner.js';

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
