import type { EntityType } from '../../record/record.js';
import { INTERNATIONAL_BODIES } from '../lexicon/international-bodies.js';
import { US_STATE_NAMES, US_STATES } from '../lexicon/us-states.js';
import type { CountryIndex } from '../places/countries.js';
import { bareBodyName, bareName, isAllCapitals, looksLikeAcronym, nameKey } from './name-form.js';

const CAPITALISED: ReadonlySet<EntityType> = new Set(['PERSON', 'LOCATION']);

/**
 * The one name of an entity: its fullest proper form in the text. Expansions go before acronyms, mixed case before
 * capitals, more words before fewer; of equals, the first. A country that the text only abbreviates gets its usual name.
 *
 * @param texts the ways in which it is written, by position
 */
export function canonicalName(type: EntityType, texts: readonly string[], countries: CountryIndex): string {
  if (type === 'MISC') return texts[0]!.replace(/\s+/g, ' '); // titles of works keep their article
  const names = [...new Set(texts.map(type === 'ORGANIZATION' ? bareBodyName : bareName))];
  if (type === 'LOCATION') {
    const known = countries.byName(nameKey(names[0]!), names[0]!);
    if (known && (names.includes(known.name) || names.some(isAbbreviated))) return known.name;
  }
  if (type === 'LOCATION' && names.length === 1) {
    const state = /\.$/.test(names[0]!) ? US_STATES.get(names[0]!) : undefined;
    if (state) return US_STATE_NAMES.get(state)!;
  }
  if (type === 'NORP') return firstAdjective(names, countries);
  if (names.every(isAbbreviated)) {
    const body = INTERNATIONAL_BODIES.get(nameKey(names[0]!));
    if (body && type === 'ORGANIZATION') return body;
  }
  const best = names.length === 1 ? names[0]! : fullest(names);
  return isAllCapitals(best) && CAPITALISED.has(type) && best.length > 3 && !INITIALS.has(best)
    ? inMixedCase(best)
    : best;
}

function fullest(names: readonly string[]): string {
  const ranked = names.map((name) => ({ name, rank: rank(name) }));
  return ranked.reduce((best, other) => (other.rank > best.rank ? other : best)).name;
}

/** Regions that are written as initials. */
const INITIALS: ReadonlySet<string> = new Set(['EMEA', 'MENA', 'APAC']);

function isAbbreviated(name: string): boolean {
  return looksLikeAcronym(name) && name.replace(/\./g, '').length <= 4;
}

function rank(name: string): number {
  if (looksLikeAcronym(name)) return 0;
  const words = name.split(' ').length;
  return (isAllCapitals(name) ? 1 : 100) + 10 * Math.min(words, 8) + Math.min(name.length, 99) / 100;
}

/** "Iraqi" for "Iraqis" and "Iraqi": the adjective where the text has it. */
function firstAdjective(names: readonly string[], countries: CountryIndex): string {
  const country = countries.byDemonym(nameKey(names[0]!));
  const adjective = country?.demonyms.find((word) => names.includes(word));
  if (adjective) return adjective;
  const shortest = names.reduce((a, b) => (b.length < a.length ? b : a));
  if (country && names.length === 1 && shortest.endsWith('s') && country.demonyms.includes(shortest.slice(0, -1)))
    return shortest.slice(0, -1);
  return names.find((name) => `${shortest}s` === names[0] && name === shortest) ?? names[0]!;
}

/** "ABU DHABI" as "Abu Dhabi". */
function inMixedCase(capitals: string): string {
  return capitals.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word[0]! + word.slice(1).toLowerCase());
}
