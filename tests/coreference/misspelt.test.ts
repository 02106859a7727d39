import { expect, test } from 'vitest';
import { isMisspelt } from '../../src/coreference/names/misspelt.js';

test.each([
  ['a letter wrong', 'kellard', 'kellerd', true],
  ['a letter left out', 'kellard', 'kelard', true],
  ['neighbours swapped', 'kellard', 'kellrad', true],
  ['two wrong in a long name', 'montefiore', 'montifioro', true],
  ['two wrong in a short one', 'kellard', 'kollord', false],
  ['another first letter', 'kellard', 'dellard', false],
  ['too short to tell', 'hall', 'hill', false],
  ['a family', 'kellard', 'kellards', false],
])('%s: %s, %s', (_, surname, other, expected) => {
  expect(isMisspelt(other, surname)).toBe(expected);
  if (expected) expect(isMisspelt(surname, other)).toBe(true);
});
