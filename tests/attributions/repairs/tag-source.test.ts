import { expect, test } from 'vitest';
import { withTagSources } from '../../../src/attributions/repairs/tag-source.js';
import { readProposal, wordsOf } from '../marked-proposal.js';

/** A tag with its content, and the words of a participle and of the source that was found for it. */
test.each([
  ['[Pumps had failed], <the paper> {said} on Friday, citing two aides.', 'citing', 'Pumps', 'the paper'],
  ['[Pumps had failed at Oxbow Inc], {said} <a clerk>, adding that it rained.', 'adding', 'Oxbow', 'a clerk'],
  // no tag: the sentence’s own subject
  ['<The paper> {said} [pumps had failed], citing two aides.', 'citing', 'pumps', 'pumps'],
  ['[Pumps had failed], <the paper> {said} before it closed, citing two aides.', 'citing', 'Pumps', 'Pumps'],
])('%s', (marked, cue, found, expected) => {
  const { reading, proposal } = readProposal(marked);
  const at = (word: string) => reading.document.tokens.text.indexOf(word);
  const second = {
    ...proposal,
    cue: [{ first: at(cue), end: at(cue) + 1 }],
    source: [{ first: at(found), end: at(found) + 1 }],
    content: [{ first: at(cue) + 1, end: reading.count - 1 }],
  };
  expect(wordsOf(reading, withTagSources(reading, [proposal, second])[1]!.source)).toBe(expected);
});
