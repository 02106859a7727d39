import { expect, test } from 'vitest';
import { withClauseEnd } from '../../../src/attributions/repairs/clause-end.js';
import { readProposal, wordsOf } from '../marked-proposal.js';

/** The source in <angles>, the cue in {braces} and the content in [brackets], as the model had them. */
test.each([
  // what stands between subject and verb
  [
    '<The mayor> {said} [the sale], if approved, would bring in $3 million.',
    'the sale, if approved, would bring in $3 million',
  ],
  ['<The mayor> {said} [the mill], which closed in May, was sold.', 'the mill, which closed in May, was sold'],
  ['<The mayor> {said} [the case], laid out in a letter, was weak.', 'the case, laid out in a letter, was weak'],
  [
    '<The mayor> {said} [costlier oil], strong demand and bad weather had raised prices.',
    'costlier oil, strong demand and bad weather had raised prices',
  ],
  // what stands before the main clause
  ['<The mayor> {said} [that if the rain stops], the race is on.', 'that if the rain stops, the race is on'],
  [
    '<The mayor> {said} [as a result of the flood], two roads were closed.',
    'as a result of the flood, two roads were closed',
  ],
  // figures
  [
    '<The firm> {said} [profit was $5 million], or 3 cents a share, up from $4 million a year ago.',
    'profit was $5 million, or 3 cents a share, up from $4 million a year ago',
  ],
  [
    '<The firm> {reported} [a loss of $5 million], compared with $4 million last year, beating forecasts.',
    'a loss of $5 million, compared with $4 million last year',
  ],
  // lists
  ['<The firm> {recalled} [vans], trucks and buses because of a flaw.', 'vans, trucks and buses because of a flaw'],
  ['<Ana Ruiz, a clerk>, {said} [the crews] denied a fault in talks.', 'the crews denied a fault in talks'],
  // no comma
  ['<The firm> {said} [the board] does not comment, but it would.', 'the board does not comment'],
  // marks in the middle of a clause
  [
    '<The mayor> {said} [the figures showed] “a long decline” in demand, and left.',
    'the figures showed “a long decline”',
  ],
  ['<The mayor> {said} [it was a] “long decline.”', 'it was a “long decline.”'],
  // a whole clause already
  ['<The mayor> {said} [the mill was sold], which surprised the town.', 'the mill was sold'],
  ['<The mayor> {said} [the mill was sold], and the town was surprised.', 'the mill was sold'],
  ['<His> {claim} [that the mill was sold] surprised the town.', 'that the mill was sold'],
])('%s', (marked, expected) => {
  const { reading, proposal } = readProposal(marked);
  const { content } = withClauseEnd(reading, proposal, () => true);
  expect(wordsOf(reading, content)).toBe(expected);
});

test('not into what somebody else says', () => {
  const { reading, proposal } = readProposal('<The mayor> {said} [the mill], Hall said, was sold.');
  const said = reading.lower.lastIndexOf('said');
  const { content } = withClauseEnd(reading, proposal, ({ first, end }) => said < first || said >= end);
  expect(wordsOf(reading, content)).toBe('the mill');
});
