import { execFile } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ROOT, temporaryFolder } from './copydesk.js';

/**
 * Every command of the README is run: those of a fresh checkout by .ci/run, all others here, in order, in a copy of the
 * project.
 */
const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block!.trim().split('\n'));
const ci = readFileSync(path.join(ROOT, '.ci/run'), 'utf8');
const run = promisify(execFile);

const project = temporaryFolder();
cpSync(path.join(ROOT, 'corpus'), path.join(project, 'corpus'), { recursive: true });
cpSync(path.join(ROOT, 'pipeline.config.json'), path.join(project, 'pipeline.config.json'));

/** Everything that the excerpt shows is in the record; of its lists, each item is one of the record's. */
function expectExcerpt(record: Record<string, unknown>): void {
  const excerpt = JSON.parse(/```json\n(\{\n {2}"documentTime"[\s\S]*?)```/.exec(readme)![1]!) as Record<
    string,
    unknown
  >;
  for (const [field, shown] of Object.entries(excerpt)) {
    if (!Array.isArray(shown)) expect(record[field]).toMatchObject(shown as object);
    else for (const item of shown) expect(record[field]).toContainEqual(containing(item));
  }
}

function containing(value: unknown): unknown {
  if (Array.isArray(value)) return expect.arrayContaining(value.map(containing));
  if (value === null || typeof value !== 'object') return value;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, containing(inner)])),
  );
}

describe('README', () => {
  test.each(commands.filter((command) => command.startsWith('npm ')))('%s is run by CI', (command) => {
    for (const part of command.split(' && ')) expect(ci).toContain(`\n${part}\n`);
  });

  const ours = commands.filter((command) => !command.startsWith('npm '));
  test('its other commands, in order', async () => {
    const built = `node ${path.join(ROOT, 'dist/program/main.js')}`;
    await run('sh', ['-c', `${built} run`], { cwd: project }); // npm start comes first in the README
    expect(ours.length).toBeGreaterThan(3);
    expectExcerpt(JSON.parse(readFileSync(path.join(project, 'output/01-bosaso-boats.json'), 'utf8')));
    for (const command of ours) {
      expect(command).toContain('npx copydesk ');
      await run('sh', ['-c', command.replaceAll('npx copydesk', built)], { cwd: project });
    }
  });
});
