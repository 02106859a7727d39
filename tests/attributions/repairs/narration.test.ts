import { expect, test } from 'vitest';
import { tokensIn } from '../../../src/attributions/reading.js';
import { withoutNarration } from '../../../src/attributions/repairs/narration.js';
import { readProposal, wordsOf } from '../marked-proposal.js';

/** The content before the cue in [brackets], and the words behind the tag that the model gave to it, too. */
test.each([
  ['[“It will help,”] <he> {said}. Prices fell by a third.', 'Prices fell by a third', '“It will help,”'],
  ['[“It will help,”] <he> {said} when asked about prices.', 'when asked about prices', '“It will help,”'],
  [
    '[“It will help,”] <he> {said}. Prices fell. “We will see.”',
    'Prices fell. “We will see.”',
    '“It will help,” … “We will see.”',
  ],
  ['[“It will help,”] <he> {said}. “We will see.”', '“We will see.”', '“It will help,” … “We will see.”'],
  [
    '[“It will help,”] <he> {said}, as prices had fallen.',
    'as prices had fallen',
    '“It will help,” … as prices had fallen',
  ],
  ['[It would help], <he> {said}. Prices had fallen.', 'Prices had fallen', 'It would help … Prices had fallen'],
])('what the reporter goes on with: %s', (marked, more, expected) => {
  const { reading, proposal } = readProposal(marked);
  const start = reading.document.text.indexOf(more);
  const behind = tokensIn(reading.document, { start, end: start + more.length });
  const { content } = withoutNarration(reading, { ...proposal, content: [...proposal.content, behind] });
  expect(wordsOf(reading, content)).toBe(expected);
});
