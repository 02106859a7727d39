import { Script } from 'node:vm';

/** Ctrl-C came while the work was done: it was given up. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}

/** The work took too long and was given up. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

const WORK = Symbol.for('copydesk: guarded work');
const world = globalThis as { [WORK]?: (() => void) | undefined };
let script: Script | undefined;

/**
 * Does something in this thread that may hang. Neither timers nor handlers of signals are heard meanwhile, so that
 * node:vm has to watch: it can break off JavaScript wherever it is.
 *
 * @param work must not wait for anything
 * @throws TimeoutError, InterruptedError, and whatever the work throws
 */
export function guarded<T>(work: () => T, milliseconds: number): T {
  let result: { readonly value: T } | undefined;
  script ??= new Script(`globalThis[Symbol.for(${JSON.stringify(WORK.description)})]()`);
  world[WORK] = () => {
    result = { value: work() };
  };
  try {
    script.runInThisContext({ timeout: Math.ceil(milliseconds), breakOnSigint: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TimeoutError();
    if (code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') throw new InterruptedError();
    throw error;
  } finally {
    world[WORK] = undefined;
  }
  return result!.value;
}
