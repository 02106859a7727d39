import { expect, test } from 'vitest';
import { wholeClauses } from '../../../src/attributions/repairs/whole-clause.js';
import { readProposal, wordsOf } from '../marked-proposal.js';

test.each([
  // a tag that closes its sentence has the sentence from its beginning
  [
    'A pump failed in the [old yard, flooding two halls], <the firm> {said}.',
    'A pump failed in the old yard, flooding two halls',
  ],
  ['But a pump [failed in the yard], <the firm> {said}.', 'a pump failed in the yard'],
  ['Rain fell: [two halls were flooded], <the firm> {said}.', 'two halls were flooded'],
  ['“Go,” a guard told them, and [two halls were flooded], <the firm> {said}.', 'two halls were flooded'],
  [
    'Makers like Oxbow ( OXB.N ) and Halden ( [HAL.N ) should pay], <a clerk> {said} on Tuesday.',
    'Makers like Oxbow ( OXB.N ) and Halden ( HAL.N ) should pay',
  ],
  // … and up to the tag
  [
    '[Ten yards may close], with a loss of 300 jobs, <the union> {said}.',
    'Ten yards may close, with a loss of 300 jobs',
  ],
  [
    'Two yards, [which make pumps], may close, <the union> {said} in a note that it sent to members.',
    'Two yards, which make pumps, may close',
  ],
  // a bracket does not end a clause
  [
    '<The suit> {alleges} [that the maker Oxbow] ( OXB.N ) sold two yards in May.',
    'that the maker Oxbow ( OXB.N ) sold two yards in May',
  ],
  // a tag between commas
  ['Profit had risen by a third in May, <the firm> {said}, [beating forecasts].', 'Profit had risen by a third in May'],
  ['[A year earlier], <she> {said}, there had been no bridge.', 'A year earlier … there had been no bridge'],
  ['[The vote], <aides> {said}, could slip until April.', 'The vote … could slip until April'],
  ['Ruiz came late from a meeting at which, <he> {said}, [“nobody agreed”].', '“nobody agreed”'],
  // what follows a verb of saying begins behind it
  ['<The firm> {said} the repair of the pumps [had taken a week].', 'the repair of the pumps had taken a week'],
  ['<The firm> {said} the plan, [which the council backs, is safe].', 'the plan, which the council backs, is safe'],
  ['<The firm> {said} on Monday [that the pumps had failed].', 'that the pumps had failed'],
  ['<The firm> {told} a meeting that was held in Oslo [that the pumps had failed].', 'that the pumps had failed'],
])('%s', (marked, expected) => {
  const { reading, proposal } = readProposal(marked);
  expect(wordsOf(reading, wholeClauses(reading, [proposal])[0]!.content)).toBe(expected);
});
