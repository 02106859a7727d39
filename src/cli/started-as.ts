import path from 'node:path';

/** How this process was started, as the shell of the user takes it: `npx copydesk`, `copydesk`, `node dist/program/main.js`. */
export function startedAs({ argv, env } = process as Started, folder = process.cwd()): string {
  const script = argv[1] ?? 'copydesk';
  if (path.basename(script, '.js') !== 'main') return env.npm_command === 'exec' ? 'npx copydesk' : 'copydesk';
  const below = path.relative(folder, script);
  return `node ${quoted(below.startsWith('..') ? script : below)}`;
}

/** The command as it was typed, without some of its words, quoted where a shell would take it apart. */
export function typedWithout(words: readonly string[], started = process as Started, folder = process.cwd()): string {
  const typed = started.argv.slice(2).filter((word) => !words.includes(word));
  const byNpm = started.env.npm_lifecycle_event === 'start' && typed[0] === 'run';
  const [command, kept] = byNpm
    ? ['npm start', typed.length > 1 ? ['--', ...typed.slice(1)] : []]
    : [startedAs(started, folder), typed];
  return [command, ...kept.map(quoted)].join(' ');
}

export interface Started {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
