#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { tuneEngine } from './engine.js';
import { EXIT, type ExitStatus, explainError } from './exit.js';
import { complain } from './talk.js';

tuneEngine();

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Statuses are set, not exited with: output that is still on its way to a pipe is not cut off. */
function done(status: ExitStatus): void {
  process.exitCode = status;
}

const program = new Command('copydesk')
  .description('Raw wire copy in, checked structured data out: entities, dates, quotes and attributions.')
  .version(version)
  .showSuggestionAfterError()
  .exitOverride();
type MakeCommand = (done: (status: ExitStatus) => void) => Command;
/** Each command in its file, read only when it is called, or when help is: starting is a good part of a small run. */
const COMMANDS: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  run: async () => (await import('./run.js')).runCommand,
  extract: async () => (await import('./extract.js')).extractCommand,
  evaluate: async () => (await import('./evaluate.js')).evaluateCommand,
  gate: async () => (await import('./gate.js')).gateCommand,
  schema: async () => (await import('./schema.js')).schemaCommand,
  train: async () => (await import('./train.js')).trainCommand,
  queue: async () => (await import('./queue.js')).queueCommand,
  view: async () => (await import('./view.js')).viewCommand,
};
const called = COMMANDS[process.argv[2] ?? ''];
for (const load of called ? [called] : Object.values(COMMANDS)) program.addCommand((await load())(done));
const everyCommand = program.commands.flatMap((command) => [command, ...command.commands]);
for (const command of [program, ...everyCommand]) command.exitOverride().configureOutput({ outputError: () => {} });

// A reader that closes early (head, a pager) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  process.exit(report(error));
});

try {
  await program.parseAsync(toUnknownCommand(process.argv.slice(2)), { from: 'user' });
} catch (error) {
  done(report(error));
}

/**
 * Up to the first word that names no command, which is an error of usage: where help is asked for as well, commander would
 * answer with that of the program.
 */
function toUnknownCommand(words: string[]): string[] {
  const asked = words[0] === 'help' ? words.slice(1) : words;
  let command: Command = program;
  for (const [i, word] of asked.entries()) {
    if (word.startsWith('-') || word === 'help' || command.commands.length === 0) break;
    const next = command.commands.find((each) => each.name() === word);
    if (!next) return asked.slice(0, i + 1);
    command = next;
  }
  return words;
}

function report(error: unknown): ExitStatus {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done; // --help, --version
    if (error.code === 'commander.help') return EXIT.usage; // no command: the help was printed
    complain(error.message.replace(/^error: /, '').replaceAll('\n', ' '));
    return EXIT.usage;
  }
  const explained = explainError(error);
  if (!explained) throw error; // a fault of copydesk: Node prints the stack
  complain(explained.message);
  return explained.status;
}
