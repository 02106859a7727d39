// The compiler writes plain files, and npm makes a program of one only where it links it: `npx copydesk` in a checkout does not. Links that
// npx made of an earlier checkout in the same folder lead to the program before it was bundled.
import { chmodSync } from 'node:fs';

for (const program of ['program/main.js', 'cli/main.js'])
  chmodSync(new URL(`../dist/${program}`, import.meta.url), 0o755);
