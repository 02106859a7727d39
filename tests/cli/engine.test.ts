import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { flagsFor } from '../../src/cli/engine.js';

describe('what V8 is told', () => {
  test('options are called as the version of V8 calls them', () => {
    expect(flagsFor('11.3.244.8-node.33')).toContain('--interrupt-budget=500000');
    expect(flagsFor('12.4.254.21-node.27')).toContain('--invocation-count-for-turbofan=8000');
    expect(flagsFor('14.1.0')).not.toContain('--interrupt-budget=500000');
  });

  test('the V8 at hand knows them all', () => {
    const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    for (const flag of flagsFor(process.versions.v8))
      expect(known).toContain(flag.replace(/^--(no-)?/, '--').replace(/=.*/, ''));
  });
});
