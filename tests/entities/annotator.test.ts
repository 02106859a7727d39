import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.js';
import { createEntitiesAnnotator, type EntitiesOptions } from '../../src/entities/annotator.js';

const model = (name: string) => new Uint8Array(readFileSync(new URL(`../../models/${name}`, import.meta.url)));
const MODELS = { entities: model('entities.bin'), gazetteer: model('gazetteer.bin') };

/** The names and amounts of a text with the models that ship. */
function names(text: string, options: Partial<EntitiesOptions> = {}) {
  const annotator = createEntitiesAnnotator({ ...MODELS, ...options });
  const source = { format: 'text', uri: 'x', sha256: '' };
  const { document } = buildDocument({ id: 'x', text, source, issues: [] }, 'en');
  return annotator.annotate(document, {}).names;
}
const shown = (text: string) => names(text).map(({ start, end, type }) => `${type}:${text.slice(start, end)}`);

describe('conventions', () => {
  test.each([
    [
      'President Maria Lopez met Gen. Peter Baker in Nairobi.',
      ['PERSON:Maria Lopez', 'PERSON:Peter Baker', 'LOCATION:Nairobi'],
    ],
    ['The US-led coalition left Iraq on Monday.', ['LOCATION:US', 'LOCATION:Iraq']],
    ['They accused pro-Iranian groups in Syria.', ['NORP:Iranian', 'LOCATION:Syria']],
    ['Kenya’s parliament and the United Nations agreed.', ['LOCATION:Kenya', 'ORGANIZATION:United Nations']],
    ['A drone hit Khartoum airport on Friday.', ['FACILITY:Khartoum airport']],
    ['Mr Okello, a Ugandan lawyer, paid $3 million.', ['PERSON:Okello', 'NORP:Ugandan', 'MONEY:$3 million']],
    ['Sales rose 4.5% to 3 million barrels.', ['PERCENT:4.5%', 'QUANTITY:3 million barrels']],
    ['We sat by the river and talked about nothing much.', []],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected));
});

test('every mention says which rule made it and how sure that is', () => {
  for (const mention of names('Maria Lopez of Amnesty International spent 5 euros in Paris.')) {
    expect(mention.rule).toMatch(/^entities\//);
    expect(mention.confidence).toBeGreaterThan(0);
    expect(mention.confidence).toBeLessThanOrEqual(1);
  }
});

test('names of the user win over the model', () => {
  const text = 'Maria Lopez of Paris spoke.';
  const lexicon = [{ name: 'Maria Lopez of Paris', type: 'ORGANIZATION', aliases: [] }] as const;
  const [first] = names(text, { lexicon });
  expect(first).toMatchObject({ start: 0, end: 20, type: 'ORGANIZATION', known: { name: 'Maria Lopez of Paris' } });
});

test('the same text gives the same names, whatever was read before', () => {
  const annotator = createEntitiesAnnotator(MODELS);
  const read = (text: string) => {
    const source = { format: 'text', uri: 'x', sha256: '' };
    return annotator.annotate(buildDocument({ id: 'x', text, source, issues: [] }, 'en').document, {}).names;
  };
  const text = 'John Smith flew from Lagos to Abuja. Smith met officials of Shell.';
  const before = read(text);
  read('OFFICIALS IN PERU SAY BOAT SINKS\n\nLIMA (AFP) - A boat of the navy sank.');
  expect(read(text)).toEqual(before);
});

test('an empty document has no names', () => expect(names('')).toEqual([]));

test('a model that does not fit is refused', () => {
  expect(() => createEntitiesAnnotator({ ...MODELS, entities: MODELS.gazetteer })).toThrow(/not a tagger model/);
  expect(() => createEntitiesAnnotator({ ...MODELS, gazetteer: MODELS.entities })).toThrow(/not a lexicon/);
});

test('a long text without a sentence end is read', () => {
  const text = `${'boats sank near Nairobi '.repeat(2000)}and John Smith of Kenya wept`;
  const found = names(text);
  expect(found.length).toBeGreaterThan(1900);
  expect(text.slice(found.at(-1)!.start, found.at(-1)!.end)).toBe('Kenya');
});

test.each([
  ['FLOODS CUT ROAD TO NAIROBI, KENYAN POLICE SAY', ['NAIROBI', 'KENYAN']],
  ['Floods Cut Road To Nairobi As Kenyan Police Search For Ruth Adeyemi', ['Nairobi', 'Kenyan', 'Ruth Adeyemi']],
])('names among capitals: %s', (text, expected) => {
  expect(names(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
