import { expect, test } from 'vitest';
import { guarded, TimeoutError } from '../../src/batch/guard.js';

test('what the work gives or throws is handed on', () => {
  expect(guarded(() => 7, 1000)).toBe(7);
  expect(guarded(() => undefined, 1000)).toBeUndefined();
  expect(() =>
    guarded(() => {
      throw new RangeError('a fault of an annotator');
    }, 1000),
  ).toThrow(RangeError);
});

test('work that never ends is broken off, also inside a regular expression or a catch', () => {
  const loop = () => {
    for (;;);
  };
  const deaf = () => {
    try {
      loop();
    } catch {}
  };
  const backtracking = () => /^(a+)+$/.test(`${'a'.repeat(40)}!`);
  for (const work of [loop, deaf, backtracking]) expect(() => guarded(work, 50)).toThrow(TimeoutError);
  expect(guarded(() => 'afterwards', 1000)).toBe('afterwards');
});
