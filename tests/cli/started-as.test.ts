import { expect, test } from 'vitest';
import { startedAs, typedWithout } from '../../src/cli/started-as.js';

const NODE = '/usr/bin/node';

test.each([
  ['npx', '/home/desk/wire/node_modules/.bin/copydesk', { npm_command: 'exec' }, 'npx copydesk'],
  ['a package that is installed for all', '/usr/local/bin/copydesk', {}, 'copydesk'],
  ['node', '/home/desk/wire/dist/cli/main.js', {}, 'node dist/cli/main.js'],
  ['node, from elsewhere', '/opt/copy desk/dist/cli/main.js', {}, "node '/opt/copy desk/dist/cli/main.js'"],
])('started by %s', (_, script, env, command) => {
  expect(startedAs({ argv: [NODE, script], env }, '/home/desk/wire')).toBe(command);
});

test.each([
  [
    ['/usr/local/bin/copydesk', 'extract', "the desk's wire.jsonl", '--fresh', '--out', 'records'],
    {},
    "copydesk extract 'the desk'\\''s wire.jsonl' --out records",
  ],
  [['/desk/dist/cli/main.js', 'run'], { npm_lifecycle_event: 'start' }, 'npm start'],
  [['/desk/dist/cli/main.js', 'run', '--fresh', '--json'], { npm_lifecycle_event: 'start' }, 'npm start -- --json'],
])('%j goes on with', (words, env, command) => {
  expect(typedWithout(['--fresh'], { argv: [NODE, ...words], env }, '/desk')).toBe(command);
});
