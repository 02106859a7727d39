import { expect, test } from 'vitest';
import { withWholeCoordination } from '../../../src/attributions/repairs/coordination.js';
import { readProposal, wordsOf } from '../marked-proposal.js';

test.each([
  ['Mars, IBM and <the department> {said} [the plan was dead].', 'Mars, IBM and the department'],
  ['Halden Inc. (HLD.N) and <Oxbow> {said} [the plan was dead].', 'Halden Inc. (HLD.N) and Oxbow'],
  ['But Mars, <IBM and the department> {said} [the plan was dead].', 'Mars, IBM and the department'],
  ['Officials at Mars, <IBM and Oxbow> {said} [the plan was dead].', 'Officials at Mars, IBM and Oxbow'],
  ['Last Friday, <IBM and Oxbow> {said} [the plan was dead].', 'IBM and Oxbow'],
  ['However, <IBM and Oxbow> {said} [the plan was dead].', 'IBM and Oxbow'],
  ['[The plan was dead], <IBM and Oxbow> {said}.', 'IBM and Oxbow'],
  // another clause, or a time
  ['Sales fell and <the department> {said} [the plan was dead].', 'the department'],
  ['In Oslo and Bergen <the department> {said} [the plan was dead].', 'the department'],
])('all who speak: %s', (marked, source) => {
  const { reading, proposal } = readProposal(marked);
  expect(wordsOf(reading, withWholeCoordination(reading, proposal).source)).toBe(source);
});
