import type { RunStatus } from '../batch/status.js';
import { startedAs } from './started-as.js';
import { plural } from './talk.js';

const STATES = {
  none: 'nothing is written yet',
  unfinished: 'unfinished',
  complete: 'complete',
} as const;

/** How far a run has come, on stdout: it is what was asked for. */
export function printStatus(status: RunStatus, { json }: { json: boolean }): void {
  if (json) return void process.stdout.write(`${JSON.stringify(status)}\n`);
  const { output, state, tally, resumable } = status;
  const lines = [`${output}: ${STATES[state]}`];
  if (tally) {
    const { documents, words, failed, duplicates, issues } = tally;
    lines.push(
      `  ${plural(documents, 'record')} (${words} words), ${failed} failed, ${duplicates} duplicates left out`,
    );
    for (const [code, count] of Object.entries(issues).sort(([a], [b]) => (a < b ? -1 : 1)))
      lines.push(`  ${code}: ${plural(count, 'document')}`);
  }
  if (state === 'unfinished')
    lines.push(
      resumable
        ? `  ${startedAs()} run goes on from there`
        : `  the pipeline has changed since: ${startedAs()} run starts over`,
    );
  process.stdout.write(`${lines.join('\n')}\n`);
}
