import { expect, test } from 'vitest';
import { isDeed } from '../../../src/attributions/repairs/deeds.js';
import { readProposal } from '../marked-proposal.js';

test.each([
  '<The rebels> {fired} [missiles at the port].',
  '<The yard> {filed for} [bankruptcy protection].',
  '<A judge> {dismissed} [the lawsuit of two dockers].',
  '<The bank> {posted} [a quarterly loss].',
  '<Sales at garden shops> {declined} [1.1 percent].',
  '<The index> {added} [about 2 percent by noon].',
  '<The strike> {added} [to fears of a loss].',
  '<The strike> {adding to} [the losses of the yard].',
  '<The flood> {claimed} [the lives of two men].',
  '<Police> {confiscated} [the film of a clerk].',
  '<The firm> {also reduced} [its stake by a third].',
])('a deed: %s', (marked) => {
  const { reading, proposal } = readProposal(marked);
  expect(isDeed(reading, proposal)).toBe(true);
});

test.each([
  '<The court> {held} [that the contract was void].',
  '<The lawyer> {dismissed} [the claim as “a fairy tale”].',
  '<The lawyer> {dismissed} [the idea].',
  '<The mayor> {laid out} [his plan for the port].',
  '<The clerk> {began by praising} [the crews].',
  '<The union> {declined} [to comment].',
  '<The firm> {cut} [its forecast for the year].',
  '<The union> {claimed} [a victory].',
  '<The union> {added} to reporters [that it had won].',
  '<The mayor> {posted} [that the port was closed].',
])('a statement: %s', (marked) => {
  const { reading, proposal } = readProposal(marked);
  expect(isDeed(reading, proposal)).toBe(false);
});

test('a verb that attributes nowhere else needs more than the least confidence', () => {
  const marked = '<The crew> {sacked} [the cook].';
  const isDeedAt = (confidence: number) => {
    const { reading, proposal } = readProposal(marked, confidence);
    return isDeed(reading, proposal);
  };
  expect([isDeedAt(0.35), isDeedAt(0.6)]).toEqual([true, false]);
});
