import { expect, test } from 'vitest';
import { resolveContents } from '../../src/attributions/resolve.js';
import { proposeSecondVerb } from '../../src/attributions/rules/second-verb.js';
import { readProposal, wordsOf } from './marked-proposal.js';

/** Cue and content of what stands after a content was cut at its second verb. */
test.each([
  [
    '<The firm> {claimed} [the pumps were new and added that they were cheap].',
    ['claimed: the pumps were new', 'added: that they were cheap'],
  ],
  ['<They> {claimed} [the pumps were new but admit they leak].', ['claimed: the pumps were new', 'admit: they leak']],
  // no ending: not what the firm does
  ['<The firm> {asked} [Ruiz to come and say he was sorry].', ['asked: Ruiz to come and say he was sorry']],
  // no clause
  ['<The firm> {said} [it read and noted the letter].', ['said: it read and noted the letter']],
])('%s', (marked, expected) => {
  const { reading, proposal } = readProposal(marked);
  const all = resolveContents(reading, [proposal, ...proposeSecondVerb(reading, [proposal])]);
  expect(all.map(({ cue, content }) => `${wordsOf(reading, cue)}: ${wordsOf(reading, content)}`)).toEqual(expected);
});
