import { expect, test } from 'vitest';
import { withoutTagInSource, withSourceEdges, withSubjectOfCue } from '../../src/attributions/source-edges.js';
import { readProposal, wordsOf } from './marked-proposal.js';

/** The source in <angles>, the cue in {braces} and the content in [brackets], as the model had them. */
test.each([
  ['<As clerk Ana Ruiz> {complained}, [it rained].', 'clerk Ana Ruiz'],
  ['It shut in <2001 but Ana Ruiz, a clerk> {said} [it rained].', 'Ana Ruiz, a clerk'],
  ['<Not Ruiz but Hall> {said} [it rained].', 'Not Ruiz but Hall'],
  ['<Although the port board> {would like} [a vote], it waits.', 'the port board'],
  ['<As many as 75 clerks> {said} [it rained].', 'As many as 75 clerks'],
  ['[“It rained,”] {said} <a clerk who> asked not to be named.', 'a clerk'],
  [
    '[It rained], {said} <the head of the World Health Organization (WHO>).',
    'the head of the World Health Organization (WHO',
  ],
  ['[“It rained,”] {said} <Ana Ruiz in a note to clients>.', 'Ana Ruiz'],
  ['<Oxbow, in a statement>, {said} [it rained].', 'Oxbow'],
  ['<His role in a report on floods> {showed} [that it rained].', 'His role in a report on floods'],
  ['<Oxbow, which makes pumps, on Friday> {said} [it rained].', 'Oxbow, which makes pumps'],
])('edges of sources: %s', (marked, expected) => {
  const { reading, proposal } = readProposal(marked);
  expect(wordsOf(reading, withSourceEdges(reading, proposal).source)).toBe(expected);
});

test.each([
  ['[“It rained,”] <Ana Ruiz said in a research> {note}.', 'Ana Ruiz | said'],
  ['[“It rained,”] <the mayor told AFP>, {adding} more.', 'the mayor | adding'],
  ['<Two aides said Ruiz> {warned} [that it rained].', 'Two aides said Ruiz | warned'],
  ['<A clerk who said no> {warned} [that it rained].', 'A clerk who said no | warned'],
])('a tag inside of the source: %s', (marked, expected) => {
  const { reading, proposal } = readProposal(marked);
  const { source, cue } = withoutTagInSource(reading, proposal);
  expect(`${wordsOf(reading, source)} | ${wordsOf(reading, cue)}`).toBe(expected);
});

test.each([
  ['{Oxbow complained} [that it rained].', ['Oxbow', 'complained']],
  ['{Oxbow is not expected} [to sell].', [undefined, 'Oxbow is not expected']],
])('the subject in the cue: %s', (marked, [who, verb]) => {
  const { reading, proposal } = readProposal(marked);
  const { source, cue } = withSubjectOfCue(reading, proposal);
  expect(source.length > 0 ? wordsOf(reading, source) : undefined).toBe(who);
  expect(wordsOf(reading, cue)).toBe(verb);
});
