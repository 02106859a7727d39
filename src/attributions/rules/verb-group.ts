import { POS, type Reading } from '../reading.js';

/** Auxiliaries, adverbs and negation between subject and verb. */
export function leadsToVerb({ pos, lower }: Reading, i: number): boolean {
  return pos[i] === POS.AUX || pos[i] === POS.ADV || (pos[i] === POS.PART && lower[i] !== 'to');
}
