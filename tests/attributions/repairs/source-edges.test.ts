import { expect, test } from 'vitest';
import { withoutTimeAsSource, withSourceEdges } from '../../../src/attributions/repairs/source-edges.js';
import { readProposal, wordsOf } from '../marked-proposal.js';

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
  ['Halden, the largest ferry line, on <Thursday> {said} [it had repaid the loan].', 'Halden, the largest ferry line'],
  ['Opal Inc., which makes pumps, <Thursday> {also said} [it would buy Tarn Oil].', 'Opal Inc., which makes pumps'],
  ['The yard <last week> {said} [it had repaid the loan].', 'The yard'],
  ['<Last week> {said} [it all].', ''],
  ['<The yard> {said} [it had repaid the loan].', 'The yard'],
  ['[It had repaid the loan], {said} <the yard>.', 'the yard'],
])('a time is no source: %s', (marked, source) => {
  const { reading, proposal } = readProposal(marked);
  expect(wordsOf(reading, withoutTimeAsSource(reading, proposal).source)).toBe(source);
});
