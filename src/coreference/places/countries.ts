import { COUNTRIES, type Country } from '../lexicon/countries.js';
import { isAllCapitals, nameKey } from '../names/name-form.js';

/** Countries by the keys of their names (see {@link nameKey}). */
export interface CountryIndex {
  /** @param bare the name as written: "US" is a country, "us" is not */
  byName(key: string, bare: string): Country | undefined;
  /** By a word for its people, the singular or plural form. */
  byDemonym(key: string): Country | undefined;
  byCode(code: string): Country | undefined;
}

function makeIndex(): CountryIndex {
  const names = new Map<string, Country>();
  const demonyms = new Map<string, Country>();
  const codes = new Map<string, Country>();
  for (const country of COUNTRIES) {
    codes.set(country.code, country);
    for (const name of [country.name, ...country.otherNames]) names.set(nameKey(name), country);
    for (const word of country.demonyms) {
      const key = nameKey(word);
      if (!demonyms.has(key)) demonyms.set(key, country);
    }
  }
  return {
    byName(key, bare) {
      const found = names.get(key);
      return found && key.length <= 3 && !isAllCapitals(bare) ? undefined : found;
    },
    byDemonym: (key) => demonyms.get(key) ?? (key.endsWith('s') ? demonyms.get(key.slice(0, -1)) : undefined),
    byCode: (code) => codes.get(code),
  };
}

export const countryIndex: CountryIndex = makeIndex();
