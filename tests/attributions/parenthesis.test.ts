import { expect, test } from 'vitest';
import { readTokens } from '../../src/attributions/reading.js';
import { proposeParenthesis } from '../../src/attributions/rules/parenthesis.js';
import { findQuotes } from '../../src/quotes/annotator.js';
import { documentOf } from './attribute.js';
import { wordsOf } from './marked-proposal.js';

test.each([
  ['The bridge, Ruiz said at the opening, is safe.', ['Ruiz | said | The bridge … is safe']],
  [
    'The last hope of the valley, she added on Friday, was the mill.',
    ['she | added | The last hope of the valley … was the mill'],
  ],
  // a participle
  ['The feast, a custom observed in May, is old.', []],
  // a sentence of its own
  ['The bridge is old, Ruiz said at the opening, is it not?', []],
  // the tag goes on
  ['The bridge, Ruiz said with those who built it, is safe.', []],
])('%s', (text, expected) => {
  const document = documentOf(text);
  const reading = readTokens(document, findQuotes(document));
  const found = proposeParenthesis(reading).map(({ source, cue, content }) =>
    [source, cue, content].map((ranges) => wordsOf(reading, ranges)).join(' | '),
  );
  expect(found).toEqual(expected);
});
