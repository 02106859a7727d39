import type { Gold } from '../../src/record/record.js';
import { textSpan } from '../../src/text/span.js';

/** A span of a text by its words; the n-th of them where they occur more than once. */
export function at(text: string, words: string, n = 1) {
  let start = -1;
  for (let i = 0; i < n; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return textSpan(text, start, start + words.length);
}

export const TEXT = `Ferry crews end strike

OBAN, Scotland - Crews will return on Monday, Isla Grant of the Seamen's League said.

"We got what we asked for," she told reporters, "and nothing that we did not."

A manager doubted it. The strike began on May 3.
`;

/** A record with everything that is marked: nested, overlapping and crossing spans, a quote in two stretches. */
export const RECORD: Gold = {
  schemaVersion: '1',
  id: 'ferry-strike',
  language: 'en',
  text: TEXT,
  documentTime: { value: '2024-05-16', basis: 'metadata' },
  zones: [
    { kind: 'headline', ...ends('Ferry crews end strike') },
    { kind: 'dateline', ...ends('OBAN, Scotland -') },
    { kind: 'paragraph', ...ends("Crews will return on Monday, Isla Grant of the Seamen's League said.") },
    {
      kind: 'paragraph',
      start: at(TEXT, '"We got').start,
      end: at(TEXT, 'did not."').end,
    },
    { kind: 'paragraph', ...ends('A manager doubted it. The strike began on May 3.') },
  ],
  entities: [
    {
      id: 'entity-1',
      type: 'LOCATION',
      name: 'Oban',
      named: true,
      link: { kb: 'geonames', id: '2641108' },
      mentions: [{ ...at(TEXT, 'OBAN'), form: 'name', confidence: 0.9, rule: 'entities/tagger' }],
    },
    {
      id: 'entity-2',
      type: 'PERSON',
      name: 'Isla Grant',
      named: true,
      mentions: [
        { ...at(TEXT, 'Isla Grant'), form: 'name' },
        { ...at(TEXT, 'she'), form: 'pronoun' },
      ],
    },
    {
      id: 'entity-3',
      type: 'ORGANIZATION',
      name: "Seamen's League",
      named: true,
      mentions: [{ ...at(TEXT, "Seamen's League"), form: 'name' }],
    },
    {
      id: 'entity-4',
      type: 'PERSON',
      name: 'manager',
      named: false,
      mentions: [{ ...at(TEXT, 'A manager'), form: 'nominal' }],
    },
  ],
  dates: [
    {
      id: 'date-1',
      ...at(TEXT, 'Monday'),
      type: 'DATE',
      value: '2024-05-20',
      resolved: { from: '2024-05-20', to: '2024-05-20' },
      rule: 'dates/weekday',
      confidence: 0.8,
    },
    {
      id: 'date-2',
      ...at(TEXT, 'May 3'),
      type: 'DATE',
      value: '2024-05-03',
      resolved: { from: '2024-05-03', to: '2024-05-03' },
    },
  ],
  quotes: [
    {
      id: 'quote-1',
      kind: 'direct',
      spans: [at(TEXT, '"We got what we asked for,"'), at(TEXT, '"and nothing that we did not."')],
    },
  ],
  attributions: [
    {
      id: 'attribution-1',
      kind: 'indirect',
      content: [at(TEXT, 'Crews will return on Monday')],
      cue: [at(TEXT, 'said')],
      source: [at(TEXT, "Isla Grant of the Seamen's League")],
      speaker: { entity: 'entity-2', name: 'Isla Grant', anonymous: false },
    },
    {
      id: 'attribution-2',
      kind: 'direct',
      content: [at(TEXT, '"We got what we asked for,"'), at(TEXT, '"and nothing that we did not."')],
      cue: [at(TEXT, 'told')],
      source: [at(TEXT, 'she')],
      speaker: { entity: 'entity-2', name: 'Isla Grant', anonymous: false },
      quotes: ['quote-1'],
    },
    {
      id: 'attribution-3',
      kind: 'indirect',
      content: [at(TEXT, 'it')],
      cue: [at(TEXT, 'doubted')],
      source: [at(TEXT, 'A manager')],
      speaker: { entity: 'entity-4', anonymous: true },
    },
  ],
  issues: [{ code: 'example-issue', message: 'shown beside the article', start: 0, end: 5 }],
};

function ends(words: string): { start: number; end: number } {
  const { start, end } = at(TEXT, words);
  return { start, end };
}
