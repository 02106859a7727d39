import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.js';
import { dropAddresses } from '../../src/entities/addresses.js';
import { trimEdges } from '../../src/entities/edges.js';
import { nameGoods } from '../../src/entities/goods.js';
import { joinWrittenTogether } from '../../src/entities/joined-names.js';
import { nameByLastWord } from '../../src/entities/last-word.js';
import { nameMedia } from '../../src/entities/media.js';
import { nameOwnedPeople } from '../../src/entities/owned-people.js';
import { createSpeakerLineFinder } from '../../src/entities/speaker-lines.js';
import { readCapitalsAsWritten } from '../../src/entities/written-twice.js';
import { NAME_CLASSES, type NameClass } from '../../src/lexicon/gazetteer.js';
import { hashString } from '../../src/text/hash.js';
import { NOTHING_LISTED, refined } from './marked-names.js';

function listing(listed: Record<string, NameClass>) {
  const bits = new Map(
    Object.entries(listed).map(([word, type]) => [hashString(word), 1 << NAME_CLASSES.indexOf(type)]),
  );
  return { ...NOTHING_LISTED, ofWord: (hash: number) => bits.get(hash) ?? 0 };
}

describe('people behind a possessive', () => {
  const find = nameOwnedPeople(listing({ ana: 'given', diamond: 'given' }));
  test.each([
    ['said the [ORGANIZATION:FDA]’s Ana St. Tarn. It is late.', ['ORGANIZATION:FDA', 'PERSON:Ana St. Tarn']],
    ['the agency’s Ana Ruiz said', ['PERSON:Ana Ruiz']],
    ['the queen’s Diamond Jubilee in June', []],
    ['the agency’s Ida Ruiz said', []],
  ])('%s', (marked, expected) => expect(refined(find, marked)).toEqual(expected));
});

test.each([
  ['told the Kelby newspaper that', ['ORGANIZATION:Kelby']],
  ['according to the Corriere del Tarn daily, he', ['ORGANIZATION:Corriere del Tarn']],
  ['told Tarn news agency he', ['ORGANIZATION:Tarn']],
  ['The newspaper said', []],
  ['its FiOS television service', []],
  ['the [ORGANIZATION:Kelby] newspaper', ['ORGANIZATION:Kelby']],
])('houses of the press: %s', (marked, expected) => expect(refined(nameMedia, marked)).toEqual(expected));

test.each([
  ['[ORGANIZATION:Kelby Post] said; KelbyPost wrote', ['ORGANIZATION:Kelby Post', 'ORGANIZATION:KelbyPost']],
  ['[ORGANIZATION:Kelby Post] said; Kelbypost wrote', ['ORGANIZATION:Kelby Post']],
])('a name in one word: %s', (marked, expected) => expect(refined(joinWrittenTogether, marked)).toEqual(expected));

test.each([
  ['see link.tarn.com/[ORGANIZATION:abc12d] for more', []],
  ['mail to [PERSON:ana.ruiz](at)tarn.com', []],
  ['[LOCATION:madrid] was cold', ['LOCATION:madrid']],
])('pieces of addresses are no names: %s', (marked, expected) =>
  expect(refined(dropAddresses, marked)).toEqual(expected),
);

test.each([
  ['happy with ([PERSON:Ana) Ruiz]', ['PERSON:Ruiz']],
  ['[PERSON:Ana (Bo) Ruiz]', ['PERSON:Ana (Bo) Ruiz']],
  ['($1[MISC:=.70 Euro) (Reporting] by', []],
])('edges at brackets: %s', (marked, expected) => expect(refined(trimEdges, marked)).toEqual(expected));

test.each([
  ['the [PERSON:Lake Stability Board] said', ['ORGANIZATION:Lake Stability Board']],
  ['[PERSON:Tarn Microsystems] said', ['ORGANIZATION:Tarn Microsystems']],
  ['[PERSON:Ana Church] said', ['PERSON:Ana Church']],
  ['the [LOCATION:al-Tarn Brigades] said', ['ORGANIZATION:al-Tarn Brigades']],
])('nobody is called so: %s', (marked, expected) => expect(refined(nameByLastWord, marked)).toEqual(expected));

test('a car by its body', () =>
  expect(refined(nameGoods, 'the [FACILITY:Kelby Caravan] is late', 0.6)).toEqual(['PRODUCT:Kelby Caravan']));

describe('what is in capitals is what it is in small letters', () => {
  test.each([
    ['[ORGANIZATION:ANA RUIZ]\n[PERSON:Ana Ruiz] said', ['PERSON:ANA RUIZ', 'PERSON:Ana Ruiz']],
    ['[ORGANIZATION:ANA RUIZ] said', ['ORGANIZATION:ANA RUIZ']],
  ])('%s', (marked, expected) => expect(refined(readCapitalsAsWritten, marked)).toEqual(expected));
});

describe('lines that say who speaks', () => {
  const find = createSpeakerLineFinder(listing({ maine: 'region', morogo: 'city', kelby: 'city' }));
  const found = (text: string) => {
    const source = { format: 'text', uri: 'x', sha256: '' };
    const { document } = buildDocument({ id: 'x', text, source, issues: [] }, 'en');
    return find(document).map(({ start, end, type }) => `${type}:${text.slice(start, end)}`);
  };
  test.each([
    [
      'It was late." ANA RUIZ, CHIEF ECONOMIST, TARN & HOLM, MOROGO: "Rates fell."',
      ['PERSON:ANA RUIZ', 'LOCATION:MOROGO', 'ORGANIZATION:TARN & HOLM'],
    ],
    [
      'COMMENTS: ANA B. RUIZ, SENIOR MARKET STRATEGIST, TARN BANK, PORT AYLE, MAINE "Rates fell."',
      ['PERSON:ANA B. RUIZ', 'LOCATION:PORT AYLE', 'LOCATION:MAINE', 'ORGANIZATION:TARN BANK'],
    ],
    [
      'It fell. ANA RUIZ, ANALYST AT TARN BANK IN KELBY: "Rates fell."',
      ['PERSON:ANA RUIZ', 'LOCATION:KELBY', 'ORGANIZATION:TARN BANK'],
    ],
    [
      'It fell. ANA RUIZ, ECONOMIST, TARN ECONOMICS, A UNIT OF HOLM KELBY: "Rates fell."',
      ['PERSON:ANA RUIZ', 'ORGANIZATION:TARN ECONOMICS', 'ORGANIZATION:HOLM KELBY'],
    ],
    ['It fell. ANA RUIZ, CEO, TARN, INC: "Rates fell."', ['PERSON:ANA RUIZ', 'ORGANIZATION:TARN, INC']],
    ['Ana Ruiz, chief economist, said rates fell.', []],
    ['RATES FALL, ECONOMIST SAYS\n\nRates fell.', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});
