import { describe, expect, test } from 'vitest';
import { attribute } from './attribute.js';

/** Attitudes of a speaker inside what he is quoted with: cue and content. */
function attitudes(text: string): string[] {
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return attribute(text)
    .attributions.filter(({ rule }) => rule === 'attributions/first-person')
    .map(({ source, cue, content }) => `${source.map(cut)} ${cue.map(cut)}: ${content.map(cut).join(' … ')}`);
}

describe('first persons inside a quotation', () => {
  test.each([
    ['“I suspect the pump was never tested,” the engineer said.', ['I suspect: the pump was never tested']],
    [
      '“We had hoped that the rain would stop, but it went on,” the farmer said.',
      ['We had hoped: that the rain would stop'],
    ],
    [
      'The clerk said: “I thought somebody had left a window open. It was cold.”',
      ['I thought: somebody had left a window open'],
    ],
    ['“I do not believe he was there,” Okoro said.', ['I do not believe: he was there']],
    // a filler of spoken language, no statement of an attitude
    ['“I think it is fair to say we won,” Okoro said.', []],
    ['“I know what you mean,” Okoro said.', []],
    // … but for one that a tag leads into
    ['The coach said, “I think we have learned a lot. I guess we are tired.”', ['I think: we have learned a lot']],
    // no clause
    ['“I believe in this club,” Okoro said.', []],
    // somebody else’s attitude
    ['“They suspect the pump was never tested,” the engineer said.', []],
  ])('%s', (text, expected) => {
    expect(attitudes(text)).toEqual(expected);
  });

  test('the marks belong to who speaks the whole', () => {
    const { attributions } = attribute('“I suspect the pump was never tested,” the engineer said.');
    expect(attributions.map(({ quotes }) => quotes.length)).toEqual([1, 0]);
  });
});
