import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CopydeskRecord } from '../../src/record/record.js';
import { codePointOffsets } from '../../src/text/code-points.js';
import { parquetSchema } from '../../src/write/columns.js';
import { countable, TABLES } from '../../src/write/tables.js';

test('offsets in code points, as Python counts', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '😀', '𝒳', '\n'), { maxLength: 20 }), (characters) => {
      const text = characters.join('');
      const codePoint = codePointOffsets(text);
      let offset = 0;
      for (const [i, character] of characters.entries()) {
        expect(codePoint(offset)).toBe(i);
        offset += character.length;
      }
      expect(codePoint(offset)).toBe(characters.length);
    }),
  );
});

const TEXT = '😀 “We are ready,” Ines Calder said on Monday.';
const span = (text: string) => ({ start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length, text });
const record: CopydeskRecord = {
  schemaVersion: '1',
  id: 'a',
  text: TEXT,
  source: { format: 'text', uri: 'a.txt', sha256: '0'.repeat(64) },
  zones: [],
  sentences: [{ start: 3, end: TEXT.length }],
  entities: [
    {
      id: 'entity-1',
      type: 'PERSON',
      name: 'Ines Calder',
      named: true,
      mentions: [{ ...span('Ines Calder'), form: 'name' }],
    },
  ],
  dates: [
    {
      ...span('Monday'),
      id: 'date-1',
      type: 'DATE',
      value: '2024-05-13',
      resolved: { from: '2024-05-13', to: '2024-05-13' },
    },
  ],
  quotes: [{ id: 'quote-1', kind: 'direct', spans: [span('“We are ready,”')] }],
  attributions: [
    {
      id: 'attribution-1',
      kind: 'direct',
      content: [span('“We are ready,”')],
      cue: [span('said')],
      source: [span('Ines Calder')],
      speaker: { entity: 'entity-1', name: 'Ines Calder', anonymous: false },
      quotes: ['quote-1'],
    },
  ],
  issues: [],
};

const rowsOf = (name: string) => TABLES.find((table) => table.name === name)!.rows(countable(record));

test.each([
  ['entities', { document: 'a', entity: 'entity-1', name: 'Ines Calder', mentions: 1 }],
  ['mentions', { entity: 'entity-1', start: 19, end: 30, start_code_point: 18, end_code_point: 29 }],
  ['dates', { date: 'date-1', value: '2024-05-13', resolved_to: '2024-05-13' }],
  ['quotes', { quote: 'quote-1', start: 3, start_code_point: 2, spans: 1, text: '“We are ready,”' }],
  ['attributions', { speaker: 'Ines Calder', cue: 'said', source: 'Ines Calder', quotes: 'quote-1', anonymous: false }],
  ['documents', { document: 'a', uri: 'a.txt', length: TEXT.length, length_code_points: TEXT.length - 1 }],
])('table %s', (name, expected) => {
  expect(rowsOf(name)).toMatchObject([expected]);
});

test('every column that a row has is declared', () => {
  for (const { name, columns } of TABLES)
    for (const row of rowsOf(name)) for (const column of Object.keys(row)) expect(columns).toHaveProperty(column);
});

test('lists have the three levels of the format', () => {
  expect(parquetSchema({ quotes: { list: 'string' } })).toEqual([
    { name: 'root', num_children: 1 },
    { name: 'quotes', repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  ]);
});
