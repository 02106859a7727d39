import type { EntityType } from '../record/record.js';
import type { Refiner } from './refiner.js';

/** Places that stand for who works there; they stay places, as "Washington" does. */
const LANDMARKS: ReadonlyMap<string, EntityType> = new Map([
  ['Wall Street', 'LOCATION'],
  ['Capitol Hill', 'LOCATION'],
  ['Downing Street', 'LOCATION'],
  ['Whitehall', 'LOCATION'],
  ['Fleet Street', 'LOCATION'],
  ['Silicon Valley', 'LOCATION'],
  ['Hollywood', 'LOCATION'],
  ['EMEA', 'LOCATION'],
]);

/** "Wall Street" has one type, whatever stands around it. */
export const nameLandmarks: Refiner = (mentions, { text }) =>
  mentions.map((mention) => {
    const type = LANDMARKS.get(text.slice(mention.start, mention.end));
    if (!type || type === mention.type || mention.known) return mention;
    return { ...mention, type, rule: 'entities/landmark' };
  });
