import { expect, test } from 'vitest';
import { isFigure } from '../../../src/attributions/repairs/figures.js';
import { readProposal } from '../marked-proposal.js';

/** The source in <angles>, the cue in {braces} and the content in [brackets], as the model had them. */
test.each([
  ['<Tarn> {v} [Odel United]', true],
  ['<Ruiz> {upset} [Hall of Norway 6-3, 7-5 to draw level].', true],
  ['It pays <300 basis> {points} [over the rate].', true],
  ['<The crown> {was quoted at} [117.46 yen against 117.87 in Oslo].', true],
  ['<Ruiz> {was quoted} [as saying it rained].', false],
  ['<The mayor> {points} [to the bridge].', false],
  ['<The coach> {predicted} [a 2-1 win].', false],
  ['<The mayor> {said} [that Ruiz beat Hall 6-3].', false],
])('results and prices: %s', (marked, expected) => {
  const { reading, proposal } = readProposal(marked);
  expect(isFigure(reading, proposal)).toBe(expected);
});
