import type { Layer } from './marks.js';

/** What people read for the layers, types and kinds of a record; what is not listed is shown as it is written. */
export const LAYER_NAMES: Readonly<Record<Layer, string>> = {
  entities: 'Entities',
  dates: 'Dates',
  quotes: 'Quotes',
  attributions: 'Attributions',
};

/** Types in the order in which they are listed. */
export const TYPES: Readonly<Record<Layer, readonly string[]>> = {
  entities: [
    'PERSON',
    'ORGANIZATION',
    'LOCATION',
    'FACILITY',
    'NORP',
    'PRODUCT',
    'MISC',
    'MONEY',
    'PERCENT',
    'QUANTITY',
  ],
  dates: ['DATE', 'TIME', 'DURATION', 'SET'],
  quotes: ['direct', 'partial', 'nonspeech'],
  attributions: ['direct', 'mixed', 'indirect'],
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organisation',
  LOCATION: 'Place',
  FACILITY: 'Facility',
  NORP: 'Nationality, group',
  PRODUCT: 'Product',
  MISC: 'Work, event',
  MONEY: 'Money',
  PERCENT: 'Percentage',
  QUANTITY: 'Quantity',
  DATE: 'Date',
  TIME: 'Time',
  DURATION: 'Duration',
  SET: 'Repeated',
  nonspeech: 'not speech',
};

export function typeName(type: string): string {
  return TYPE_NAMES[type] ?? type;
}
