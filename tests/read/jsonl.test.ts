import { expect, test } from 'vitest';
import { BadLineError, readJsonLine } from '../../src/read/jsonl.js';

test('id and text; the optional fields; others are ignored', () => {
  const line = JSON.stringify({
    id: 7,
    text: 'Talks.',
    published: '2024-05-01',
    title: 'Talks',
    extra: [1],
    url: null,
  });
  const article = readJsonLine(line, 'news.jsonl', 3);
  expect(article).toMatchObject({ id: '7', text: 'Talks.', published: '2024-05-01', issues: [] });
  expect(article.source).toMatchObject({ format: 'jsonl', uri: 'news.jsonl', line: 3, title: 'Talks' });
  expect(article.source).not.toHaveProperty('url');
});

test.each([
  ['{"id": "a", "text": ', /no valid JSON/],
  ['[]', /line: an object with id and text is expected, not a list/],
  ['{"text": "Talks."}', /id/],
  ['{"id": "a", "text": 5}', /text/],
])('bad line %s', (line, message) => {
  expect(() => readJsonLine(line, 'news.jsonl', 1)).toThrow(BadLineError);
  expect(() => readJsonLine(line, 'news.jsonl', 1)).toThrow(message);
});
