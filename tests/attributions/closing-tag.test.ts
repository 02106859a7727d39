import { expect, test } from 'vitest';
import { readTokens } from '../../src/attributions/reading.js';
import { proposeClosingTag } from '../../src/attributions/rules/closing-tag.js';
import { findQuotes } from '../../src/quotes/annotator.js';
import { documentOf } from './attribute.js';
import { wordsOf } from './marked-proposal.js';

/** Source and content. */
test.each([
  ['Demand will fall in May, said Ana Ruiz.', ['Ana Ruiz | Demand will fall in May']],
  [
    'Demand will fall, said analyst Ana Ruiz, an expert on ports.',
    ['analyst Ana Ruiz, an expert on ports | Demand will fall'],
  ],
  ['Two yards were sold, said the sources, who asked not to be named.', ['the sources | Two yards were sold']],
  ['Two yards were sold, said analysts.', ['analysts | Two yards were sold']],
  // who says it stands before the verb
  [
    'Halden has halted the sale of its yard, a person familiar with the matter said on Tuesday.',
    ['a person familiar with the matter | Halden has halted the sale of its yard'],
  ],
  [
    'The yard, which lost money, will be shut, it said in a statement.',
    ['it | The yard, which lost money, will be shut'],
  ],
  ['Halden shares rose to 12 crowns, while rival Oxbow added 2 percent.', []],
  ['Halden makes wireless devices, with new products said to follow.', []],
  ['Halden will be shut, the board said, and its staff was told so.', []],
  // what stands before the tag is part of its subject
  ['Ruiz, a trader at Oxbow, said demand was weak.', []],
  ['Halden, the largest maker by sales, said the loss, which was small, was a surprise.', []],
  // no clause
  ['A trader at Oxbow, said Ruiz.', []],
  // inside of marks
  ['“Demand will fall, said Ana Ruiz,” he read.', []],
])('%s', (text, expected) => {
  const document = documentOf(text);
  const reading = readTokens(document, findQuotes(document));
  const found = proposeClosingTag(reading).map(({ source, content }) =>
    [source, content].map((ranges) => wordsOf(reading, ranges)).join(' | '),
  );
  expect(found).toEqual(expected);
});
