import type { Refiner } from './refiner.js';

/**
 * A name that is more probably wrong than this is left out: F1 is highest where what is kept is right in about half of F1 of
 * cases or more (Lewis 1995, "Evaluating and optimizing autonomous text classification systems"), and a reader trusts a
 * list without guesses.
 */
const LEAST_PROBABLE = 0.42;

/**
 * The last step: until then a doubtful mention may still take the type of a sure one of its name. What has more in its favour
 * than the tagger's word stays.
 */
export const dropDoubtful: Refiner = (mentions) =>
  mentions.filter(({ rule, confidence }) => rule !== TAGGER_ALONE || confidence >= LEAST_PROBABLE);

const TAGGER_ALONE = 'entities/tagger';
