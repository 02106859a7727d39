import type { NameMention } from '../annotator.js';
import type { Refiner } from './refiner.js';

const CAPITALS = /^\p{Lu}{2}[\p{Lu}\s.'’&-]{2,}$/u;

/** The layout says more than a namesake does. */
const LAID_OUT: ReadonlySet<string> = new Set(['entities/dateline', 'entities/speaker-line', 'entities/interview']);

/** A name of a heading or a byline in capitals is what the copy, in small letters, says that it is. */
export const readCapitalsAsWritten: Refiner = (mentions, { text }) => {
  const inCapitals = mentions.filter((mention) => isInCapitals(mention, text));
  if (inCapitals.length === 0) return [...mentions];
  const mixed = new Map<string, NameMention>();
  for (const mention of mentions) {
    if (mention.quantity || mention.known || inCapitals.includes(mention)) continue;
    const key = text.slice(mention.start, mention.end).toUpperCase();
    const before = mixed.get(key);
    if (!before || before.confidence < mention.confidence) mixed.set(key, mention);
  }
  return mentions.map((mention) => {
    if (!inCapitals.includes(mention)) return mention;
    const twin = mixed.get(text.slice(mention.start, mention.end));
    if (!twin || twin.type === mention.type) return mention;
    return { ...mention, type: twin.type, confidence: twin.confidence, rule: 'entities/one-type' };
  });
};

function isInCapitals({ start, end, quantity, known, rule }: NameMention, text: string): boolean {
  if (end - start < SHORTEST || quantity || known) return false;
  const second = text.charCodeAt(start + 1);
  if (second >= 0x61 && second <= 0x7a) return false;
  return !LAID_OUT.has(rule) && CAPITALS.test(text.slice(start, end));
}

const SHORTEST = 4;
