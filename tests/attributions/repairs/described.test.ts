import { expect, test } from 'vitest';
import { isDescribed } from '../../../src/attributions/repairs/described.js';
import { readProposal } from '../marked-proposal.js';

test.each([
  ['Oslo sent <a> {call} [that could slow the talks].', true],
  ['<Halden> is in an {offering} [that could raise $700 million].', true],
  ['<A flurry> of phone {calls} [with the chair and the mayor].', true],
  ['<Oxbow> sold auction-rate {notes} [while Tarn pays a fine].', true],
  ['<A court> {order} [last week blocked the sale].', true],
  ['<A court> {order} [that Oxbow must sell its mill] was signed.', false],
  ['<Oxbow> {notes} [a rise in costs].', false],
  ['<His> {claim} [that the port was closed] angered us.', false],
  ['<A clerk> left a {note} [that says: “It rained.”]', false],
  ['<Ruiz> {said} [that is all].', false],
])('a noun that is described: %s', (marked, expected) => {
  const { reading, proposal } = readProposal(marked);
  expect(isDescribed(reading, proposal)).toBe(expected);
});
