import { setFlagsFromString } from 'node:v8';

/**
 * How V8 is to compile and to collect garbage, for this process and its threads: to be called before anything else is loaded. What a program says of
 * itself needs no options of whoever starts it. See docs/decisions/0027-when-v8-compiles.md.
 *
 * @param v8 version of V8: what an option is called depends on it
 */
export function tuneEngine(v8 = process.versions.v8): void {
  for (const flag of flagsFor(v8)) setFlagsFromString(flag);
}

/**
 * Functions are optimised when they have run a while longer and with less of what they call drawn into them, calls of arrays'
 * methods not at all (decision 27); patterns are compiled for good at once (decision 26). That saves more than half of what V8
 * spends on compiling in a short run. Garbage is collected when memory has grown by two fifths: V8 would let it double (decision 21).
 */
export function flagsFor(v8: string): string[] {
  const patient = Number.parseInt(v8, 10) < 12 ? '--interrupt-budget=500000' : '--invocation-count-for-turbofan=8000';
  return [
    '--no-regexp-tier-up',
    '--no-turbo-inline-array-builtins',
    '--max-inlined-bytecode-size-cumulative=500',
    patient,
    '--heap-growing-percent=40',
  ];
}
