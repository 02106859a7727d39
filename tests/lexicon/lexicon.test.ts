import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGazetteer } from '../../src/lexicon/build.js';
import { countCasing, wordTable } from '../../src/lexicon/build-words.js';
import { countBigrams, exchangeClasses } from '../../src/lexicon/clusters.js';
import { compromiseWords } from '../../src/lexicon/compromise.js';
import { createGazetteer, NAME_CLASSES, type NameClass } from '../../src/lexicon/gazetteer.js';
import { createHashTable, tableData } from '../../src/lexicon/hash-table.js';
import { decodeLexicon, encodeLexicon } from '../../src/lexicon/lexicon-file.js';
import { createWordClasses } from '../../src/lexicon/word-classes.js';
import { hashString } from '../../src/text/hash.js';

const split = (phrases: readonly string[]) => phrases.map((phrase) => phrase.split(' '));

describe('gazetteer', async () => {
  const gazetteer = createGazetteer(decodeLexicon(encodeLexicon(await buildGazetteer(split), [])));
  const classes = (bits: number) => NAME_CLASSES.filter((_, bit) => bits & (1 << bit));
  const has = (word: string, name: NameClass) => classes(gazetteer.ofWord(hashString(word))).includes(name);

  test.each([
    ['nairobi', 'city'],
    ['kenya', 'country'],
    ['punjab', 'region'],
    ['maria', 'given'],
    ['garcia', 'surname'],
    ['kenyan', 'group'],
    ['minister', 'title'],
    ['university', 'organizationWord'],
    ['monday', 'calendar'],
  ] as const)('%s is listed as %s', (word, name) => expect(has(word, name)).toBe(true));

  test('an unlisted word has no class', () => expect(gazetteer.ofWord(hashString('zzyzxq'))).toBe(0));

  test.each([
    ['new york city hall', 0, 2],
    ['in rio de janeiro on', 1, 3],
    ['the old town', 0, 0],
  ])('the longest phrase in "%s" at %i has %i words', (text, first, length) => {
    const hashes = Int32Array.from(text.split(' '), (word) => hashString(word));
    const found = gazetteer.phraseAt(hashes, first, hashes.length);
    expect(found).toBeGreaterThanOrEqual(length);
    if (length === 0) expect(found).toBe(0);
    else expect(classes(gazetteer.classes)).toContain('city');
  });
});

test('compromise gives its words by tag', () => {
  const words = compromiseWords();
  expect(words.get('FemaleName')).toContain('alice');
  expect(words.get('Country')).toContain('brazil');
});

const SENTENCES = Array.from({ length: 40 }, (_, i) => [
  ['the', 'cat', 'sleeps', 'in', i % 2 ? 'Oslo' : 'Lima'],
  ['the', 'dog', 'eats', 'in', i % 3 ? 'Lima' : 'Oslo'],
]).flat();

describe('word classes', () => {
  const bigrams = countBigrams(() => SENTENCES, { minCount: 2, mostWords: 100 });

  test('words that are used alike end in one class, the same each time', () => {
    const classes = exchangeClasses(bigrams, 8, 10);
    const of = (word: string) => classes[bigrams.words.indexOf(word)];
    expect(of('cat')).toBe(of('dog'));
    expect(of('Oslo')).toBe(of('Lima'));
    expect(of('cat')).not.toBe(of('Oslo'));
    expect(exchangeClasses(bigrams, 8, 10)).toEqual(classes);
  });

  test('tell how a word is mostly written', () => {
    const casing = countCasing(SENTENCES);
    const table = wordTable(
      bigrams,
      casing,
      new Uint16Array(bigrams.words.length),
      new Uint16Array(bigrams.words.length),
    );
    const classes = createWordClasses(decodeLexicon(encodeLexicon({ words: table }, [])));
    const capitals = (lower: string) => classes.capitals(classes.findAnyCase(hashString(lower)));
    expect(capitals('oslo')).toBe(6);
    expect(capitals('cat')).toBe(1);
    expect(capitals('quito')).toBe(0);
  });
});

test('a hash table finds what it was made of, and after a file too', () => {
  const entries = fc.uniqueArray(
    fc.tuple(
      fc.integer().filter((hash) => hash !== 0),
      fc.nat(255),
    ),
    {
      selector: ([hash]) => hash,
    },
  );
  fc.assert(
    fc.property(entries, (pairs) => {
      const data = tableData(new Map(pairs.map(([hash, value]) => [hash, [value]])), 1);
      const file = decodeLexicon(encodeLexicon({ table: data }, ['a test']));
      for (const table of [createHashTable(data), file.table.table!]) {
        for (const [hash, value] of pairs) expect(table.column[0]![table.find(hash)]).toBe(value);
      }
    }),
  );
});

test.each([
  ['an empty file', new Uint8Array(0), /not a lexicon/],
  ['a changed byte', encodeLexicon({}, ['x']).map((byte, i) => (i === 20 ? byte ^ 1 : byte)), /checksum/],
])('%s is refused', (_, bytes, message) => expect(() => decodeLexicon(bytes)).toThrow(message));
