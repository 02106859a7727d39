import { expect, test } from 'vitest';
import { attribute } from './attribute.js';

/** Attributions inside indirect speech: source, cue and content. */
function inner(text: string): string[] {
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return attribute(text)
    .attributions.filter(({ rule }) => rule === 'attributions/inner')
    .map(({ source, cue, content }) => `${source.map(cut)} | ${cue.map(cut)} | ${content.map(cut).join(' … ')}`);
}

test.each([
  ['The clerk said he feared the roof would fall.', ['he | feared | the roof would fall']],
  ['The clerk said she had not known that the roof was old.', ['she | had not known | that the roof was old']],
  ['The lawyer said the witness had admitted that she lied.', ['the witness | had admitted | that she lied']],
  // nobody says it
  ['The clerk said he had been told that the roof was old.', []],
  // no clause
  ['The clerk said he feared the winter.', []],
  // what is inside marks is the speaker’s to say
  ['“He fears the roof will fall,” the clerk said.', []],
])('%s', (text, expected) => {
  expect(inner(text)).toEqual(expected);
});
