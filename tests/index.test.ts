import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { configSchema, createCopydesk, recordSchema, UsageError } from '../src/index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the example of the README', async () => {
  const desk = await createCopydesk();
  const text = 'The minister resigned on Monday, AFP reported.';
  expect(readme).toContain(text);
  const record = await desk.extract({ id: 'note-1', text, published: '2024-05-14' });
  recordSchema.parse(record);
  expect(record.dates[0]?.value).toBe('2024-05-13');
  expect(record.attributions[0]).toMatchObject({ cue: [{ text: 'reported' }], source: [{ text: 'AFP' }] });
});

test('the configuration of the README: its names and patterns win', async () => {
  const [, json] = /```json\n(\{\n {2}"\$schema"[\s\S]*?)```/.exec(readme)!;
  const { annotators } = configSchema.parse(JSON.parse(json!));
  const desk = await createCopydesk({ annotators });
  const { entities } = await desk.extract({
    id: 'a',
    text: 'NW said that Operation Lighthouse had begun. The Wire was first. Exercise Northern Lantern 2024 ended.',
  });
  expect(entities).toContainEqual(expect.objectContaining({ type: 'ORGANIZATION', name: 'Northwire' }));
  expect(entities.filter(({ type }) => type === 'MISC').map(({ name }) => name)).toEqual([
    'Operation Lighthouse',
    'Exercise Northern Lantern 2024',
  ]);
});

test.each([
  [{ languages: ['english'] }, /options: languages\.0/],
  [{ language: ['en'] }, /unknown key "language"; did you mean "languages"\?/],
  ['en', /options: an object is expected/],
  [null, /options: an object is expected/],
])('options that are not valid say so: %j', async (options, message) => {
  const made = createCopydesk(options as never);
  await expect(made).rejects.toThrow(UsageError);
  await expect(made).rejects.toThrow(message);
});

test('what is no article says what is missing and what is expected', async () => {
  const desk = await createCopydesk();
  const rows: [unknown, RegExp][] = [
    [undefined, /extract: article: it is missing/],
    ['A text.', /extract: article: an object with id and text is expected, not a string/],
    [{ text: 'A text.' }, /extract: id: it is missing/],
    [{ id: 'a' }, /extract: text: it is missing/],
    [{ id: '', text: 5 }, /id: a string that is not empty.*not an empty one; text: a string is expected, not a number/],
    [
      { id: 'a', text: 'A text.', published: new Date(0) },
      /published: a string in ISO 8601.*not a Date \(it has toISOString\)/,
    ],
    [{ id: 'a', text: 'A text.', language: ['en'] }, /language: a string in BCP 47.*not a list/],
  ];
  for (const [article, message] of rows) {
    const extracted = desk.extract(article as never);
    await expect(extracted).rejects.toThrow(UsageError);
    await expect(extracted).rejects.toThrow(message);
  }
});

test('trouble with an article is an issue of its record', async () => {
  const desk = await createCopydesk();
  const record = await desk.extract({ id: 'a', text: '', published: 'yesterday' });
  expect(record.issues.map(({ code }) => code)).toContain('empty-document');
});
