import { expect, test } from 'vitest';
import { attribute } from './attribute.js';

/** What participles attribute: source, cue and content. */
test.each([
  // behind a tag
  ['“The roof is safe,” said Ruiz, adding that the walls leak.', ['Ruiz | adding | that the walls leak']],
  ['The roof is safe, the builder said, adding the walls could leak.', ['the builder | adding | the walls could leak']],
  ['“It is safe,” said a clerk, noting the walls were dry.', ['a clerk | noting | the walls were dry']],
  // behind a deed, of whoever did it
  [
    'Halden backed away from the plan, saying it would buy shares in the banks.',
    ['Halden | saying | it would buy shares in the banks'],
  ],
  [
    'Oxbow, which makes pumps, has so far rejected the advances, saying the price was too low.',
    ['Oxbow, which makes pumps | saying | the price was too low'],
  ],
  // no clause, or nobody
  ['Halden bought a yard, adding two ships to its fleet.', []],
  ['Prices rose as the board met, adding to fears of a strike.', []],
])('%s', (text, expected) => {
  const { attributions } = attribute(text);
  const cut = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const found = attributions
    .filter(({ cue }) => cut(cue).endsWith('ing'))
    .map(({ source, cue, content }) => [source, cue, content].map(cut).join(' | '));
  expect(found).toEqual(expected);
});
