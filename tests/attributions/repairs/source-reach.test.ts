import { expect, test } from 'vitest';
import { withoutClauseInSource } from '../../../src/attributions/repairs/source-reach.js';
import { readProposal, wordsOf } from '../marked-proposal.js';

/** The source in <angles>, the cue in {braces} and the content in [brackets], as the model had them; then as they are to be. */
test.each([
  [
    'Sales rose 3 percent on [demand for coats] <and shoes, a trade body> {said} on Sunday.',
    'a trade body',
    'Sales rose 3 percent on demand for coats and shoes',
  ],
  [
    '<Sales fell 4 percent in the week, the trade board (TB)> {said}, [compared with a rise in May].',
    'the trade board (TB)',
    'Sales fell 4 percent in the week … compared with a rise in May',
  ],
  ['<Trade makes up a third of it, and the latest figures> {suggest} [it shrank].', 'the latest figures', 'it shrank'],
  [
    'The dam burst at noon, [flooding roads] <in Tarn and Odel, police> {said}.',
    'police',
    'The dam burst at noon, flooding roads in Tarn and Odel',
  ],
  [
    '{According to} <a survey by the board, most shoppers> [spent more this year].',
    'a survey by the board',
    'most shoppers spent more this year',
  ],
  [
    '{According to} <a note by Oxbow (OXB), the fund> [has sold its stake].',
    'a note by Oxbow (OXB)',
    'the fund has sold its stake',
  ],
])('the clause is no part of its source: %s', (marked, source, content) => {
  const { reading, proposal } = readProposal(marked);
  const mended = withoutClauseInSource(reading, proposal);
  expect([wordsOf(reading, mended.source), wordsOf(reading, mended.content)]).toEqual([source, content]);
});

test.each([
  '[It rained], <Ana Ruiz, a clerk,> {said}.',
  '<In Odel, the mayor> {said} [it rained].',
  '[It rained], <the mayor, clerks and two aides> {said}.',
  '{According to} <Ana Ruiz, a clerk>, [it rained].',
  '<Oxbow, which makes pumps, a rival of Kelby> {said} [it rained].',
  '[“It rained,”] <Ana Ruiz, clerk at Kelby> {said}.',
  '<Hall left on May 3, the same day Oxbow> {said} [it would close].',
  'He left, <Oxbow, a maker of pumps> {said} [it would close].',
])('sources that stay as they are: %s', (marked) => {
  const { reading, proposal } = readProposal(marked);
  expect(withoutClauseInSource(reading, proposal)).toEqual(proposal);
});
