import { expect, test } from 'vitest';
import { viewClauses } from '../../src/attributions/clause.js';
import { readTokens } from '../../src/attributions/reading.js';
import { proposePhrases } from '../../src/attributions/rules/phrases.js';
import { findQuotes } from '../../src/quotes/annotator.js';
import { documentOf } from './attribute.js';
import { wordsOf } from './marked-proposal.js';

/** Source, cue and content. */
test.each([
  // what can be read shows something
  ['Data on Friday showed sales had fallen by a third.', ['Data | showed | sales had fallen by a third']],
  [
    'The crown rose after a survey released on Monday showed that the fleet is growing.',
    ['a survey released on Monday | showed | that the fleet is growing'],
  ],
  ['Boats grew dearer and figures showed demand was weak.', ['figures | showed | demand was weak']],
  ['Prices rose, and separate data showed demand was weak.', ['separate data | showed | demand was weak']],
  ['The filing showed few details about how the yard would go on.', []],
  ['The guide showed the crew was tired.', []],
  ['Data next week may show demand was weak.', []],
  // "say" behind its day, and before a clause that begins with commas or hyphens
  ['Ruiz said on Friday the yard was shut.', ['Ruiz | said | the yard was shut']],
  [
    'Ruiz said high-speed ferries, a third of the fleet, stood still in May.',
    ['Ruiz | said | high-speed ferries, a third of the fleet, stood still in May'],
  ],
  ['Ruiz said a prayer in the chapel.', []],
  ['The yard was shut, said Ruiz, who led it until she left.', []],
  ['The man who paid the claims said on Friday well-known firms were to blame.', []],
  ['Let me say it as plainly as I can.', []],
])('%s', (text, expected) => {
  const document = documentOf(text);
  const reading = readTokens(document, findQuotes(document));
  const found = proposePhrases(reading, viewClauses(reading)).map(({ source, cue, content }) =>
    [source, cue, content].map((ranges) => wordsOf(reading, ranges)).join(' | '),
  );
  expect(found).toEqual(expected);
});
