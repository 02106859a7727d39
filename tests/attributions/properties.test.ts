import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attribute } from './attribute.js';

const piece = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '``',
    "''",
    ': ',
    ', ',
    '. ',
    '\n\n',
    '\n',
    ' — ',
    '(',
    ')',
    '—',
    'Q: ',
    'A: ',
  ],
  ...[
    'said',
    'told',
    'according to',
    'denied that',
    'the minister',
    'Ana Ruiz',
    'she',
    'who',
    'and',
    'RUIZ: ',
    '\u{1F600}',
    'é',
    '\u0000',
  ],
  ...[' the bridge is open ', ' nobody came ', ' on Monday '],
);

describe('whatever the text', () => {
  test('spans lie in it, in order, and cue and content do not overlap', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, withModel) => {
        const text = pieces.join('');
        for (const { content, cue, source, addressee, quotes } of attribute(text, withModel).attributions) {
          expect(content.length).toBeGreaterThan(0);
          const spans = [...content, ...cue, ...source, ...(addressee ? [addressee] : [])];
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          for (const [i, part] of content.entries())
            expect(part.start).toBeGreaterThanOrEqual(i === 0 ? 0 : content[i - 1]!.end);
          for (const part of content)
            for (const word of cue) expect(part.end <= word.start || word.end <= part.start).toBe(true);
          for (const quote of quotes) expect(quote.spans.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the same text gives the same attributions', () => {
    const text = '“We waited,” said Ana Ruiz. “Nobody came.”\n\nThe vote, aides said, could slip.';
    expect(attribute(text).attributions).toEqual(attribute(text).attributions);
  });
});
