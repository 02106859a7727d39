import type { NameMention } from '../annotator.js';
import type { Refiner } from './refiner.js';

/** A place of the name would be somewhere, or be gone to. */
const PLACED_BEFORE =
  /\b(?:in|at|to|from|near|into|outside|inside|around|across|via|toward|towards|leave|left|leaving|visit|visited|visiting|reach|reached|north|south|east|west|greater|downtown|central) $/iu;
const PLACED_AFTER = /^(?:,? \p{Lu}|[-–—]|\s?\()/u;

/** Whether the words around a name are those of a place. */
export function isPlaced({ start, end }: NameMention, text: string): boolean {
  return PLACED_BEFORE.test(text.slice(Math.max(0, start - 12), start)) || PLACED_AFTER.test(text.slice(end, end + 4));
}

/** A reading surer than this stands for itself. */
const SURE = 0.85;
const SHOWN = 0.6;

/**
 * "Ana Lisbon … Lisbon said": a place that is the surname of a person whom the document names in full, and that nobody is in or
 * goes to, is the person.
 */
export const readSurnames: Refiner = (mentions, { text }) => {
  const surnames = new Set<string>();
  for (const mention of mentions) {
    if (mention.type !== 'PERSON') continue;
    const words = text.slice(mention.start, mention.end).split(/\s+/);
    if (words.length > 1) surnames.add(words.at(-1)!);
  }
  if (surnames.size === 0) return [...mentions];
  const isSurname = (mention: NameMention) =>
    mention.type === 'LOCATION' && !mention.known && surnames.has(text.slice(mention.start, mention.end));
  const places = new Set<string>();
  for (const mention of mentions) {
    if (!isSurname(mention)) continue;
    if (mention.confidence > SURE || isPlaced(mention, text)) places.add(text.slice(mention.start, mention.end));
  }
  return mentions.map((mention) => {
    if (!isSurname(mention) || places.has(text.slice(mention.start, mention.end))) return mention;
    return { ...mention, type: 'PERSON', confidence: Math.max(mention.confidence, SHOWN), rule: 'entities/surname' };
  });
};
