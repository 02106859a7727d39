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

test('options that are not valid say so', async () => {
  await expect(createCopydesk({ languages: ['english'] })).rejects.toThrow(UsageError);
});

test('trouble with an article is an issue of its record', async () => {
  const desk = await createCopydesk();
  const record = await desk.extract({ id: 'a', text: '', published: 'yesterday' });
  expect(record.issues.map(({ code }) => code)).toContain('empty-document');
});
