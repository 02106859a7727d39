import type { NameMention } from '../annotator.js';
import type { Refiner } from './refiner.js';

/** Where a text has more such names, the rest are not looked for. */
const MOST = 6;
const LETTER = /[\p{L}\d]/u;
const CAPITALISED_WORDS = /^[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}$/;

/** "KelbyPost" beside "Kelby Post": a name that is also written in one word, with its capitals. */
export const joinWrittenTogether: Refiner = (mentions, { text }) => {
  const together = new Map<string, NameMention>();
  for (const mention of mentions) {
    if (mention.type !== 'ORGANIZATION' || mention.known || together.size === MOST) continue;
    const name = text.slice(mention.start, mention.end);
    if (CAPITALISED_WORDS.test(name)) together.set(name.replaceAll(' ', ''), mention);
  }
  if (together.size === 0) return [...mentions];
  const found: NameMention[] = [];
  for (const [name, long] of together) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if (LETTER.test(text[start - 1] ?? '') || LETTER.test(text[end] ?? '')) continue;
      if (mentions.some((mention) => mention.start < end && start < mention.end)) continue;
      found.push({ start, end, type: long.type, confidence: long.confidence * 0.9, rule: 'entities/short-form' });
    }
  }
  return found.length === 0 ? [...mentions] : [...mentions, ...found].sort((a, b) => a.start - b.start);
};
