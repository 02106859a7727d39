import { expect, test } from 'vitest';
import { withClauseEnd } from '../../../src/attributions/repairs/clause-end.js';
import { withoutNextClause } from '../../../src/attributions/repairs/next-clause.js';
import { readProposal, wordsOf } from '../marked-proposal.js';

/** The source in <angles>, the cue in {braces} and the content in [brackets], as the model had them. */
test.each([
  // inside of a word
  ['<The mayor> {called for} [a broad]-based inquiry into the flood.', 'a broad-based inquiry into the flood'],
  ['<The firm> {expects} [a full]-year loss of 4 percent, Hall wrote.', 'a full-year loss of 4 percent'],
  // inside of a phrase
  [
    '<The firm> {said} [it would wait until the second half] of its year.',
    'it would wait until the second half of its year',
  ],
  ['<The mayor> {asked} [the clerks to] name the buyer.', 'the clerks to name the buyer'],
  // brackets with signs and amounts
  ['<The firm> {said} [it sued Oxbow] ( OXB.N ), which makes pumps.', 'it sued Oxbow ( OXB.N )'],
  ['<The firm> {said} [it sued Oxbow ( OXB.N] ), which makes pumps.', 'it sued Oxbow ( OXB.N )'],
  [
    '<The firm> {offered} [a dividend of 9 crowns] (1.10 euros) per share, the first in years.',
    'a dividend of 9 crowns (1.10 euros) per share',
  ],
  ['<The mayor> {defended} [the sale] (which had been his idea).', 'the sale'],
  ['<The mayor> {defended} [the sale (“a gift] to the town”), she said.', 'the sale (“a gift to the town”'],
  ['<The mayor> {defended} [the sale (“a gift”] ), she said.', 'the sale (“a gift”'],
  // an aside between dashes before the verb
  [
    '<The mayor> {said} [the oldest roads] -- most of them in Tarn -- should be closed.',
    'the oldest roads -- most of them in Tarn -- should be closed',
  ],
  ['<The mayor> who {opposed} [the sale] -- a clerk at the time -- has left.', 'the sale'],
  // what "and" joins
  [
    '<The mayor> {wants} [the board to stop the sale] and apologise to the town.',
    'the board to stop the sale and apologise to the town',
  ],
  ['<The mayors> {want} [the board to stop the sale] and say it is late.', 'the board to stop the sale'],
  ['<The mayor> {said} [it had rained], but that nobody minded.', 'it had rained, but that nobody minded'],
  [
    '<The firm> {said} [it had sold a mill], but would keep two others.',
    'it had sold a mill, but would keep two others',
  ],
  ['<The firm> {said} [it had sold a mill], but would not comment further.', 'it had sold a mill'],
  ['<The firm> {offered} [jobs to clerks], but not their chiefs.', 'jobs to clerks, but not their chiefs'],
  [
    '<The firm> {said} [the share rose from 2 percent in May], and from 1 percent in June.',
    'the share rose from 2 percent in May, and from 1 percent in June',
  ],
  ['<The mayor> {praised} [the crews] and left.', 'the crews'],
  // a verb without another before it
  ['<The poll> {indicated} [the lead] may be small.', 'the lead may be small'],
  ['The results <the firm> {reported} [last week] may be wrong.', 'last week'],
])('ends of words and phrases: %s', (marked, expected) => {
  const { reading, proposal } = readProposal(marked);
  const { content } = withClauseEnd(reading, proposal, () => true);
  expect(wordsOf(reading, content)).toBe(expected);
});

test.each([
  ['<The firm> {posted} [a loss, but the shares rose].', 'a loss'],
  ['<The firm> {reported} [a loss on Monday, and the lender cut its forecast].', 'a loss on Monday'],
  ['<The mayor> {agreed} [to wait, although he was in a hurry].', 'to wait'],
  ['<The firm> {reported} [lower, but better-than-expected, profit].', 'lower, but better-than-expected, profit'],
  [
    '<The firm> {expects} [a recovery, but probably less strong than it was].',
    'a recovery, but probably less strong than it was',
  ],
  ['<The firm> {owns} [mills, yards, and ships].', 'mills, yards, and ships'],
  // a clause
  ['<The mayor> {said} [that it rained, and the roads were closed].', 'that it rained, and the roads were closed'],
  ['<The mayor> {promised} [the roads would be closed, and they were].', 'the roads would be closed, and they were'],
])('a thing ends before the next clause: %s', (marked, expected) => {
  const { reading, proposal } = readProposal(marked);
  expect(wordsOf(reading, withoutNextClause(reading, proposal).content)).toBe(expected);
});
