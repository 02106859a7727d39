import { expect, test } from 'vitest';
import { withoutKicker } from '../../../src/attributions/repairs/kicker.js';
import { readProposal, wordsOf } from '../marked-proposal.js';

test.each([
  ['<ANNUAL SPENDING The two sides> {agreed} [to meet].', 'The two sides'],
  ['<KEY POINTS: The port board> {said} [it rained].', 'The port board'],
  ['<OSLO - FERRIES: The port board> {said} [it rained].', 'The port board'],
  ['FERRIES, <SALT Trend spotter Ana Ruiz> {said} [it rained].', 'Trend spotter Ana Ruiz'],
  // names
  ['<UBS AG chief Ana Ruiz> {said} [it rained].', 'UBS AG chief Ana Ruiz'],
  ['<HALDEN officials> {said} [it rained].', 'HALDEN officials'],
  ['<NATO and the EU> {said} [it rained].', 'NATO and the EU'],
])('what stands before a sentence: %s', (marked, source) => {
  const { reading, proposal } = readProposal(marked);
  expect(wordsOf(reading, withoutKicker(reading, proposal).source)).toBe(source);
});
