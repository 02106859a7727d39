import { describe, expect, test } from 'vitest';
import type { NameMention } from '../../src/annotator.js';
import { buildDocument } from '../../src/document/build.js';
import {
  extendFacilities,
  nameBodies,
  nameBodiesByArticle,
  nameProducts,
  placeFacilities,
} from '../../src/entities/beside-noun.js';
import { nameCompanies } from '../../src/entities/companies.js';
import { dropDoubtful } from '../../src/entities/doubtful.js';
import { dropWeekdays, joinPrefixes, trimEdges } from '../../src/entities/edges.js';
import { readInitialisms } from '../../src/entities/initialisms.js';
import { nameByLastWord } from '../../src/entities/last-word.js';
import { agreeOnType } from '../../src/entities/one-type.js';
import { keepOwnPossessives } from '../../src/entities/own-possessive.js';
import { splitOwners } from '../../src/entities/owner-place.js';
import { readQuotedTitles } from '../../src/entities/quoted-titles.js';
import type { Refiner } from '../../src/entities/refiner.js';
import { joinAcronyms, joinShortForms } from '../../src/entities/short-names.js';
import { readSurnames } from '../../src/entities/surnames.js';
import { NAME_CLASSES } from '../../src/lexicon/gazetteer.js';
import type { EntityType } from '../../src/record/record.js';
import { hashString } from '../../src/text/hash.js';
import { NOTHING_LISTED, refined } from './marked-names.js';

const ALL_LISTED = { classes: 8, ofWord: () => 8, phraseAt: () => 2 };

describe('bodies by the noun after their name', () => {
  test.each([
    ['[LOCATION:Tarn al-Amal] coalition', NOTHING_LISTED, 'ORGANIZATION:Tarn al-Amal'],
    ['[PERSON:Ana Ruiz] movement', NOTHING_LISTED, 'ORGANIZATION:Ana Ruiz'],
    ['[LOCATION:New Tarn] militia', ALL_LISTED, 'LOCATION:New Tarn'],
    ['[LOCATION:Tarn] militia', NOTHING_LISTED, 'LOCATION:Tarn'],
    ['[PERSON:Ana Ruiz] moved', NOTHING_LISTED, 'PERSON:Ana Ruiz'],
  ])('%s', (marked, gazetteer, expected) => {
    expect(refined(nameBodies(gazetteer), `Then the ${marked} on Monday.`)).toEqual([expected]);
  });
});

describe('products by the noun beside their name', () => {
  test.each([
    ['Two [MISC:Kestrel-9] drones fell.', ['PRODUCT:Kestrel-9']],
    ['It has a mortar system, or M-RAS, there.', ['PRODUCT:M-RAS']],
    ['It fired a missile called the KR-12 at [LOCATION:Tarn].', ['PRODUCT:KR-12', 'LOCATION:Tarn']],
    ['A new system, or so [PERSON:Ana Ruiz] said.', ['PERSON:Ana Ruiz']],
  ])('%s', (marked, expected) => {
    expect(refined(nameProducts, marked)).toEqual(expected);
  });
});

describe('firms named after people', () => {
  test.each([
    ['[PERSON:Baxter Holm] ( BXH.N ) fell.', ['ORGANIZATION:Baxter Holm']],
    [
      '[PERSON:Baxter Holm] <BXH.N> fell, [PERSON:Baxter Holm] said.',
      ['ORGANIZATION:Baxter Holm', 'ORGANIZATION:Baxter Holm'],
    ],
    ['[MISC:Tarnex] (NYSE: TRX) fell.', ['ORGANIZATION:Tarnex']],
    [
      '[ORGANIZATION:Holm Brothers Inc] fell. [PERSON:Holm] sank.',
      ['ORGANIZATION:Holm Brothers Inc', 'ORGANIZATION:Holm'],
    ],
    [
      '[ORGANIZATION:Holm Brothers Inc] fell. [PERSON:Ann Holm] left. [PERSON:Holm] wept.',
      ['ORGANIZATION:Holm Brothers Inc', 'PERSON:Ann Holm', 'PERSON:Holm'],
    ],
    ['"No," said Ann Low, an analyst at [PERSON:Baxter Holm].', ['ORGANIZATION:Baxter Holm']],
    ['He sold his stake in [PERSON:Baxter Holm].', ['ORGANIZATION:Baxter Holm']],
    ['The oil services company [PERSON:Baxter Holm] fell.', ['ORGANIZATION:Baxter Holm']],
    ['[PERSON:Baxter Holm] shares rose.', ['ORGANIZATION:Baxter Holm']],
    ['[PERSON:Baxter Holm] (60) said so to the analyst.', ['PERSON:Baxter Holm']],
    ['An analyst, [PERSON:Baxter Holm], said so.', ['PERSON:Baxter Holm']],
    [
      '[PERSON:Baxter Holm Inc.] fell. [PERSON:Ida Holm] did not.',
      ['ORGANIZATION:Baxter Holm Inc.', 'PERSON:Ida Holm'],
    ],
    ['[PERSON:Thomas Holm Partners] sold it.', ['ORGANIZATION:Thomas Holm Partners']],
    ['Its maker, [PERSON:Ana Holm], who is 60, left.', ['PERSON:Ana Holm']],
  ])('%s', (marked, expected) => {
    expect(refined(nameCompanies, marked)).toEqual(expected);
  });
});

test('a doubtful name between commas behind a word for a firm is one', () => {
  expect(refined(nameCompanies, 'Its Swiss maker, [LOCATION:Halden], said so.', 0.4)).toEqual(['ORGANIZATION:Halden']);
  expect(refined(nameCompanies, 'Its Swiss maker, [LOCATION:Halden] said.', 0.4)).toEqual(['LOCATION:Halden']);
});

test.each([
  ['[MISC:Tarn Rail Board] (TRB) met.', 'ORGANIZATION:Tarn Rail Board'],
  ['[LOCATION:United Tarn Emirates] (UTE) met.', 'LOCATION:United Tarn Emirates'],
  ['[MISC:Tarn Rail Board] (60) met.', 'MISC:Tarn Rail Board'],
])('doubtful, with its initials behind it: %s', (marked, expected) => {
  expect(refined(joinAcronyms, marked, 0.4)[0]).toBe(expected);
});

describe('a mention is the name alone', () => {
  test.each([
    ['Then [PERSON:Gen. Ana Ruiz] left.', 'PERSON:Ana Ruiz'],
    ['Then [PERSON:President Ruiz] left.', 'PERSON:Ruiz'],
    ['[PERSON:Ana Ruiz Wednesday] said', 'PERSON:Ana Ruiz'],
    ['Then [PERSON:Prime Minister Ana Ruiz] left.', 'PERSON:Ana Ruiz'],
    ['[LOCATION:The Philippines] won.', 'LOCATION:Philippines'],
    ['He flew to [LOCATION:The Hague].', 'LOCATION:The Hague'],
    ['[NORP:pro-Malian] groups', 'NORP:Malian'],
    ['[LOCATION:Mali’s] army', 'LOCATION:Mali'],
    ['a deal with [ORGANIZATION:Tarn Oil Co.] was', 'ORGANIZATION:Tarn Oil Co'],
    ['in the [LOCATION:U.S.] and', 'LOCATION:U.S.'],
    ['in [LOCATION:Washington, D.C.] on', 'LOCATION:Washington, D.C.'],
    ['near [PERSON:Malcolm X.]', 'PERSON:Malcolm X'],
    ['[MISC:The Long Rain], a film', 'MISC:The Long Rain'],
  ])('%s', (marked, expected) => expect(refined(trimEdges, marked)).toEqual([expected]));

  test('a title alone stays as it is', () => {
    expect(refined(trimEdges, 'the [PERSON:President] left')).toEqual(['PERSON:President']);
  });
});

describe('a common noun is part of the name of a facility', () => {
  test.each([
    ['a blast near [LOCATION:Juba] airport on Monday', 'FACILITY:Juba airport'],
    ['from [LOCATION:Lima] international airport', 'FACILITY:Lima international airport'],
    ['in [LOCATION:Juba] airports are shut', 'LOCATION:Juba'],
    ['in [LOCATION:Juba] on the airport road', 'LOCATION:Juba'],
    ['[NORP:Kenyan] airport staff', 'NORP:Kenyan'],
  ])('%s', (marked, expected) => expect(refined(extendFacilities, marked)).toEqual([expected]));
});

describe('an acronym is what it stands for', () => {
  test.each([
    ['[ORGANIZATION:Tarn Coast] (12.TC) fell', ['ORGANIZATION:Tarn Coast']],
    [
      'The [ORGANIZATION:Lake Mining Workers Union] met. LMWU said so.',
      ['ORGANIZATION:Lake Mining Workers Union', 'ORGANIZATION:LMWU'],
    ],
    [
      '[LOCATION:LMWU] met; the [ORGANIZATION:Lake Mining Workers Union] did not.',
      ['ORGANIZATION:LMWU', 'ORGANIZATION:Lake Mining Workers Union'],
    ],
    ['[PERSON:Ana Ruiz] is here. AR is not.', ['PERSON:Ana Ruiz']],
    [
      'The [ORGANIZATION:Tarn Rail Board] lost -[PERCENT:1.7 percent] of it.',
      ['ORGANIZATION:Tarn Rail Board', 'PERCENT:1.7 percent'],
    ],
    ['The [ORGANIZATION:Northern Office] met. THE BOAT NO ONE SAW', ['ORGANIZATION:Northern Office']],
  ])('%s', (marked, expected) => expect(refined(joinAcronyms, marked)).toEqual(expected));
});

describe('a short form is what it is short for', () => {
  test.each([
    [
      'The [ORGANIZATION:Vanguard al-Nasr] left. The Vanguard has a flag.',
      ['ORGANIZATION:Vanguard al-Nasr', 'ORGANIZATION:Vanguard'],
    ],
    ['[PERSON:Ana Okoro] left, and Okoro wept.', ['PERSON:Ana Okoro', 'PERSON:Okoro']],
    ['The [ORGANIZATION:National Guard] left. The National team won.', ['ORGANIZATION:National Guard']],
    ['The [ORGANIZATION:Harbour Watch] left. Harbour was calm.', ['ORGANIZATION:Harbour Watch']],
  ])('%s', (marked, expected) => expect(refined(joinShortForms, marked)).toEqual(expected));
});

describe('what one is at is a place', () => {
  test.each([
    ['shot at the [ORGANIZATION:Tarn Support Center] today', 'FACILITY:Tarn Support Center'],
    ['the [ORGANIZATION:Tarn Support Center] said today', 'ORGANIZATION:Tarn Support Center'],
    ['studied at the [ORGANIZATION:University of Tarn]', 'ORGANIZATION:University of Tarn'],
  ])('%s', (marked, expected) => expect(refined(placeFacilities, marked)).toEqual([expected]));
});

describe('a weekday is no name', () => {
  test.each([
    ['It rained in [LOCATION:Bamako] on [MISC:Monday].', ['LOCATION:Bamako']],
    ['They painted [MISC:Bloody Sunday].', ['MISC:Bloody Sunday']],
  ])('%s', (marked, names) => {
    expect(refined(dropWeekdays, marked)).toEqual(names);
  });
});

describe('a quotation of capitalised words is the title of a work', () => {
  test.each([
    ['Her memoir, “The Quiet [LOCATION:Harbour],” sold well.', ['MISC:The Quiet Harbour']],
    ['He wrote "Songs of the River" in 1990.', ['MISC:Songs of the River']],
    ["the author of ``[PERSON:Ana] at Sea.''", ['MISC:Ana at Sea']],
    ['He reads “The [ORGANIZATION:Reno Gazette]” daily.', ['ORGANIZATION:Reno Gazette']],
    ['“We love [LOCATION:Reno],” she said.', ['LOCATION:Reno']],
    ['They shouted “NO MORE WAR”.', []],
    ['They call it “Home”.', []],
  ])('%s', (marked, names) => {
    expect(refined(readQuotedTitles, marked)).toEqual(names);
  });
});

describe("a firm's own 's is part of its name", () => {
  test.each([
    ["[ORGANIZATION:Marlow]'s said so. Shares of [ORGANIZATION:Marlow]'s rivals fell.", ["Marlow's", "Marlow's"]],
    ["He worked at [ORGANIZATION:Hale & Marlow]'s.", ["Hale & Marlow's"]],
    ["[ORGANIZATION:Tarn Oil]'s profit fell.", ['Tarn Oil']],
    ["The plant is [ORGANIZATION:Tarn Oil]'s. [ORGANIZATION:Tarn Oil] said so.", ['Tarn Oil', 'Tarn Oil']],
    ["[PERSON:Ana Ruiz]'s, she said.", ['Ana Ruiz']],
  ])('%s', (marked, names) => {
    expect(refined(keepOwnPossessives, marked).map((name) => name.replace(/^[A-Z]+:/, ''))).toEqual(names);
  });
});

describe('a doubtful mention takes the type that its name has elsewhere in the document', () => {
  const mention = (start: number, type: EntityType, confidence: number): NameMention => ({
    start,
    end: start + 5,
    type,
    confidence,
    rule: 'test',
  });
  const text = 'Marek said Marek and Marek.';
  const types = (...mentions: NameMention[]) => {
    const source = { format: 'text', uri: 'x', sha256: '' };
    const { document } = buildDocument({ id: 'x', text, source, issues: [] }, 'en');
    return agreeOnType(mentions, document).map(({ type }) => type);
  };
  test.each<[string, [EntityType, number][], EntityType[]]>([
    [
      'outweighed',
      [
        ['PERSON', 0.9],
        ['PERSON', 0.8],
        ['LOCATION', 0.5],
      ],
      ['PERSON', 'PERSON', 'PERSON'],
    ],
    [
      'sure of itself',
      [
        ['PERSON', 0.9],
        ['PERSON', 0.8],
        ['LOCATION', 0.9],
      ],
      ['PERSON', 'PERSON', 'LOCATION'],
    ],
    [
      'one against one',
      [
        ['PERSON', 0.5],
        ['LOCATION', 0.5],
      ],
      ['PERSON', 'LOCATION'],
    ],
  ])('%s', (_, readings, expected) => {
    expect(types(...readings.map(([type, sure], i) => mention([0, 11, 21][i]!, type, sure)))).toEqual(expected);
  });
});

describe('people have no article', () => {
  test.each([
    ['[ORGANIZATION:Vanguard of the Coast] fled. The [PERSON:Vanguard] has lost.', 'ORGANIZATION:Vanguard'],
    ['[ORGANIZATION:Marek Steel] fell. The [PERSON:Marek] cabinet fell.', 'PERSON:Marek'],
    ['[ORGANIZATION:Marek Steel] fell. [PERSON:Marek] lost.', 'PERSON:Marek'],
    ['[PERSON:Ana Marek] fled. The [PERSON:Marek] lost.', 'PERSON:Marek'],
  ])('%s', (marked, name) => {
    expect(refined(nameBodiesByArticle, marked).at(-1)).toBe(name);
  });
});

describe('a prefix that makes another name of it belongs to the name', () => {
  test.each([
    ['In sub-[LOCATION:Saharan Africa] it rains.', ['LOCATION:sub-Saharan Africa']],
    ['The ultra-[NORP:Orthodox] voted.', ['NORP:ultra-Orthodox']],
    ['The Anti-[ORGANIZATION:Corruption Board of Tarn] met.', ['ORGANIZATION:Anti-Corruption Board of Tarn']],
    ['A pro-[NORP:Tarnish] party and a non-[LOCATION:EU] one.', ['NORP:Tarnish', 'LOCATION:EU']],
    [
      'The [ORGANIZATION:Anti-Corruption Board] met anti-[ORGANIZATION:Acme] people.',
      ['ORGANIZATION:Anti-Corruption Board', 'ORGANIZATION:Acme'],
    ],
  ])('%s', (marked, expected) => {
    const refine: Refiner = (mentions, document) => joinPrefixes(trimEdges(mentions, document), document);
    expect(refined(refine, marked)).toEqual(expected);
  });
});

describe('initials that stand for no body', () => {
  test.each([
    ['Its [ORGANIZATION:GDP] grew.', ['MISC:GDP']],
    ['[PERSON:Ana Ruiz], its [ORGANIZATION:CEO], left.', ['PERSON:Ana Ruiz']],
    ['The [ORGANIZATION:TSC] met.', ['ORGANIZATION:TSC']],
  ])('%s', (marked, expected) => {
    expect(refined(readInitialisms, marked)).toEqual(expected);
  });
});

describe('what a name is of by its last word', () => {
  test.each([
    ['The [ORGANIZATION:Tarn Agreement] holds.', ['MISC:Tarn Agreement']],
    ['The [NORP:Northland Games] began.', ['MISC:Northland Games']],
    ['In the [FACILITY:Lake Holm National Park].', ['LOCATION:Lake Holm National Park']],
    [
      '[PERSON:Ana Day] and the [ORGANIZATION:Act] and the [ORGANIZATION:Tarn League].',
      ['PERSON:Ana Day', 'ORGANIZATION:Act', 'ORGANIZATION:Tarn League'],
    ],
  ])('%s', (marked, expected) => {
    expect(refined(nameByLastWord, marked)).toEqual(expected);
  });
});

test('what the tagger alone says and is more probably wrong is left out', () => {
  const mention = { start: 0, end: 4, type: 'PERSON', rule: 'entities/tagger' } as const;
  const kept: NameMention[] = [
    { ...mention, confidence: 0.6 },
    { ...mention, confidence: 0.3, rule: 'entities/body-article' },
  ];
  const source = { format: 'text', uri: 'x', sha256: '' };
  const { document } = buildDocument({ id: 'x', text: 'Tarn', source, issues: [] }, 'en');
  expect(dropDoubtful([{ ...mention, confidence: 0.3 }, ...kept], document)).toEqual(kept);
});

describe('a place that is the surname of somebody named in full', () => {
  test.each([
    ['[PERSON:Ana Lisbon] left. [LOCATION:Lisbon] said no.', ['PERSON:Ana Lisbon', 'PERSON:Lisbon']],
    ['[PERSON:Ana Lisbon] is in [LOCATION:Lisbon].', ['PERSON:Ana Lisbon', 'LOCATION:Lisbon']],
    ['[PERSON:Ana Ruiz] left. [LOCATION:Lisbon] said no.', ['PERSON:Ana Ruiz', 'LOCATION:Lisbon']],
  ])('%s', (marked, expected) => {
    expect(refined(readSurnames, marked, 0.7)).toEqual(expected);
  });
});

describe('a country and what it has are two names', () => {
  const COUNTRY = 1 << NAME_CLASSES.indexOf('country');
  const ONE_COUNTRY = {
    classes: 0,
    ofWord: (hash: number) => (hash === hashString('tarnland') ? COUNTRY : 0),
    phraseAt: () => 0,
  };
  const COUNTRIES = { classes: 0, ofWord: () => 1 << NAME_CLASSES.indexOf('country'), phraseAt: () => 0 };
  test.each([
    ["In [LOCATION:Tarnland's Magnex].", COUNTRIES, ['LOCATION:Tarnland', 'LOCATION:Magnex']],
    ["Then [LOCATION:Tarnland's Magnex] said.", ONE_COUNTRY, ['LOCATION:Tarnland', 'ORGANIZATION:Magnex']],
    ["In [LOCATION:east Tarnland's Magnex Province].", COUNTRIES, ['LOCATION:Tarnland', 'LOCATION:Magnex Province']],
    ["In [LOCATION:Holm's Bay].", NOTHING_LISTED, ["LOCATION:Holm's Bay"]],
    ["The [ORGANIZATION:Tarnland's Senate].", COUNTRIES, ['LOCATION:Tarnland', 'ORGANIZATION:Senate']],
    [
      "[ORGANIZATION:Tarn's Holmia]; [ORGANIZATION:Tarn].",
      NOTHING_LISTED,
      ['ORGANIZATION:Tarn', 'ORGANIZATION:Holmia', 'ORGANIZATION:Tarn'],
    ],
    [
      "[ORGANIZATION:Tarn's Stores Inc]; [ORGANIZATION:Tarn].",
      NOTHING_LISTED,
      ["ORGANIZATION:Tarn's Stores Inc", 'ORGANIZATION:Tarn'],
    ],
    [
      "[ORGANIZATION:Juba's High Court]; [LOCATION:Juba].",
      NOTHING_LISTED,
      ['LOCATION:Juba', 'ORGANIZATION:High Court', 'LOCATION:Juba'],
    ],
    ["[MISC:Tarnland's Long Walk].", COUNTRIES, ["MISC:Tarnland's Long Walk"]],
  ])('%s', (marked, gazetteer, expected) => {
    expect(refined(splitOwners(gazetteer), marked)).toEqual(expected);
  });
});
