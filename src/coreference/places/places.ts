export interface City {
  /** GeoNames. */
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The state, for cities of the United States: "IL". */
  readonly state?: string;
  readonly capital: boolean;
  readonly population: number;
  readonly latitude: number;
  readonly longitude: number;
}

/** The cities of models/places.tsv by the key of their name (see `nameKey`), the most populous first. */
export interface Places {
  named(key: string): readonly City[];
}

/**
 * Opens the table that `buildPlaces` wrote. Nothing is parsed ahead: names are searched in the sorted text.
 *
 * @param table its bytes or text
 * @throws Error when it is not such a table
 */
export function loadPlaces(table: Uint8Array | string): Places {
  const text = typeof table === 'string' ? table : new TextDecoder().decode(table);
  if (!text.startsWith('# Cities') || !text.endsWith('\n')) throw new Error('not a table of places');
  const body = text.indexOf('\n') + 1;
  const read = (key: string): readonly City[] => {
    const cities = new Map<string, City>();
    for (let at = firstLine(text, body, key); text.startsWith(`${key}\t`, at); at = text.indexOf('\n', at) + 1) {
      const city = readLine(text.slice(at, text.indexOf('\n', at)));
      cities.set(city.id, city);
    }
    return [...cities.values()].sort((a, b) => b.population - a.population || (a.id < b.id ? -1 : 1));
  };
  const known = new Map<string, readonly City[]>();
  return {
    named(key) {
      const cities = known.get(key) ?? read(key);
      if (known.size < MOST_KNOWN) known.set(key, cities);
      return cities;
    },
  };
}

/** Names of places that are kept as they were read; the usual ones come early. */
const MOST_KNOWN = 5_000;

/** Offset of the first line whose key is not before `key`. */
function firstLine(text: string, body: number, key: string): number {
  let low = body;
  let high = text.length;
  while (low < high) {
    const middle = text.lastIndexOf('\n', ((low + high) >>> 1) - 1) + 1;
    const line = Math.max(low, middle);
    if (text.slice(line, text.indexOf('\t', line)) < key) low = text.indexOf('\n', line) + 1;
    else high = line;
  }
  return low;
}

function readLine(line: string): City {
  const [, id, country, population, latitude, longitude, note] = line.split('\t');
  return {
    id: id!,
    country: country!,
    ...(note && note !== 'C' ? { state: note } : {}),
    capital: note === 'C',
    population: Number(population),
    latitude: Number(latitude),
    longitude: Number(longitude),
  };
}
