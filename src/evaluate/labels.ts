import { ENTITY_TYPES, type EntityType } from '../record/record.js';

/**
 * Entity labels of public gold sets in terms of our types, and the views in which sets with different classes can be
 * scored against each other. A label that a view does not map is not counted, in gold or predicted.
 */
export const VIEWS = ['8', '4', '3', 'numeric', 'all'] as const;
export type View = (typeof VIEWS)[number];

const LABELS: ReadonlyMap<string, EntityType> = new Map([
  ...ENTITY_TYPES.map((type) => [type, type] as const),
  ...labels('PERSON', 'Person', 'PER', 'person', 'politician'),
  ...labels('ORGANIZATION', 'Organization', 'ORG', 'Organisation', 'organization', 'organisation', 'politicalparty'),
  ...labels('LOCATION', 'Location', 'LOC', 'place', 'location', 'country'),
  ...labels('FACILITY', 'Facility'),
  ...labels('NORP', 'Nationality'),
  ...labels('PRODUCT', 'Product'),
  ...labels('MISC', 'Misc', 'misc', 'event', 'election'),
  ...labels('MONEY', 'Money'),
]);

function labels(type: EntityType, ...names: string[]): [string, EntityType][] {
  return names.map((name) => [name, type]);
}

const CLASSES: Readonly<Record<View, Readonly<Partial<Record<EntityType, string>>>>> = {
  8: same('PERSON', 'ORGANIZATION', 'LOCATION', 'FACILITY', 'NORP', 'PRODUCT', 'MISC', 'MONEY'),
  4: {
    PERSON: 'PER',
    ORGANIZATION: 'ORG',
    LOCATION: 'LOC',
    FACILITY: 'LOC',
    MISC: 'MISC',
    NORP: 'MISC',
    PRODUCT: 'MISC',
  },
  3: { PERSON: 'PER', ORGANIZATION: 'ORG', LOCATION: 'LOC', FACILITY: 'LOC' },
  numeric: same('MONEY', 'PERCENT'),
  all: same(...ENTITY_TYPES),
};

function same(...types: EntityType[]): Partial<Record<EntityType, string>> {
  return Object.fromEntries(types.map((type) => [type, type]));
}

/** The class under which a label counts in a view; undefined where it does not count. */
export function classOf(label: string, view: View): string | undefined {
  const type = LABELS.get(label);
  return type && CLASSES[view][type];
}

/**
 * The view that a gold set allows, from the labels in it: all of our types for our own records, 8 where facilities or
 * products are told apart in another label set, 4 where there is a class for miscellaneous names, 3 otherwise.
 */
export function viewOf(present: Iterable<string>): View {
  const found = new Set(present);
  if (found.size === 0 || ENTITY_TYPES.some((type) => type !== 'MISC' && found.has(type))) return 'all';
  if (['Facility', 'NORP', 'Product', 'Misc'].some((label) => found.has(label))) return '8';
  if (['MISC', 'misc', 'election', 'politicalparty'].some((label) => found.has(label))) return '4';
  return '3';
}
