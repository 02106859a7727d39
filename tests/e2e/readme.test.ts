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

describe('README', () => {
  test.each(commands.filter((command) => command.startsWith('npm ')))('%s is run by CI', (command) => {
    for (const part of command.split(' && ')) expect(ci).toContain(`\n${part}\n`);
  });

  const ours = commands.filter((command) => !command.startsWith('npm '));
  test('its other commands, in order', async () => {
    const built = `node ${path.join(ROOT, 'dist/cli/main.js')}`;
    await run('sh', ['-c', `${built} run`], { cwd: project }); // npm start comes first in the README
    expect(ours.length).toBeGreaterThan(3);
    for (const command of ours) {
      expect(command).toContain('npx copydesk ');
      await run('sh', ['-c', command.replaceAll('npx copydesk', built)], { cwd: project });
    }
  });
});
