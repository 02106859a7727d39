import { describe, expect, test } from 'vitest';
import { parseConfig, UsageError } from '../../src/batch/config-file.js';

describe('pipeline.config.json', () => {
  test('what is left out has a default', () => {
    const config = parseConfig('{"input": ["news"]}', 'c.json');
    expect(config).toMatchObject({
      output: { path: 'output', format: 'json' },
      languages: ['en'],
      annotators: { dates: true },
    });
  });

  test.each([
    ['{"input": ["a"],', /c\.json: no valid JSON/],
    ['{}', /c\.json: input: /],
    ['{"input": ["a"], "langauges": ["en"]}', /unknown key "langauges"; did you mean "languages"\?/],
    ['{"input": ["a"], "output": {"pth": "x"}}', /unknown key "output\.pth"; did you mean "path"\?/],
    ['{"input": ["a"], "languages": ["english"]}', /languages\.0/],
    ['{"input": ["a"], "gate": {"baseline": "b", "tolerance": {"entites": 1}}}', /tolerance/],
    [
      '{"input": ["a"], "annotators": {"entities": {"lexicon": [{"name": "Northwire", "type": "ORGANISATION"}]}}}',
      /annotators\.entities\.lexicon\.0\.type/,
    ],
  ])('%s', (json, message) => {
    expect(() => parseConfig(json, 'c.json')).toThrow(UsageError);
    expect(() => parseConfig(json, 'c.json')).toThrow(message);
  });
});
