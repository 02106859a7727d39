#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { evaluateCommand } from './evaluate.js';
import { EXIT, type ExitStatus, explainError } from './exit.js';
import { extractCommand } from './extract.js';
import { gateCommand } from './gate.js';
import { runCommand } from './run.js';
import { schemaCommand } from './schema.js';
import { complain } from './talk.js';
import { trainCommand } from './train.js';
import { viewCommand } from './view.js';

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
const commands = [runCommand, extractCommand, evaluateCommand, gateCommand, schemaCommand, trainCommand, viewCommand];
for (const command of commands) program.addCommand(command(done).exitOverride());
for (const command of [program, ...program.commands]) command.configureOutput({ outputError: () => {} });

// A reader that closes early (head, a pager) has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  done(report(error));
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
