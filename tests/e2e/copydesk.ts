import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

export const ROOT = path.resolve(import.meta.dirname, '../..');
/** The build that is tested: `npm run build`'s, or another one. */
export const DIST = path.resolve(process.env.COPYDESK_DIST ?? path.join(ROOT, 'dist'));
export const MAIN = path.join(DIST, 'program/main.js');

/** What runs in a test is not what the CI job that runs the test reports on. */
const { GITHUB_ACTIONS: _, GITHUB_STEP_SUMMARY: __, ...OUTSIDE_OF_CI } = process.env;

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line as a user does. */
export function copydesk(args: readonly string[], { cwd = ROOT, input, env }: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...OUTSIDE_OF_CI, ...env } });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
    child.stdin.on('error', () => {}); // a command that ends early closes its input
    child.stdin.end(input ?? '');
  });
}

const temporary: string[] = [];
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** A new folder; it is gone after the tests of the file that asked for it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
  temporary.push(folder);
  return folder;
}

export function jsonLines<T = Record<string, unknown>>(text: string): T[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
