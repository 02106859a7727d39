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
  // data and reports show
  ['Sales of boats fell in May, data showed on Friday.', ['data | Sales of boats fell in May']],
  [
    'Sales of boats fell in May, government data showed on Friday, as prices rose.',
    ['government data | Sales of boats fell in May'],
  ],
  [
    'Sales of boats fell in May, a survey released on Friday showed.',
    ['a survey released on Friday | Sales of boats fell in May'],
  ],
  ['Sales of boats fell in May, while shares showed on Friday how much.', []],
  // other verbs, with nothing but a circumstance behind
  ['The guards knew the thief, the prosecutor alleged.', ['the prosecutor | The guards knew the thief']],
  ['The yard will be shut, the board announced on Monday.', ['the board | The yard will be shut']],
  ['The yard was sold, the board told workers on Monday.', ['the board | The yard was sold']],
  ['The yard was sold, the board reported a loss, and that was all.', []],
  ['The yard has lost money for years, Oxbow said two weeks ago.', ['Oxbow | The yard has lost money for years']],
  ['Sales grew by a third, well ahead of the rise predicted in a poll.', []],
  // in the middle of the sentence
  ['Halden will be shut, the board said, and its staff was told so.', ['the board | Halden will be shut']],
  ['After the yard was sold, the board said, prices fell.', []],
  // a longer speaker
  [
    'The yard was sold, Ana Ruiz, chief of the dock union, said on Friday.',
    ['Ana Ruiz, chief of the dock union | The yard was sold'],
  ],
  [
    'The yard was sold, Ana Ruiz, the fund’s president told a paper.',
    ['Ana Ruiz, the fund’s president | The yard was sold'],
  ],
  [
    'The yard was sold, said one of the people close to the talks.',
    ['one of the people close to the talks | The yard was sold'],
  ],
  ['The yard was sold, said a note issued after the meeting.', ['a note issued after the meeting | The yard was sold']],
  // a few words in marks inside of the clause
  [
    'The chief heard with “deep regret” of the loss, the firm said in a statement.',
    ['the firm | The chief heard with “deep regret” of the loss'],
  ],
  [
    'Two hundred guards searched for the thief in the hills, said Ana Ruiz.',
    ['Ana Ruiz | Two hundred guards searched for the thief in the hills'],
  ],
  ['The show, one of the most widely watched in Oslo, said the ferry was late.', []],
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
