import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.js';
import { findLayoutNames } from '../../src/entities/layout-names.js';

function found(text: string) {
  const source = { format: 'text', uri: 'x', sha256: '' };
  const { document } = buildDocument({ id: 'x', text, source, issues: [] }, 'en');
  return findLayoutNames(document).map(({ start, end, type }) => `${type}:${text.slice(start, end)}`);
}
const BODY = 'Two boats sank off the coast on Monday, the harbour master said.';

describe('datelines', () => {
  test.each([
    ['MOROGO, Tarnland, March 4 (Northwire) --', ['ORGANIZATION:Northwire', 'LOCATION:MOROGO', 'LOCATION:Tarnland']],
    ['PORT AYLE (Northwire) -', ['ORGANIZATION:Northwire', 'LOCATION:PORT AYLE']],
    ['ALTA/MOROGO, May 3 –', ['LOCATION:ALTA', 'LOCATION:MOROGO']],
  ])('%s', (dateline, expected) => expect(found(`Boats sink\n\n${dateline} ${BODY}`)).toEqual(expected));

  test('a paragraph without one has none', () => expect(found(`Boats sink\n\n${BODY}`)).toEqual([]));
});

test('speakers of an interview, where the text has their names', () => {
  const text = `Harbour talk\n\nAna Ruiz spoke of boats.\n\nRUIZ: They sank.\n\nQUESTION: Why?`;
  expect(found(text)).toEqual(['PERSON:RUIZ']);
});

describe('results', () => {
  test('both sides, wherever the text has their full names', () => {
    const text = `Morning games\n\n${BODY}\n\nTarn Town 3-2 Port Ayle (Dell 12, Moss 80)\n\nThe manager of Port Ayle left Port Ayle Road.`;
    expect(found(`${text} Tarn won.`)).toEqual([
      'ORGANIZATION:Tarn Town',
      'ORGANIZATION:Tarn',
      'ORGANIZATION:Port Ayle',
      'ORGANIZATION:Port Ayle',
    ]);
  });

  test('a range of years is no score', () =>
    expect(found(`${BODY}\n\nIt ran from 1998-2001 in Port Ayle.`)).toEqual([]));
});
