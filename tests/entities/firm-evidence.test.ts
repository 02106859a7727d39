import { describe, expect, test } from 'vitest';
import { nameFirmsByEvidence } from '../../src/entities/firm-evidence.js';
import { keepFullNames } from '../../src/entities/full-names.js';
import { cutInnerNouns } from '../../src/entities/inner-noun.js';
import { joinPartners } from '../../src/entities/law-firms.js';
import { splitParties } from '../../src/entities/party-names.js';
import { cutShareSigns } from '../../src/entities/share-signs.js';
import { splitFirms } from '../../src/entities/two-firms.js';
import { NAME_CLASSES, type NameClass } from '../../src/lexicon/gazetteer.js';
import { hashString } from '../../src/text/hash.js';
import { NOTHING_LISTED, refined } from './marked-names.js';

const listing = (word: string, type: NameClass) => ({
  ...NOTHING_LISTED,
  ofWord: (hash: number) => (hash === hashString(word) ? 1 << NAME_CLASSES.indexOf(type) : 0),
});

describe('what the text says of a name shows that it is a firm’s', () => {
  const doubted = (marked: string) => refined(nameFirmsByEvidence(NOTHING_LISTED), marked, 0.6);
  test.each([
    ['[PERSON:Yarrow], the insurer, fell.', ['ORGANIZATION:Yarrow']],
    ['[LOCATION:Yarrow], an online store operator, fell.', ['ORGANIZATION:Yarrow']],
    ['[PERSON:Yarrow]’s board of directors met.', ['ORGANIZATION:Yarrow']],
    ['[PERSON:Yarrow] said on Monday it would sell.', ['ORGANIZATION:Yarrow']],
    ['[PERSON:Yarrow], which owns two mills, fell.', ['ORGANIZATION:Yarrow']],
    ['analysts at [LOCATION:Yarrow] said', ['ORGANIZATION:Yarrow']],
    ['at law firm [PERSON:Yarrow Holm]. It fell.', ['ORGANIZATION:Yarrow Holm']],
    ['rivals such as carmaker [PERSON:Yarrow] fell', ['ORGANIZATION:Yarrow']],
    // one sentence says little, two are enough
    ['a stake in [LOCATION:Yarrow] was sold', ['LOCATION:Yarrow']],
    [
      'a stake in [LOCATION:Yarrow] was sold. It made a bid for [LOCATION:Yarrow].',
      ['ORGANIZATION:Yarrow', 'ORGANIZATION:Yarrow'],
    ],
    // its first word goes along
    [
      '[PERSON:Yarrow Holm], the insurer, fell, and [PERSON:Yarrow] was sold.',
      ['ORGANIZATION:Yarrow Holm', 'ORGANIZATION:Yarrow'],
    ],
    // beside a sure firm
    [
      '[PERSON:Yarrow] and [ORGANIZATION:Tarn] fell after the collapse of [PERSON:Yarrow].',
      ['PERSON:Yarrow', 'ORGANIZATION:Tarn', 'PERSON:Yarrow'],
    ],
  ])('%s', (marked, expected) => expect(doubted(marked)).toEqual(expected));

  test.each([
    // he said what "it" is
    ['[PERSON:Yarrow] said it was late.', ['PERSON:Yarrow']],
    // somebody of the text is called so
    ['[PERSON:Ana Yarrow] came. [PERSON:Yarrow] said it would rain.', ['PERSON:Ana Yarrow', 'PERSON:Yarrow']],
    ['Mr [PERSON:Yarrow]’s shares fell.', ['PERSON:Yarrow']],
    ['[PERSON:Yarrow], 54, the owner of a bank, left.', ['PERSON:Yarrow']],
    ['[PERSON:Ana Yarrow], a partner at the firm, left.', ['PERSON:Ana Yarrow']],
    // somebody is there
    ['In [LOCATION:Yarrow] shares fell. [LOCATION:Yarrow] shares rose.', ['LOCATION:Yarrow', 'LOCATION:Yarrow']],
    ['[LOCATION:Wall Street]’s profits fell.', ['LOCATION:Wall Street']],
    ['[LOCATION:Tarn]’s stock market fell.', ['LOCATION:Tarn']],
    ['a merger with [LOCATION:Tarn]’s largest bank', ['LOCATION:Tarn']],
  ])('and is not where it says of somebody or a place: %s', (marked, expected) =>
    expect(doubted(marked)).toEqual(expected),
  );

  test.each([
    [
      '[ORGANIZATION:Lake Yarrow Holm Corp] fell. [LOCATION:Lake Yarrow] rose.',
      ['ORGANIZATION:Lake Yarrow Holm Corp', 'ORGANIZATION:Lake Yarrow'],
    ],
    [
      '[ORGANIZATION:Lake Yarrow Holm Corp] of [LOCATION:Lake Yarrow], Ohio, fell.',
      ['ORGANIZATION:Lake Yarrow Holm Corp', 'LOCATION:Lake Yarrow'],
    ],
  ])('two words that a full name begins with: %s', (marked, expected) =>
    expect(refined(nameFirmsByEvidence(NOTHING_LISTED), marked, 0.8)).toEqual(expected),
  );

  test('a listed place stays one', () =>
    expect(refined(nameFirmsByEvidence(listing('yarrow', 'city')), '[LOCATION:Yarrow] shares fell.')).toEqual([
      'LOCATION:Yarrow',
    ]));

  test('whom the tagger is sure of needs more than one word', () =>
    expect(refined(nameFirmsByEvidence(NOTHING_LISTED), 'rival bank [PERSON:Ana Yarrow] fell', 0.95)).toEqual([
      'PERSON:Ana Yarrow',
    ]));
});

describe('partners in a row are one firm', () => {
  test.each([
    ['at [PERSON:Tarn], [ORGANIZATION:Holm & Kelby] said', ['ORGANIZATION:Tarn, Holm & Kelby']],
    [
      'at [ORGANIZATION:Tarn], Yarrow, [PERSON:Holm] & Kelby LLP, which',
      ['ORGANIZATION:Tarn, Yarrow, Holm & Kelby LLP'],
    ],
    [
      'with [ORGANIZATION:Tarn Corp], [ORGANIZATION:Holm & Kelby], who',
      ['ORGANIZATION:Tarn Corp', 'ORGANIZATION:Holm & Kelby'],
    ],
    ['at Tarn, Holm & Kelby', []],
  ])('%s', (marked, expected) => expect(refined(joinPartners(NOTHING_LISTED), marked)).toEqual(expected));

  test('a row that ends in a firm of its own is a list', () => {
    const listed = { ...NOTHING_LISTED, classes: 1 << NAME_CLASSES.indexOf('organization'), phraseAt: () => 3 };
    expect(refined(joinPartners(listed), 'at [ORGANIZATION:Tarn], [ORGANIZATION:Holm & Kelby]')).toEqual([
      'ORGANIZATION:Tarn',
      'ORGANIZATION:Holm & Kelby',
    ]);
  });
});

describe('a name that the text has in full is not cut elsewhere', () => {
  test.each([
    [
      '[ORGANIZATION:Tarn & Holm Paper Co] fell; [LOCATION:Tarn] & [ORGANIZATION:Holm Paper Co] rose',
      ['ORGANIZATION:Tarn & Holm Paper Co', 'ORGANIZATION:Tarn & Holm Paper Co'],
    ],
    ['[ORGANIZATION:Tarn Holm] fell; [ORGANIZATION:Tarn] rose', ['ORGANIZATION:Tarn Holm', 'ORGANIZATION:Tarn']],
    ['[ORGANIZATION:Tarn Holm] fell; [ORGANIZATION:Tarn] Holmes rose', ['ORGANIZATION:Tarn Holm', 'ORGANIZATION:Tarn']],
  ])('%s', (marked, expected) => expect(refined(keepFullNames, marked)).toEqual(expected));
});

describe('a common noun inside a name', () => {
  test.each([
    ['[ORGANIZATION:Tarnian bank Holm Kelby] fell', ['NORP:Tarnian', 'ORGANIZATION:Holm Kelby']],
    ['[ORGANIZATION:Tarn component Holm Inc] fell', ['ORGANIZATION:Tarn', 'ORGANIZATION:Holm Inc']],
    ['[ORGANIZATION:Northern insurer Holm] fell', ['ORGANIZATION:Holm']],
    ['[ORGANIZATION:Holm bank] fell', ['ORGANIZATION:Holm bank']],
    ['in the [LOCATION:southern port city of Tarn]', ['LOCATION:Tarn']],
    ['in the [LOCATION:Tarnian island province of Holm]', ['LOCATION:Holm']],
    ['on the [LOCATION:Isle of Tarn]', ['LOCATION:Isle of Tarn']],
    ['in [LOCATION:southern Tarn]', ['LOCATION:southern Tarn']],
  ])('%s', (marked, expected) => expect(refined(cutInnerNouns(listing('tarnian', 'group')), marked)).toEqual(expected));
});

test.each([
  ['[ORGANIZATION:TARNEXV.MX] fell', []],
  ['[ORGANIZATION:Tarn] ( TARNEXV.MX ) fell', ['ORGANIZATION:Tarn']],
  ['the banks Holm ( HLM.MC ) and [ORGANIZATION:Tarn]', ['ORGANIZATION:Holm', 'ORGANIZATION:Tarn']],
  ['[ORGANIZATION:Tarn Ltd] TRN.TO ( TRN.N ) fell', ['ORGANIZATION:Tarn Ltd']],
  ['an ETF ( HLM.O ) fell', []],
])('signs are no names, and a name stands before each: %s', (marked, expected) =>
  expect(refined(cutShareSigns, marked)).toEqual(expected),
);

test.each([
  [
    'a [ORGANIZATION:Tarn-Holm Corp] deal; [ORGANIZATION:Tarn] and [ORGANIZATION:Holm Corp]',
    ['ORGANIZATION:Tarn', 'ORGANIZATION:Holm Corp', 'ORGANIZATION:Tarn', 'ORGANIZATION:Holm Corp'],
  ],
  [
    '[ORGANIZATION:Tarn-Holm] shares; [ORGANIZATION:Tarn] and [ORGANIZATION:Holm]',
    ['ORGANIZATION:Tarn-Holm', 'ORGANIZATION:Tarn', 'ORGANIZATION:Holm'],
  ],
])('a deal of two firms: %s', (marked, expected) => expect(refined(splitFirms, marked)).toEqual(expected));

test('a house and who holds it', () =>
  expect(refined(splitParties(NOTHING_LISTED), 'the [ORGANIZATION:Democratic-controlled Senate]')).toEqual([
    'NORP:Democratic',
    'ORGANIZATION:Senate',
  ]));
