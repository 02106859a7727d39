import { expect, test } from 'vitest';
import {
  withNewspaper,
  withoutClause,
  withoutDate,
  withSubjectOfCue,
  withWholeName,
} from '../../../src/attributions/repairs/cue-bounds.js';
import { attribute } from '../attribute.js';
import { readProposal, wordsOf } from '../marked-proposal.js';

test.each([
  ['<The yard> {reported last month} [that two ships were sold].', 'reported'],
  ['<The yard> {said on Monday} [that two ships were sold].', 'said'],
  ['<The yard> {Friday said} [that two ships were sold].', 'said'],
  ['<The yard> {said in a statement} [that two ships were sold].', 'said in a statement'],
  ['<The yard> {was told} [that two ships were sold].', 'was told'],
])('the day is no part of the cue: %s', (marked, expected) => {
  const { reading, proposal } = readProposal(marked);
  expect(wordsOf(reading, withoutDate(reading, proposal).cue)).toBe(expected);
});

test.each([
  ['<The Kelby> {daily reported} [that two ships were sold].', 'The Kelby daily', 'reported'],
  ['<The yard> {also reported} [that two ships were sold].', 'The yard', 'also reported'],
])('a newspaper is part of the source: %s', (marked, source, cue) => {
  const { reading, proposal } = readProposal(marked);
  const found = withNewspaper(reading, proposal);
  expect([wordsOf(reading, found.source), wordsOf(reading, found.cue)]).toEqual([source, cue]);
});

test.each([
  ['<The club> {said the board would like} [to see the plan].', 'said', 'the board would like to see the plan'],
  ['<The club> {said it feared} [that the roof was old].', 'said', 'it feared that the roof was old'],
  ['<The club> {said in a statement} [that the roof was old].', 'said in a statement', 'that the roof was old'],
])('a cue ends before the clause of its content: %s', (marked, cue, content) => {
  const { reading, proposal } = readProposal(marked);
  const found = withoutClause(reading, proposal);
  expect([wordsOf(reading, found.cue), wordsOf(reading, found.content)]).toEqual([cue, content]);
});

test.each([
  ['<Premier Ana> {Ruiz urged} [the clubs to wait].', 'Premier Ana Ruiz', 'urged'],
  ['<Lu> {Sang Tarn urged} [the clubs to wait].', 'Lu Sang Tarn', 'urged'],
  ['<Ana Ruiz> {Will Urge} [Clubs to Wait].', 'Ana Ruiz', 'Will Urge'],
  ['<Ana Ruiz> {Friday urged} [the clubs to wait].', 'Ana Ruiz', 'Friday urged'],
])('a name is whole: %s', (marked, source, cue) => {
  const { reading, proposal } = readProposal(marked);
  const found = withWholeName(reading, proposal);
  expect([wordsOf(reading, found.source), wordsOf(reading, found.cue)]).toEqual([source, cue]);
});

test.each([
  ['{Oxbow complained} [that it rained].', ['Oxbow', 'complained']],
  ['{Oxbow is not expected} [to sell].', [undefined, 'Oxbow is not expected']],
])('the subject in the cue: %s', (marked, [who, verb]) => {
  const { reading, proposal } = readProposal(marked);
  const { source, cue } = withSubjectOfCue(reading, proposal);
  expect(source.length > 0 ? wordsOf(reading, source) : undefined).toBe(who);
  expect(wordsOf(reading, cue)).toBe(verb);
});

test('what one does in saying it is no part of the cue, and its object no content', () => {
  const text = '“We must act now,” the minister said in announcing the plan.';
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const found = attribute(text).attributions.map(({ cue, content }) => [cue.map(cut), content.map(cut)]);
  expect(found).toEqual([[['said'], ['“We must act now,”']]]);
});
