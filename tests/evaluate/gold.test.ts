import { describe, expect, test } from 'vitest';
import { readAnnotated, readGold, UnscorableError } from '../../src/evaluate/gold.js';

const text = 'Ana Ruiz said on Monday: “We go.”';

describe('our own records and gold files', () => {
  const record = {
    schemaVersion: '1',
    id: 'a',
    text,
    documentTime: { value: '2021-06-14', basis: 'metadata' },
    entities: [
      {
        id: 'entity-1',
        type: 'PERSON',
        name: 'Ana Ruiz',
        named: true,
        mentions: [
          { start: 0, end: 8, text: 'Ana Ruiz', form: 'name', confidence: 0.9 },
          { start: 26, end: 28, text: 'We', form: 'pronoun' },
        ],
      },
    ],
    dates: [{ id: 'date-1', start: 17, end: 23, text: 'Monday', type: 'DATE', value: '2021-06-14' }],
    quotes: [{ id: 'quote-1', kind: 'direct', spans: [{ start: 25, end: 33, text: '“We go.”' }] }],
    attributions: [
      {
        id: 'attribution-1',
        kind: 'direct',
        content: [{ start: 25, end: 33, text: '“We go.”' }],
        cue: [{ start: 9, end: 13, text: 'said' }],
        source: [{ start: 0, end: 8, text: 'Ana Ruiz' }],
        speaker: { name: 'Ana Ruiz', anonymous: false },
      },
    ],
  };

  test('every layer', () => {
    const { entities, mentions, documentTime, dates, quotes, attributions } = readGold(record);
    expect(entities).toEqual([{ start: 0, end: 8, label: 'PERSON', confidence: 0.9 }]);
    expect(mentions?.map(({ start, cluster, form }) => [start, cluster, form])).toEqual([
      [0, 'entity-1', 'name'],
      [26, 'entity-1', 'pronoun'],
    ]);
    expect(documentTime).toBe('2021-06-14');
    expect(dates).toEqual([{ start: 17, end: 23, type: 'DATE', value: '2021-06-14' }]);
    expect(quotes).toEqual([{ start: 25, end: 33, kind: 'direct' }]);
    expect(attributions).toMatchObject([{ speaker: 'Ana Ruiz', content: [{ start: 25, end: 33 }] }]);
  });

  test('a layer that is left out stays left out, an empty one is annotated', () => {
    const { entities, dates, quotes } = readGold({ id: 'a', text, quotes: [] });
    expect([entities, dates, quotes]).toEqual([undefined, undefined, []]);
  });
});

describe('lines of public data sets', () => {
  test('flat entities have labels and no identity', () => {
    const { entities, mentions } = readGold({ id: 7, text, entities: [{ start: 0, end: 8, type: 'PER' }] });
    expect(entities).toEqual([{ start: 0, end: 8, label: 'PER' }]);
    expect(mentions).toBeUndefined();
  });

  test('timexes are dates', () => {
    const timexes = [{ start: 17, end: 23, type: 'DATE', value: '2021-06-14', text: 'Monday' }];
    expect(readGold({ id: 'a', text, timexes }).dates).toHaveLength(1);
  });

  test('coreference mentions with their heads', () => {
    const mentions = [
      { start: 0, end: 8, cluster: 3, named: true, headStart: 4, headEnd: 8 },
      { start: 26, end: 28, cluster: 3, pronoun: true },
    ];
    expect(readGold({ id: 'a', text, mentions }).mentions).toEqual([
      { start: 0, end: 8, cluster: '3', form: 'name', head: { start: 4, end: 8 } },
      { start: 26, end: 28, cluster: '3', form: 'pronoun', head: { start: 26, end: 28 } },
    ]);
  });

  test('attributions with cue class and resolved name', () => {
    const content = [{ start: 25, end: 33 }];
    const attributions = [
      { content, source: [], cue: [], cueClass: 'report', resolved: { name: 'Ana Ruiz', aliases: ['Ruiz'] } },
      { content, cueClass: null, resolved: { name: null } },
      { content },
    ];
    const read = readGold({ id: 'a', text, attributions }).attributions;
    expect(read?.map(({ cueClass, accepted }) => [cueClass, accepted])).toEqual([
      ['report', ['Ana Ruiz', 'Ruiz']],
      ['none', undefined],
      [undefined, undefined],
    ]);
  });
});

test.each([
  { value: { id: 'a' }, reason: /"a" has no text/ },
  { value: { text }, reason: /id/ },
  { value: { id: 'a', text, entities: [{ start: 0 }] }, reason: /entities\.0/ },
  { value: 'a', reason: /it has no id/ },
])('what is no gold is refused: $value', ({ value, reason }) => {
  expect(() => readGold(value)).toThrow(UnscorableError);
  expect(() => readGold(value)).toThrow(reason);
});

test('a prediction may come without text', () => {
  expect(readAnnotated({ id: 'a', dates: [] })).toEqual({ id: 'a', dates: [] });
});
