import { describe, expect, test } from 'vitest';
import { notProse } from '../../src/document/not-prose.js';

const LEAD = 'The port of Lisbon will open again on Friday, the harbour master said.';

describe('what is no plain text is said to be none', () => {
  test.each([
    [
      'a page',
      `<!DOCTYPE html>\n<html><body><p>${LEAD}</p></body></html>`,
      /looks like HTML or XML: tags are read as words/,
    ],
    ['XML', `<?xml version="1.0"?><nitf><body>${LEAD}</body></nitf>`, /HTML or XML/],
    ['pieces of a page', `<p>${LEAD}</p>\n<p>“We are <b>ready</b>.”</p>`, /HTML or XML/],
    ['old SGML', `<DOC>\n<TEXT>\n<P>\n${LEAD}\n</P>\n</TEXT>\n</DOC>`, /HTML or XML/],
    ['JSON', JSON.stringify({ id: 'a', text: LEAD }), /JSON: .*--from jsonl/],
    ['an array of JSON', JSON.stringify([{ id: 'a', text: LEAD }], null, 2), /JSON/],
    ['a table of articles', `id,date,headline,text\n1,2024-05-14,Port opens,"${LEAD}\nIt was shut."`, /a table/],
    ['a table', Array.from({ length: 6 }, (_, i) => `${i},2024-05-14,Lisbon,"opened"`).join('\n'), /a table/],
  ])('%s', (_, text, message) => {
    expect(notProse(text)).toMatchObject({ code: 'not-prose', message: expect.stringMatching(message) });
  });

  test.each([
    LEAD,
    '',
    `${LEAD} (<a> is a tag, he wrote; so is </a>.)`,
    'If a < b and c > d, then a table of <p> values, he said.',
    'London, Paris, New York\nThree cities want the games.',
    '[Corrects name of the port] The port will open.',
    `{Editors: embargoed} ${LEAD}`,
    'Rovers 2, Albion 1\nCity 0, Town 0\nUnited 3, Vale 3\nAthletic 1, Wanderers 1\nOrient 2, Park 0\n',
  ])('plain: "%s"', (text) => expect(notProse(text)).toBeUndefined());
});
