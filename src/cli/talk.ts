import pc from 'picocolors';
import type { Failure } from '../batch/articles.js';
import type { Summary } from '../batch/run.js';

/** What copydesk says goes to stderr; data goes to stdout. No colour when stderr is no terminal or NO_COLOR is set. */
const colourful = process.stderr.isTTY === true && !process.env.NO_COLOR;
export const colour = pc.createColors(colourful);

export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

export function warn(message: string): void {
  say(`${colour.yellow('warning:')} ${message}`);
}

export function complain(message: string): void {
  for (const line of message.split('\n')) say(`${colour.red('error:')} ${line}`);
}

/** A counter on one line of a terminal; silent elsewhere. */
export function progressLine(): { update: (documents: number) => void; clear: () => void } {
  if (process.stderr.isTTY !== true) return { update() {}, clear() {} };
  return {
    update: (documents) => void process.stderr.write(`\r${documents} documents`),
    clear: () => void process.stderr.write('\r\u001b[K'),
  };
}

export function reportFailure({ where, reason }: Failure): void {
  complain(`${where}: ${reason}`);
}

/** One line about a run, and one about each kind of issue. */
export function saySummary({ documents, words, issues, failures, interrupted }: Summary, where: string): void {
  const failed = failures.length > 0 ? colour.red(`, ${plural(failures.length, 'document')} failed`) : '';
  const state = interrupted ? colour.yellow('interrupted: ') : '';
  say(`${state}${plural(documents, 'record')} (${words} words) written to ${where}${failed}`);
  for (const [code, count] of [...issues].sort(([a], [b]) => (a < b ? -1 : 1)))
    say(`  ${code}: ${plural(count, 'document')}`);
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
