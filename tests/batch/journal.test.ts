import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openJournal, readJournal } from '../../src/batch/journal.js';
import { temporaryFolder } from '../e2e/copydesk.js';

const header = { pipeline: 'a' };

test('what was noted is there again; a torn line is passed over', async () => {
  const file = path.join(temporaryFolder(), 'state', 'journal.jsonl');
  const first = await openJournal<{ n: number }>(file, header);
  await first.append({ n: 1 });
  await first.append({ n: 2 });
  await first.close();
  appendFileSync(file, '{"n": 3, "rest of the li');
  const second = await openJournal<{ n: number }>(file, header);
  expect(second.entries).toEqual([{ n: 1 }, { n: 2 }]);
  await second.append({ n: 4 });
  await second.close();
  expect((await readJournal<{ n: number }>(file)).entries).toEqual([{ n: 1 }, { n: 2 }, { n: 4 }]);
});

test('other settings start over, and so does fresh; nothing is taken out of the file', async () => {
  const file = path.join(temporaryFolder(), 'journal.jsonl');
  const note = async (of: Record<string, string>, options = {}) => {
    const journal = await openJournal<{ n: number }>(file, of, options);
    const { entries } = journal;
    await journal.append({ n: entries.length });
    await journal.close();
    return entries.length;
  };
  expect([await note(header), await note(header), await note({ pipeline: 'b' }), await note(header)]).toEqual([
    0, 1, 0, 0,
  ]);
  expect(await note(header, { fresh: true })).toBe(0);
  expect(readFileSync(file, 'utf8').match(/"n"/g)).toHaveLength(5);
});
