import { describe, expect, test } from 'vitest';
import { joinAmpersands } from '../../src/entities/ampersands.js';
import { nameBanks } from '../../src/entities/bank-of.js';
import { nameCompanies } from '../../src/entities/companies.js';
import { nameCountryInitials } from '../../src/entities/country-initials.js';
import { readCredits } from '../../src/entities/credits.js';
import { dropWeekdays, trimEdges } from '../../src/entities/edges.js';
import { readExplainedThings } from '../../src/entities/explained-things.js';
import { nameGoods } from '../../src/entities/goods.js';
import { readInitialisms } from '../../src/entities/initialisms.js';
import { nameLandmarks } from '../../src/entities/landmarks.js';
import { keepOwnPossessives } from '../../src/entities/own-possessive.js';
import { keepParticles } from '../../src/entities/particles.js';
import { splitParties } from '../../src/entities/party-names.js';
import { cutShareSigns } from '../../src/entities/share-signs.js';
import { joinShortForms } from '../../src/entities/short-names.js';
import { nameTowns } from '../../src/entities/town-in-state.js';
import { splitFirms } from '../../src/entities/two-firms.js';
import { NAME_CLASSES } from '../../src/lexicon/gazetteer.js';
import { hashString } from '../../src/text/hash.js';
import { NOTHING_LISTED, refined } from './marked-names.js';

describe('a share’s sign is no part of a name', () => {
  test.each([
    ['[ORGANIZATION:Tarn Holdings TRN.N] fell.', ['ORGANIZATION:Tarn Holdings']],
    ['[ORGANIZATION:Tarn Boerse TB1Gn.DE] fell.', ['ORGANIZATION:Tarn Boerse']],
    ['[PERSON:Holm HLMb.ST] fell.', ['PERSON:Holm']],
    ['[ORGANIZATION:TB1Gn.DE] fell.', []],
    ['[ORGANIZATION:Tarn TARN.DU] fell.', ['ORGANIZATION:Tarn']],
    ['Tarn ( [ORGANIZATION:TRNa.N] ) fell.', ['ORGANIZATION:Tarn']],
    ['[ORGANIZATION:Tarn ( TRN.VX )]( TRN.N ) fell.', ['ORGANIZATION:Tarn']],
    ['[ORGANIZATION:Tarn Corp TR].N fell.', ['ORGANIZATION:Tarn Corp']],
    ['[ORGANIZATION:Tarn Co. TC.N and Holm Inc] fell.', ['ORGANIZATION:Tarn Co.', 'ORGANIZATION:Holm Inc']],
    ['the [LOCATION:U.S.] and the [ORGANIZATION:U.N.] met', ['LOCATION:U.S.', 'ORGANIZATION:U.N.']],
    ['the [ORGANIZATION:U.N] met in the [LOCATION:U.S]', ['ORGANIZATION:U.N', 'LOCATION:U.S']],
    ['the [LOCATION:United States (U.S)] said', ['LOCATION:United States (U.S)']],
    ['[ORGANIZATION:J.P. Tarn] and [ORGANIZATION:K.L. Holm]', ['ORGANIZATION:J.P. Tarn', 'ORGANIZATION:K.L. Holm']],
    ['[LOCATION:Washington D.C.] is', ['LOCATION:Washington D.C.']],
  ])('%s', (marked, expected) => expect(refined(cutShareSigns, marked)).toEqual(expected));
});

describe('two firms are two names', () => {
  test.each([
    ['[ORGANIZATION:Tarn Corp and Holm Inc] fell.', ['ORGANIZATION:Tarn Corp', 'ORGANIZATION:Holm Inc']],
    [
      '[ORGANIZATION:Tarn Inc, Holm Co. and Kelby Ltd] fell.',
      ['ORGANIZATION:Tarn Inc', 'ORGANIZATION:Holm Co.', 'ORGANIZATION:Kelby Ltd'],
    ],
    ['[ORGANIZATION:Tarn Co, Ohio] fell.', ['ORGANIZATION:Tarn Co, Ohio']],
    ['[ORGANIZATION:Tarn Co and Sons] fell.', ['ORGANIZATION:Tarn Co and Sons']],
    ['[ORGANIZATION:Holm Corp of Tarnia] fell.', ['ORGANIZATION:Holm Corp of Tarnia']],
    ['[ORGANIZATION:Tarn and Holm] fell.', ['ORGANIZATION:Tarn and Holm']],
    [
      '[ORGANIZATION:Tarn and Holm] fell. [ORGANIZATION:Holm] lost more than [ORGANIZATION:Tarn].',
      ['ORGANIZATION:Tarn', 'ORGANIZATION:Holm', 'ORGANIZATION:Holm', 'ORGANIZATION:Tarn'],
    ],
  ])('%s', (marked, expected) => expect(refined(splitFirms, marked)).toEqual(expected));
});

test.each([
  ['by [ORGANIZATION:Tarn I/B/E/S. Oil] rose', ['ORGANIZATION:Tarn I/B/E/S']],
  [
    'by [ORGANIZATION:Tarn I/B/E/S. Holm] rose; [PERSON:Holm] fell',
    ['ORGANIZATION:Tarn I/B/E/S', 'ORGANIZATION:Holm', 'PERSON:Holm'],
  ],
])('a name ends with its sentence: %s', (marked, expected) => expect(refined(splitFirms, marked)).toEqual(expected));

test.each([
  ['the Bank of [LOCATION:Tarnia] said', ['ORGANIZATION:Bank of Tarnia']],
  ['the Royal Bank of [LOCATION:Tarnia] said', ['ORGANIZATION:Royal Bank of Tarnia']],
  ['Banks of [LOCATION:Tarnia] said', ['LOCATION:Tarnia']],
  ['a bank of [LOCATION:Tarnia] said', ['LOCATION:Tarnia']],
])('a bank of a place: %s', (marked, expected) => expect(refined(nameBanks, marked)).toEqual(expected));

test.each([
  [
    'on [ORGANIZATION:Wall Street] and in the [ORGANIZATION:Wall Street Journal]',
    ['LOCATION:Wall Street', 'ORGANIZATION:Wall Street Journal'],
  ],
])('a landmark is a place: %s', (marked, expected) => expect(refined(nameLandmarks, marked)).toEqual(expected));

test.each([
  ['[PERSON:Ana de Tarn] left. "No," de [PERSON:Tarn] said.', ['PERSON:Ana de Tarn', 'PERSON:de Tarn']],
  ['[PERSON:Ana Tarn] left. Rio de [PERSON:Tarn] slept.', ['PERSON:Ana Tarn', 'PERSON:Tarn']],
])('a particle belongs to the surname: %s', (marked, expected) =>
  expect(refined(keepParticles, marked)).toEqual(expected),
);

describe('what stands before a state is a town of it', () => {
  const REGION = 1 << NAME_CLASSES.indexOf('region');
  const ohio = { classes: 0, ofWord: (hash: number) => (hash === hashString('ohio') ? REGION : 0), phraseAt: () => 0 };
  test.each([
    ['the Kelby, [LOCATION:Ohio]-based bank', ['LOCATION:Kelby', 'LOCATION:Ohio']],
    ['in Kelby Falls, [LOCATION:Ohio], and', ['LOCATION:Kelby Falls', 'LOCATION:Ohio']],
    ['in [PERSON:Kelby], [LOCATION:Ohio], and', ['LOCATION:Kelby', 'LOCATION:Ohio']],
    [
      'at [ORGANIZATION:Tarn Partners in Kelby], [LOCATION:Ohio].',
      ['ORGANIZATION:Tarn Partners', 'LOCATION:Kelby', 'LOCATION:Ohio'],
    ],
    ['by [ORGANIZATION:TARN], [LOCATION:Ohio].', ['ORGANIZATION:TARN', 'LOCATION:Ohio']],
    ['in Kelby, [LOCATION:Tarnia], and', ['LOCATION:Tarnia']],
    ['Meanwhile, [LOCATION:Ohio] said', ['LOCATION:Ohio']],
  ])('%s', (marked, expected) => expect(refined(nameTowns(ohio), marked, 0.5)).toEqual(expected));
});

describe('members of a chamber, a state or a people', () => {
  const STATE = 1 << NAME_CLASSES.indexOf('region');
  const states = { classes: 0, ofWord: (hash: number) => (hash === hashString('ohio') ? STATE : 0), phraseAt: () => 0 };
  test.each([
    ['[NORP:House Republicans] met', ['ORGANIZATION:House', 'NORP:Republicans']],
    ['the [ORGANIZATION:Ohio Democrat] said', ['LOCATION:Ohio', 'NORP:Democrat']],
    ['the [ORGANIZATION:House Democrats] said', ['ORGANIZATION:House Democrats']],
    ['an [NORP:Ohio Democrat] said', ['LOCATION:Ohio', 'NORP:Democrat']],
    ['the [NORP:Liberal Democrats] won', ['NORP:Liberal Democrats']],
    ['the [NORP:Tarnian Greens] won', ['NORP:Tarnian Greens']],
  ])('%s', (marked, expected) => expect(refined(splitParties(states), marked)).toEqual(expected));
});

test.each([
  [
    'from [ORGANIZATION:Tarn Corp. Holm] and [PERSON:Holm] said',
    ['ORGANIZATION:Tarn Corp', 'ORGANIZATION:Holm', 'PERSON:Holm'],
  ],
  ['from [ORGANIZATION:Tarn Corp. Holm] said', ['ORGANIZATION:Tarn Corp. Holm']],
])('the next sentence begins with a name: %s', (marked, expected) =>
  expect(refined(splitFirms, marked)).toEqual(expected),
);

describe('initials of a common noun are no body', () => {
  test.each([
    ['digital music rights ([ORGANIZATION:DMR]) and [ORGANIZATION:DMR]', ['MISC:DMR', 'MISC:DMR']],
    ['the national lottery board ([ORGANIZATION:NLB])', ['ORGANIZATION:NLB']],
    ['fixed rates, dues and fares ([ORGANIZATION:FRDF])', ['MISC:FRDF']],
    ['the rail board of Tarn ([ORGANIZATION:RBT])', ['ORGANIZATION:RBT']],
  ])('%s', (marked, expected) => expect(refined(readExplainedThings, marked)).toEqual(expected));
});

describe('cars, drugs and devices by the noun beside their name', () => {
  test.each([
    ['its heart drug [LOCATION:Tarnex] failed; [LOCATION:Tarnex] users sued', ['PRODUCT:Tarnex', 'PRODUCT:Tarnex']],
    ['the [ORGANIZATION:Kelby] minivan sold well', ['PRODUCT:Kelby']],
    ['a [ORGANIZATION:Tarn Inc] sedan', ['ORGANIZATION:Tarn Inc']],
    ['[ORGANIZATION:Tarn] ( TRN.N ) said a [ORGANIZATION:Tarn] sedan', ['ORGANIZATION:Tarn', 'ORGANIZATION:Tarn']],
    ['the drug [PERSON:Ana Tarn] took', ['PERSON:Ana Tarn']],
    ['the [FACILITY:A350] flew', ['PRODUCT:A350']],
    ['the drug maker [ORGANIZATION:Tarn]', ['ORGANIZATION:Tarn']],
  ])('%s', (marked, expected) => expect(refined(nameGoods, marked, 0.6)).toEqual(expected));

  test('a sure reading stands', () => {
    expect(refined(nameGoods, 'a [ORGANIZATION:Tarn] sedan', 0.9)).toEqual(['ORGANIZATION:Tarn']);
  });
});

test.each([
  ['[ORGANIZATION:Tarn & Holm Inc] fell; T&H shares', ['ORGANIZATION:Tarn & Holm Inc', 'ORGANIZATION:T&H']],
  ['[ORGANIZATION:Tarn & Holm] fell; [LOCATION:T&H] shares', ['ORGANIZATION:Tarn & Holm', 'ORGANIZATION:T&H']],
  ['[ORGANIZATION:Tarn & Holm] fell; T&K shares', ['ORGANIZATION:Tarn & Holm']],
])('an ampersand between initials: %s', (marked, expected) =>
  expect(refined(joinAmpersands, marked)).toEqual(expected),
);

describe('the first word of a firm’s name is the firm', () => {
  test.each([
    [
      '[ORGANIZATION:Holm-Pitt Kelby] cut it. [PERSON:Holm-Pitt] said so.',
      ['ORGANIZATION:Holm-Pitt Kelby', 'ORGANIZATION:Holm-Pitt'],
    ],
    [
      '[ORGANIZATION:Holm Kelby] cut it. Mr [PERSON:Holm] said so. [PERSON:Holm] left.',
      ['ORGANIZATION:Holm Kelby', 'PERSON:Holm', 'PERSON:Holm'],
    ],
    [
      'The [ORGANIZATION:Holm Administration] met. [PERSON:Holm] left.',
      ['ORGANIZATION:Holm Administration', 'PERSON:Holm'],
    ],
    ['[ORGANIZATION:Holmgroup Inc] fell. [PERSON:Holm] said so.', ['ORGANIZATION:Holmgroup Inc', 'ORGANIZATION:Holm']],
    [
      '[ORGANIZATION:Juba Energy Corp] fell. [LOCATION:Juba] would not comment.',
      ['ORGANIZATION:Juba Energy Corp', 'ORGANIZATION:Juba'],
    ],
    [
      '[ORGANIZATION:Juba Energy Corp] fell in [LOCATION:Juba]. [LOCATION:Juba] shares rose.',
      ['ORGANIZATION:Juba Energy Corp', 'LOCATION:Juba', 'LOCATION:Juba'],
    ],
    [
      '[ORGANIZATION:Juba Energy Corp] fell. [LOCATION:Juba] slept.',
      ['ORGANIZATION:Juba Energy Corp', 'LOCATION:Juba'],
    ],
    ['[PERSON:Freddie Mac] fell. [PERSON:Freddie] sank.', ['ORGANIZATION:Freddie Mac', 'ORGANIZATION:Freddie']],
    ['[LOCATION:Tarn Associates] fell.', ['ORGANIZATION:Tarn Associates']],
    ['the [LOCATION:University of North Tarn]', ['ORGANIZATION:University of North Tarn']],
    [
      '[ORGANIZATION:Rio Tarno Plc] fell. [LOCATION:Rio Tarno] sank.',
      ['ORGANIZATION:Rio Tarno Plc', 'ORGANIZATION:Rio Tarno'],
    ],
    [
      '[ORGANIZATION:Rio Tarno Plc] fell in [LOCATION:Rio Tarno].',
      ['ORGANIZATION:Rio Tarno Plc', 'LOCATION:Rio Tarno'],
    ],
    ['It told the daily [PERSON:al-Tarn] so.', ['ORGANIZATION:al-Tarn']],
    ['[PERSON:Tarner Zeitung] had it.', ['ORGANIZATION:Tarner Zeitung']],
    ['[PERSON:Holm] TRN.N fell.', ['ORGANIZATION:Holm']],
    ["[PERSON:Holm]'s ( TRN.N ) profit fell.", ['ORGANIZATION:Holm']],
  ])('%s', (marked, expected) => expect(refined(nameCompanies, marked, 0.8)).toEqual(expected));
});

describe('an ’s of its own', () => {
  test.each([
    ["[PERSON:Moody]'s ratings fell.", ["ORGANIZATION:Moody's"]],
    ["[PERSON:Ana Moody] left. [PERSON:Moody]'s car stayed.", ['PERSON:Ana Moody', 'PERSON:Moody']],
    [
      "[ORGANIZATION:Holm's Stores Inc] fell. [PERSON:Holm]'s sales rose.",
      ["ORGANIZATION:Holm's Stores Inc", "ORGANIZATION:Holm's"],
    ],
    ["[ORGANIZATION:Tarn Inc]'s, a firm.", ['ORGANIZATION:Tarn Inc']],
    ["[LOCATION:Mali] and above [ORGANIZATION:Mali]'s, he said.", ['LOCATION:Mali', 'ORGANIZATION:Mali']],
  ])('%s', (marked, expected) => expect(refined(keepOwnPossessives, marked)).toEqual(expected));
});

describe('days, months and descriptions are no part of a name', () => {
  test.each([
    ['President [PERSON:Ana Ruiz Friday] said', ['PERSON:Ana Ruiz']],
    ['[PERSON:Joe Friday] said', ['PERSON:Joe Friday']],
    ['on [ORGANIZATION:Tuesday Tarn Ltd] said', ['ORGANIZATION:Tarn Ltd']],
    ['to the [ORGANIZATION:Sunday Tribune] on Monday', ['ORGANIZATION:Sunday Tribune']],
    ['[LOCATION:LIMA  Jan] 12 (Northwire)', ['LOCATION:LIMA']],
    ['in [LOCATION:Lima] on Jan 12', ['LOCATION:Lima']],
    ['the [ORGANIZATION:state-run Radio Tarn] said', ['ORGANIZATION:Radio Tarn']],
    ['a [ORGANIZATION:national unity government] formed', []],
    ['[ORGANIZATION:eBay] and [ORGANIZATION:al-Tarn]', ['ORGANIZATION:eBay', 'ORGANIZATION:al-Tarn']],
  ])('%s', (marked, expected) => expect(refined(trimEdges, marked)).toEqual(expected));

  test.each([
    ['[PERSON:Jan], 2010 - it fell', []],
    ['[PERSON:March] said so', ['PERSON:March']],
  ])('%s', (marked, expected) => expect(refined(dropWeekdays, marked)).toEqual(expected));

  test('a surname that is a month', () => {
    const marked = '[PERSON:Eva March] spoke in March. Then March left, as March does.';
    expect(refined(joinShortForms, marked)).toEqual(['PERSON:Eva March', 'PERSON:March', 'PERSON:March']);
  });
});

describe('the last word of a body’s name, with article and capital', () => {
  test.each([
    [
      'The [ORGANIZATION:Tarn Street Gazette] had it. The Gazette said so.',
      ['ORGANIZATION:Tarn Street Gazette', 'ORGANIZATION:Gazette'],
    ],
    ['The [ORGANIZATION:Tarn Court] met. The Court said so.', ['ORGANIZATION:Tarn Court']],
    [
      '[ORGANIZATION:Tarn Gazette] and [ORGANIZATION:Holm Gazette]. The Gazette said so.',
      ['ORGANIZATION:Tarn Gazette', 'ORGANIZATION:Holm Gazette'],
    ],
    ['[ORGANIZATION:Tarn Gazette] had it. The Gazette of Holm did not.', ['ORGANIZATION:Tarn Gazette']],
  ])('%s', (marked, expected) => expect(refined(joinShortForms, marked)).toEqual(expected));
});

describe('who is credited at the end is a person', () => {
  const CITY = 1 << NAME_CLASSES.indexOf('city');
  const ALL_CITIES = {
    classes: CITY,
    ofWord: () => CITY,
    phraseAt: (_: Int32Array, first: number, end: number) => end - first,
  };
  test.each([
    [
      '(Reporting by [LOCATION:Abe Tarn] in [LOCATION:Lima]; Editing by Ida Low.)',
      ['PERSON:Abe Tarn', 'LOCATION:Lima', 'PERSON:Ida Low'],
    ],
    ['(Editing by [ORGANIZATION:Abe Tarn and Ida Low])', ['PERSON:Abe Tarn', 'PERSON:Ida Low']],
    ['(Reporting by [ORGANIZATION:Lima Newsroom])', ['ORGANIZATION:Lima Newsroom']],
    ['He read the report by [ORGANIZATION:Abe Tarn].', ['ORGANIZATION:Abe Tarn']],
  ])('%s', (marked, expected) => expect(refined(readCredits(NOTHING_LISTED), marked)).toEqual(expected));

  test('a known place is none', () => {
    expect(refined(readCredits(ALL_CITIES), '(Reporting by Port Tarn)')).toEqual([]);
  });
});

test.each([
  ['Top U.S. makers fell.', ['LOCATION:U.S.']],
  ['It cost 300 U.S. dollars.', []],
  ['The [LOCATION:U.S.] and UK firms', ['LOCATION:U.S.', 'LOCATION:UK']],
  ['TOP U.S. FIRMS FALL AS DEMAND EBBS', []],
])('initials of a country: %s', (marked, expected) => expect(refined(nameCountryInitials, marked)).toEqual(expected));

test('a chapter is no people', () => {
  expect(refined(readInitialisms, 'under [NORP:Chapter 11]')).toEqual(['MISC:Chapter 11']);
});

test('a disease is no people', () => {
  expect(refined(readInitialisms, 'the [NORP:HIV/AIDS] rate')).toEqual(['MISC:HIV/AIDS']);
});
