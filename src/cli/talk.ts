import pc from 'picocolors';
import type { Failure } from '../batch/articles.js';
import type { Summary } from '../batch/run.js';
import { duration } from './progress.js';

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

export function reportFailure({ where, reason }: Failure): void {
  complain(`${where.replace(/^-(?=$|[: ])/, 'standard input')}: ${reason}`);
}

/** Runs that are shorter say nothing about their speed: it would be the speed of starting. */
const WORTH_TIMING = 10;

/** A line about a run, one about each kind of issue, and for longer ones how fast it was. */
export function saySummary(summary: Summary, where: string): void {
  const {
    documents,
    kept,
    words,
    issues,
    failed,
    duplicates,
    interrupted,
    interruptedAt,
    repeatedIds,
    seconds,
    slowest,
  } = summary;
  const at = interruptedAt === undefined ? '' : ` at ${interruptedAt}`;
  const state = interrupted ? `${colour.yellow('interrupted')}${at}: ` : '';
  const written = interrupted ? 'kept for' : 'written to';
  const extra = [
    kept > 0 ? `, ${kept} of them kept from an earlier run` : '',
    duplicates > 0 ? `, ${plural(duplicates, 'duplicate')} left out` : '',
    failed > 0 ? colour.red(`, ${plural(failed, 'document')} failed`) : '',
  ];
  say(`${state}${plural(documents, 'record')} (${words} words) ${written} ${where}${extra.join('')}`);
  for (const [code, count] of Object.entries(issues).sort(([a], [b]) => (a < b ? -1 : 1)))
    say(`  ${code}: ${plural(count, 'document')}`);
  if (repeatedIds.count > 0) {
    const ids = repeatedIds.shown.map((id) => `"${id}"`).join(', ');
    warn(`${plural(repeatedIds.count, 'document')} with an id that was there before (${ids}): give each its own`);
  }
  if (seconds < WORTH_TIMING) return;
  say(`  ${duration(seconds)}; slowest documents:`);
  for (const { where: document, milliseconds } of slowest) say(`    ${document}: ${milliseconds} ms`);
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
