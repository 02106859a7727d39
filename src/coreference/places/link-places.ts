import type { Document } from '../../document/document.js';
import type { Link } from '../../record/record.js';
import type { DraftEntity } from '../draft-entity.js';
import { US_STATES } from '../lexicon/us-states.js';
import { bareName, nameKey } from '../names/name-form.js';
import type { CountryIndex } from './countries.js';
import type { City, Places } from './places.js';
import { regionNamed } from './region-of.js';

/** A city that nothing in the text speaks for is linked from this population on, … */
const WELL_KNOWN = 150_000;
/** … if it has so many times the inhabitants of the next one of its name. */
const MARGIN = 8;
/** By how much a city elsewhere must be larger to be meant although the text speaks of another's country. */
const WORLD_MARGIN = 25;

/**
 * Links places: countries to ISO 3166, states, provinces, continents and cities to GeoNames. A name that several cities bear is linked where the text
 * decides ("Springfield, Illinois"; a country that the text mentions) or where one of them is far larger than the others;
 * else it stays without a link.
 */
export function linkPlaces(
  document: Document,
  entities: readonly DraftEntity[],
  countries: CountryIndex,
  places: Places | undefined,
): void {
  const located = entities.filter((entity) => entity.type === 'LOCATION' && entity.named && !entity.link);
  const mentioned = new Map<string, number>();
  const mention = (code: string, times: number) => mentioned.set(code, (mentioned.get(code) ?? 0) + times);
  for (const entity of entities) {
    if (entity.type !== 'NORP' || !entity.named) continue;
    const country = countries.byDemonym(nameKey(entity.name));
    if (country) mention(country.code, entity.mentions.length);
  }
  const cities: { entity: DraftEntity; keys: string[]; texts: string[] }[] = [];
  let inUnitedStates = false;
  for (const entity of located) {
    const texts = writings(document, entity);
    if (texts.some((text) => US_STATES.has(text) && text !== 'Georgia' && text !== 'Washington')) inUnitedStates = true;
  }
  for (const entity of located) {
    const texts = writings(document, entity);
    const country = texts.map((text) => countries.byName(nameKey(text), text)).find((found) => found);
    if (country && !(country.code === 'GE' && inUnitedStates)) {
      entity.link = { kb: 'iso3166', id: country.code };
      mention(country.code, entity.mentions.length);
    } else cities.push({ entity, keys: [...new Set(texts.map(cityKey))], texts });
  }
  if (inUnitedStates) mention('US', 1);
  for (const { entity, keys, texts } of cities) {
    const container = whatFollows(document, entity, countries);
    const candidates = places ? citiesNamed(keys, places) : [];
    const region = texts.some((text) => RIVER.test(text)) ? undefined : texts.map(regionNamed).find((found) => found);
    if (region && !isTownThere(candidates, container)) {
      entity.link = { kb: 'geonames', id: region.id };
      continue;
    }
    if (texts.some((text) => US_STATES.has(text) && text !== 'New York' && text !== 'Washington')) continue;
    if (texts.some((text) => REGION.test(text))) continue; // the province is not the city of its name
    const city = chooseCity(candidates, mentioned, container);
    if (city) entity.link = cityLink(city);
  }
}

/** "New York" and "New York City" have cities in common: each once. */
function citiesNamed(keys: readonly string[], places: Places): City[] {
  const byId = new Map(keys.flatMap((key) => places.named(key)).map((city) => [city.id, city]));
  return [...byId.values()];
}

const RIVER = /\b(?:river|valley|delta|sea)$/i;

/** "Ontario, California" is a town; "Texas, California and Ohio" are states. */
function isTownThere(candidates: readonly City[], container: Container | undefined): boolean {
  return container?.state !== undefined && candidates.some(({ state }) => state === container.state);
}

/** Words that make a name one of a region. */
const REGION = /\b(?:province|region|state|governorate|county|district|prefecture|oblast|peninsula|river|strip)$/i;

/** The key of the city in "Nicosia, Cyprus". */
function cityKey(text: string): string {
  return nameKey(text.split(',')[0]!);
}

function writings(document: Document, entity: DraftEntity): string[] {
  const names = entity.mentions.filter(({ form }) => form === 'name');
  return [...new Set([entity.name, ...names.map(({ start, end }) => bareName(document.text.slice(start, end)))])];
}

interface Container {
  readonly country: string;
  readonly state?: string;
}

const AFTER_COMMA = /^\s?,\s([\p{Lu}][\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)*)/u;

/** The country or state behind a comma: "Paris, Texas", "Springfield, Ill."; the name may hold both. */
function whatFollows(document: Document, entity: DraftEntity, countries: CountryIndex): Container | undefined {
  for (const { start, end, form } of entity.mentions) {
    if (form !== 'name') continue;
    const comma = document.text.slice(start, end).indexOf(',');
    const from = comma < 0 ? end : start + comma;
    const found = AFTER_COMMA.exec(document.text.slice(from, from + 40));
    const container = found && readContainer(found[1]!.split(/\s/), countries);
    if (container) return container;
  }
  return undefined;
}

function readContainer(words: readonly string[], countries: CountryIndex): Container | undefined {
  for (let length = Math.min(3, words.length); length > 0; length--) {
    const name = words.slice(0, length).join(' ');
    const state = US_STATES.get(name) ?? US_STATES.get(name.replace(/\.$/, ''));
    const country = countries.byName(nameKey(name), name);
    if (state && !(country && state === 'GA')) return { country: 'US', state };
    if (country) return { country: country.code };
  }
  return undefined;
}

function chooseCity(
  candidates: readonly City[],
  mentioned: ReadonlyMap<string, number>,
  container: Container | undefined,
): City | undefined {
  if (candidates.length === 0) return undefined;
  if (container) {
    const inside = candidates.filter(
      (city) =>
        city.country === container.country && (!container.state || city.state === container.state || city.capital),
    );
    return largest(inside, 3);
  }
  const spoken = candidates.filter((city) => mentioned.has(city.country));
  const world = largest(candidates, 1)!;
  const near = largest(spoken, 1);
  // a bare "London" is the capital, even where the text speaks of Canada
  if (world.capital && near && !near.capital && world.population >= MARGIN * near.population) return world;
  if (near && (near === world || near.population * WORLD_MARGIN > world.population)) {
    const rivals = spoken.filter((city) => city !== near && city.population * 3 > near.population);
    return rivals.length === 0 || near.capital ? near : undefined;
  }
  if (world.capital) return world;
  return world.population >= WELL_KNOWN ? largest(candidates, MARGIN) : undefined;
}

/** The most populous, if it has `margin` times the inhabitants of the next. */
function largest(cities: readonly City[], margin: number): City | undefined {
  let first: City | undefined;
  let second = 0;
  for (const city of cities) {
    if (!first || city.population > first.population) {
      second = first?.population ?? 0;
      first = city;
    } else if (city.id !== first.id) second = Math.max(second, city.population);
  }
  return first && first.population >= margin * second ? first : undefined;
}

function cityLink({ id, latitude, longitude }: City): Link {
  return { kb: 'geonames', id, latitude, longitude };
}
