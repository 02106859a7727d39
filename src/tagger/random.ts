export { createRandom, type Random, shuffle } from '../text/random.js';
