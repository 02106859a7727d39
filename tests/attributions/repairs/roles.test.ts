import { expect, test } from 'vitest';
import {
  withoutTagInSource,
  withRolesRighted,
  withTagVerb,
  withVerbBeforeColon,
} from '../../../src/attributions/repairs/roles.js';
import { readProposal, wordsOf } from '../marked-proposal.js';

test('the verb of saying that opens what was taken for a source is the cue', () => {
  const { reading, proposal } = readProposal('[“It may close,”] <said investment bank Oxbow in a research> {note}.');
  const found = withTagVerb(reading, proposal);
  expect([wordsOf(reading, found.source), wordsOf(reading, found.cue)]).toEqual(['investment bank Oxbow', 'said']);
});

test('a clause is said by the name behind the verb, not the other way round', () => {
  const { reading, proposal } = readProposal('<Two pumps had failed in the night>, {said} [Ana Ruiz].');
  const found = withRolesRighted(reading, proposal);
  expect([wordsOf(reading, found.source), wordsOf(reading, found.content)]).toEqual([
    'Ana Ruiz',
    'Two pumps had failed in the night',
  ]);
});

test.each([
  ['<No cases have been found in the town>, {said} [He].', 'He'],
  ['<The wells still hold clean water>, {said} [the report which is on its page].', 'the report which is on its page'],
  ['<Ruiz, who led the port for years>, {denies} [the charges of fraud].', 'Ruiz, who led the port for years'],
  ['<Ruiz, who led the port>, {said} [the fall of the crown that hurt Oslo was short].', 'Ruiz, who led the port'],
])('who said what: %s', (marked, source) => {
  const { reading, proposal } = readProposal(marked);
  expect(wordsOf(reading, withRolesRighted(reading, proposal).source)).toBe(source);
});

/** The source in <angles>, the cue in {braces} and the content in [brackets], as the model had them. */
test.each([
  ['[“It rained,”] <Ana Ruiz said in a research> {note}.', 'Ana Ruiz | said'],
  ['[“It rained,”] <the mayor told AFP>, {adding} more.', 'the mayor | adding'],
  ['<Two aides said Ruiz> {warned} [that it rained].', 'Ruiz | warned'],
  ['<A study of ports found only two clerks> {knew} [that it rained].', 'only two clerks | knew'],
  ['<Ana Ruiz said rising demand> was a worry but {dismissed} [the idea].', 'Ana Ruiz | dismissed'],
  ['<Stocks showed losses after Ana Ruiz> {said} [it rained].', 'Ana Ruiz | said'],
  ['<A clerk who said no> {warned} [that it rained].', 'A clerk who said no | warned'],
  ['<Ana Said Ruiz> {told} us [that it rained].', 'Ana Said Ruiz | told'],
])('a tag inside of the source: %s', (marked, expected) => {
  const { reading, proposal } = readProposal(marked);
  const { source, cue } = withoutTagInSource(reading, proposal);
  expect(`${wordsOf(reading, source)} | ${wordsOf(reading, cue)}`).toBe(expected);
});

test.each([
  ['A clerk told <the Gazette>{:} [“It rained.”]', 'A clerk | told'],
  ['He wrote in a note to <Ana Ruiz>{:} [“It rained.”]', 'He | wrote'],
  ['In Oslo, <Ana Ruiz>{:} [“It rained.”]', 'Ana Ruiz | :'],
])('the verb before a colon: %s', (marked, expected) => {
  const { reading, proposal } = readProposal(marked);
  const { source, cue } = withVerbBeforeColon(reading, proposal);
  expect(`${wordsOf(reading, source)} | ${wordsOf(reading, cue)}`).toBe(expected);
});
