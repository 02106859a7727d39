import { defineConfig } from 'vitest/config';

/** Many tests start the built command line or a browser, which takes seconds where the machine is busy. */
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 120_000 } });
