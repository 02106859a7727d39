import { describe, expect, test } from 'vitest';
import { annotate, type Said } from './marked-text.js';

/** The speaker of the last statement. */
function speaker(text: string, source: string): string | undefined {
  const said: Said[] = [[source, 'it would act']];
  const { attributions, speakers } = annotate(text, said);
  return speakers.speaker.get(attributions[0]!)?.name;
}

describe('the firm that a report is about', () => {
  test.each([
    [
      'by its seat',
      '[Halden Corp]O fell. The Kelby-based company said it would act.',
      'The Kelby-based company',
      'Halden Corp',
    ],
    [
      'by its country',
      '[Halden]O fell on Monday. The Norwegian bank said it would act.',
      'The Norwegian bank',
      'Halden',
    ],
    [
      'by a country of two words',
      '[Halden]O fell on Monday. The South Korean carmaker said it would act.',
      'The South Korean carmaker',
      'Halden',
    ],
    [
      'by its rank',
      '[Halden]O fell. The world’s second-largest carmaker said it would act.',
      'The world’s second-largest carmaker',
      'Halden',
    ],
    [
      'by its number',
      '[Halden]O fell. The No. 2 Norwegian airline said it would act.',
      'The No. 2 Norwegian airline',
      'Halden',
    ],
    [
      'behind a share’s sign',
      '[Halden Corp]O ( HLD.N ), the bank, fell. [Kelby]O rose. The bank said it would act.',
      'The bank',
      'Halden Corp',
    ],
    [
      'the one of its kind',
      '[Halden Motors]O met [Kelby Bank]O on Monday. The world’s largest carmaker said it would act.',
      'The world’s largest carmaker',
      'Halden Motors',
    ],
    [
      'the one of its country',
      '[Norway]L’s [Halden]O and [Sweden]L’s [Kelby]O fell. The Norwegian company said it would act.',
      'The Norwegian company',
      'Halden',
    ],
    // not where it is open who is meant
    [
      'none of two',
      '[Halden]O and [Kelby]O fell. The Norwegian company said it would act.',
      'The Norwegian company',
      'Norwegian company',
    ],
    [
      'not one of another kind',
      '[Halden Bank]O fell. The world’s largest carmaker said it would act.',
      'The world’s largest carmaker',
      'world’s largest carmaker',
    ],
    [
      'not one of another country',
      '[Sweden]L’s [Kelby]O fell. The Norwegian company said it would act.',
      'The Norwegian company',
      'Norwegian company',
    ],
  ])('%s', (_, text, source, expected) => expect(speaker(text, source)).toBe(expected));
});

test('“the retailer” is not who buys it', () =>
  expect(
    speaker(
      '[Halden Stores]O fell. [Kelby Bank]O said on Monday it had bought [Halden Stores]O. [Kelby Bank]O rose. The retailer said it would act.',
      'The retailer',
    ),
  ).toBe('Halden Stores'));
