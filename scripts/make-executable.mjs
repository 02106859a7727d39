// The compiler writes plain files, and npm makes a program of one only where it links it: `npx copydesk` in a checkout does not.
import { chmodSync } from 'node:fs';

chmodSync(new URL('../dist/program/main.js', import.meta.url), 0o755);
