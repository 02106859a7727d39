import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { warn } from './talk.js';

/** What GitHub Actions offers to a job: a summary that takes Markdown, and annotations by lines of output. */

/** Adds to the summary of the job where there is one. */
export function addToJobSummary(markdown: () => string): void {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  try {
    appendFileSync(file, `${markdown()}\n`);
  } catch (error) {
    warn(`the job summary was not written: ${(error as Error).message}`);
  }
}

/** Prints workflow commands where they are understood. */
export function annotateWorkflow(lines: () => readonly string[]): void {
  if (process.env.GITHUB_ACTIONS !== 'true') return;
  for (const line of lines()) process.stdout.write(`${line}\n`);
}

/** A path as annotations want it: relative to the repository, with slashes. */
export function inRepository(file: string): string {
  return path.relative(process.env.GITHUB_WORKSPACE ?? process.cwd(), file).replaceAll(path.sep, '/');
}
