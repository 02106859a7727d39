import { describe, expect, test } from 'vitest';
import { checkPatterns, parseConfig, UsageError } from '../../src/batch/config-file.js';

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
    [
      '{"input": ["a"], "gate": {"baseline": "b", "tolerance": {"entites": 1}}}',
      /"gate\.tolerance\.entites"; did you mean "entities"\?/,
    ],
    ['{"input": ["a"], "gate": {"baseline": "b", "floor": {"spekers": 1}}}', /did you mean "speakers"\?/],
    ['{"input": ["a"], "gate": {"baseline": "b", "significance": {"levl": 1}}}', /did you mean "level"\?/],
    ['{"input": ["a"], "annotators": {"zzzzzzzzz": true}}', /"annotators\.zzzzzzzzz"; known are entities, dates, /],
    ['{"input": ["a"], "annotators": {"dates": {"x": 1}}}', /"annotators\.dates\.x"; none is known here/],
    ['{"input": ["a"], "annotators": {"entities": "yes"}}', /annotators\.entities: true, false or an object/],
    ['{"input": ["a"], "output": {"format": "jsnl"}}', /output\.format: unknown value "jsnl"; did you mean "jsonl"\?/],
    [
      '{"input": ["a"], "annotators": {"entities": {"lexicon": [{"name": "Northwire", "type": "ORGANISATION"}]}}}',
      /annotators\.entities\.lexicon\.0\.type: unknown value "ORGANISATION"; did you mean "ORGANIZATION"\?/,
    ],
    [
      '{"input": ["a"], "annotators": {"entities": {"patterns": [{"type": "MISC", "patterns": ["[operation PROPN"]}]}}}',
      /annotators\.entities\.patterns\.0\.patterns\.0: "\[operation PROPN": a square bracket has no partner/,
    ],
  ])('%s', (json, message) => {
    expect(() => parseConfig(json, 'c.json')).toThrow(UsageError);
    expect(() => parseConfig(json, 'c.json')).toThrow(message);
  });
});

test('a pattern that only wink-nlp can tell is wrong is named before anything is read', async () => {
  const config = parseConfig(
    '{"input": ["a"], "annotators": {"entities": {"patterns": [{"type": "MISC", "patterns": ["fine", "[don\'t|x] PROPN"]}]}}}',
    'c.json',
  );
  await expect(checkPatterns(config, 'c.json')).rejects.toThrow(
    /c\.json: annotators\.entities\.patterns\.0: "\[don't\|x\] PROPN"/,
  );
});
