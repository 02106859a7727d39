import { expect, test } from 'vitest';
import { viewClauses } from '../../../src/attributions/clause.js';
import { withMainVerb } from '../../../src/attributions/repairs/main-verb.js';
import { readProposal, wordsOf } from '../marked-proposal.js';

/** The source in <angles>, the cue in {braces} and the content in [brackets], as the model had them. */
test.each([
  [
    '<A study> {comparing} [three ports of the coast has found that cranes were idle].',
    ['A study comparing three ports of the coast', 'has found', 'that cranes were idle'],
  ],
  [
    '<A letter> {announcing} [the sale said the yard would close].',
    ['A letter announcing the sale', 'said', 'the yard would close'],
  ],
  ['<Ruiz> {saying} [the yard would close].', ['Ruiz', 'saying', 'the yard would close']],
  [
    '<Unions> {demanding} [a rise, who said the offer was poor].',
    ['Unions', 'demanding', 'a rise, who said the offer was poor'],
  ],
])('%s', (marked, expected) => {
  const { reading, proposal } = readProposal(marked);
  const { source, cue, content } = withMainVerb(reading, proposal, viewClauses(reading));
  expect([source, cue, content].map((ranges) => wordsOf(reading, ranges))).toEqual(expected);
});
