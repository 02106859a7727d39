import { expect, test } from 'vitest';
import { annotate } from './marked-text.js';

/** Type and name of the speaker of the second statement. */
function speaker(text: string, source: string): string {
  const { entities } = annotate(text, [[source, 'it would act']]);
  const spoken = entities.find(({ mentions }) =>
    mentions.some(({ start, end }) => text.replace(/\[|\][A-Z]/g, '').slice(start, end) === source),
  );
  return `${spoken?.type} ${spoken?.name}`;
}

test.each([
  [
    'The [European Commission]O met. The [EU]O executive said it would act.',
    'The EU executive',
    'ORGANIZATION European Commission',
  ],
  [
    "The [European Union]O's executive said it would act.",
    "The European Union's executive",
    "ORGANIZATION European Union's executive",
  ],
  ['A union executive said it would act.', 'A union executive', 'PERSON union executive'],
])('%s', (text, source, expected) => expect(speaker(text, source)).toBe(expected));
