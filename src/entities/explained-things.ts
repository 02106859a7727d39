import type { Refiner } from './refiner.js';

/** "digital music rights (DMR)": initials in brackets, and the words before them, none with a capital. */
const BRACKETED = /[“"]?\s?\((?:the )?["“]?(\p{Lu}{2,6})["”]?\)/gu;
const SMALL_WORDS = /(?:\p{Ll}[\p{L}'’-]*(?:[\s-]|,\s)){1,6}\p{Ll}[\p{L}'’-]*$/u;
/** How far back those words are looked for. */
const REACH = 80;
/** A body may be written small as well: "the national lottery board (NLB)". */
const BODY =
  /\b(?:agency|agencies|board|body|bank|bureau|commission|committee|company|corporation|council|court|department|exchange|federation|force|forces|front|fund|group|institute|league|ministry|movement|network|office|organi[sz]ation|party|police|service|services|society|union|team|unit|squad|panel|mission|brigade|corps|cent(?:er|re)|college|university|school|hospital|club|guard|guards|militia|army|police|newspaper|authority|administration|association|alliance|operator)\b/;

/** Initials of a common noun stand for a thing, not for a body. */
export const readExplainedThings: Refiner = (mentions, { text }) => {
  const things = new Set<string>();
  for (const { index, 1: initials } of text.matchAll(BRACKETED)) {
    const [words] = SMALL_WORDS.exec(text.slice(Math.max(0, index - REACH), index)) ?? [];
    if (!words) continue;
    const content = words.split(/[\s,-]+/).filter((word) => !/^(?:and|or|of|the|for)$/.test(word));
    const last = content.slice(-initials!.length);
    const agrees = last.length === initials!.length && last.every((word, i) => word[0]!.toUpperCase() === initials![i]);
    if (agrees && !BODY.test(last.join(' '))) things.add(initials!);
  }
  if (things.size === 0) return [...mentions];
  return mentions.map((mention) =>
    mention.type === 'ORGANIZATION' && !mention.known && things.has(text.slice(mention.start, mention.end))
      ? { ...mention, type: 'MISC', rule: 'entities/explained-thing' }
      : mention,
  );
};
