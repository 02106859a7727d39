import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { renderTable } from '../../src/evaluate/table.js';

const text = 'Ana Ruiz left Oslo on Monday. “We go,” said Ruiz.';
const at = (written: string) => ({ start: text.indexOf(written), end: text.indexOf(written) + written.length });
const entities = [
  { ...at('Ana Ruiz'), label: 'PERSON' },
  { ...at('Oslo'), label: 'LOCATION' },
];
const gold = ['north-sea-ferry', 'grain-council', 'harbour-strike'].map((id) => ({
  id,
  text,
  entities,
  dates: [{ ...at('Monday'), type: 'DATE', value: '2021-06-14' }],
}));
const predicted = [
  { id: 'north-sea-ferry', entities },
  { id: 'grain-council', entities: entities.slice(0, 1), dates: gold[0]!.dates },
];
const report = evaluate(gold, predicted, {
  groups: { development: ['north-sea-ferry'], 'held-out': ['grain-council', 'harbour-strike'] },
});
const lines = renderTable(report).split('\n');
const line = (start: string) => lines.find((text) => text.startsWith(start))?.replaceAll(/ +/g, ' ');

describe('the table of an evaluation', () => {
  test('a layer in a line: precision, recall, F1, right, gold, predicted, F1 of the groups', () => {
    expect(
      lines
        .find((line) => line.includes('precision'))
        ?.trim()
        .split(/ +/),
    ).toEqual(['precision', 'recall', 'F1', 'right', 'gold', 'predicted', 'development', 'held-out']);
    expect(line('entities')).toBe('entities 100.0 50.0 66.7 3 6 3 100.0 40.0');
    expect(line('    PERSON')).toBe(' PERSON 100.0 66.7 80.0 2 3 2 100.0 66.7');
    expect(line('dates, value')).toBe('dates, value 100.0 33.3 50.0 1 3 1 0.0 66.7');
  });

  test('a layer that gold does not annotate says so', () => {
    expect(line('quotes')).toBe('quotes no gold');
    expect(line('speakers')).toBe('speakers by name no gold');
  });

  test('names what has no prediction, and where the most errors are', () => {
    expect(lines).toContain('1 document without a prediction, scored as empty:');
    const worst = lines.slice(lines.findIndex((line) => line.includes('most errors')) + 1);
    expect(worst.map((line) => line.trim().split(/ +/).slice(0, 2))).toEqual([
      ['harbour-strike', '3'],
      ['north-sea-ferry', '1'],
      ['grain-council', '1'],
    ]);
  });

  test('fits 100 columns, whatever the names', () => {
    const long = (name: string) => `${name}-${'x'.repeat(120)}`;
    const named = gold.map((document) => ({ ...document, id: long(document.id) }));
    const groups = Object.fromEntries(named.map(({ id }) => [id, [id]]));
    const rendered = renderTable(evaluate(named, [], { groups })).split('\n');
    expect(Math.max(...rendered.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('colour changes nothing else', () => {
    const coloured = renderTable(report, { colour: true });
    expect(coloured).not.toBe(lines.join('\n'));
    expect(trimmed(stripVTControlCharacters(coloured))).toBe(trimmed(lines.join('\n')));
  });
});

function trimmed(table: string): string {
  return table.replaceAll(/ +$/gm, '');
}
