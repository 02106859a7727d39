import { expect, test } from 'vitest';
import { withoutTimeAsSource } from '../../src/attributions/time-source.js';
import { readProposal, wordsOf } from './marked-proposal.js';

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
