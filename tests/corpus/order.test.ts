import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createAnnotators } from '../../src/annotators.js';
import { loadModels } from '../../src/batch/models.js';
import { createExtractor } from '../../src/extractor.js';
import { configSchema } from '../../src/record/config.js';

const FOLDER = new URL('../../corpus/articles/', import.meta.url);

/** What a thread has read before is in its look-ups: of words, of stretches, of sums by word type, which grow on the way. */
test('a record is the same whatever was read before', async () => {
  const { annotators } = configSchema.parse({ input: ['-'] });
  const models = await loadModels();
  const readAll = async (names: readonly string[]) => {
    const extractor = createExtractor({ annotators: createAnnotators(annotators, models), languages: ['en'] });
    const records = new Map<string, string>();
    for (const id of names) {
      const text = readFileSync(new URL(id, FOLDER), 'utf8');
      const source = { format: 'text' as const, uri: id, sha256: '0'.repeat(64) };
      records.set(id, JSON.stringify(await extractor.extract({ id, text, source, issues: [] })));
    }
    return records;
  };
  const names = readdirSync(FOLDER).sort();
  const backwards = await readAll(names.toReversed());
  for (const [id, record] of await readAll(names)) expect(backwards.get(id), id).toBe(record);
});
