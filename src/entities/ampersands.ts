import type { NameMention } from '../annotator.js';
import type { Refiner } from './refiner.js';

const PAIR = /^(\p{Lu})[\p{L}'’.-]*\s(?:&|and)\s(\p{Lu})[\p{L}'’.-]*(?:\s(?:Inc|Co|Corp|Cos|[Pp][Ll][Cc]|Ltd)\.?)?$/u;
const PAIR_OF_INITIALS = /(?<![\p{L}\d&])\p{Lu}&\p{Lu}(?![\p{L}\d&])/gu;

/** "T&H" is "Tarn & Holm" wherever the document has both. */
export const joinAmpersands: Refiner = (mentions, { text }) => {
  const byInitials = new Map<string, NameMention>();
  for (const mention of mentions) {
    const pair = mention.type === 'ORGANIZATION' && PAIR.exec(text.slice(mention.start, mention.end));
    if (pair) byInitials.set(`${pair[1]}&${pair[2]}`, mention);
  }
  if (byInitials.size === 0) return [...mentions];
  const found: NameMention[] = [];
  for (const { index: start, 0: initials } of text.matchAll(PAIR_OF_INITIALS)) {
    const long = byInitials.get(initials);
    const end = start + initials.length;
    if (!long || mentions.some((mention) => mention.start < end && start < mention.end)) continue;
    found.push({ start, end, type: 'ORGANIZATION', confidence: long.confidence * 0.9, rule: RULE });
  }
  const typed = mentions.map((mention): NameMention => {
    const long = byInitials.get(text.slice(mention.start, mention.end));
    if (!long || mention.type === 'ORGANIZATION' || mention.known) return mention;
    return { ...mention, type: 'ORGANIZATION', confidence: long.confidence * 0.9, rule: RULE };
  });
  return [...typed, ...found].sort((a, b) => a.start - b.start);
};

const RULE = 'entities/acronym';
