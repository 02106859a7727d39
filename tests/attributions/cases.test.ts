import { describe, expect, test } from 'vitest';
import { attribute, bare } from './attribute.js';
import { type AttributionCase, CASES } from './cases.js';

const KNOWN_FAILURES = 2;

interface Row {
  readonly source: string;
  readonly cue: string;
  readonly content: readonly string[];
}

function found(text: string): Row[] {
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return attribute(text).attributions.map(({ source, cue, content }) => ({
    source: source.map(cut).join(' '),
    cue: cue.map(cut).join(' '),
    content: content.map(cut),
  }));
}

/** Source and content are the same but for punctuation at their ends; of the cues one may hold an adverb or a phrase more. */
function isSame(a: Row, b: Row): boolean {
  const [x, y] = [bare(a.cue), bare(b.cue)];
  const sameCue = x === y || (x !== '' && y !== '' && (x.includes(y) || y.includes(x)));
  const contents = (row: Row) => row.content.map(bare).join(' ~ ');
  return sameCue && bare(a.source) === bare(b.source) && contents(a) === contents(b);
}

/** Expected attributions that were not found; all that were found where none is expected. */
function misses({ text, expected }: AttributionCase): readonly Row[] {
  const rows = found(text);
  return expected.length === 0 ? rows : expected.filter((row) => !rows.some((other) => isSame(row, other)));
}

describe('constructed cases', () => {
  for (const [i, row] of CASES.entries()) {
    const name = `${row.phenomenon}: ${row.text.replace(/\n+/g, ' ¶ ').slice(0, 80)} (${i + 1})`;
    if (row.known) test.fails(name, () => expect(misses(row)).toEqual([]));
    else test(name, () => expect(misses(row)).toEqual([]));
  }

  test('sixty or more, and no more known failures than are counted here', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60);
    expect(CASES.filter((row) => row.known)).toHaveLength(KNOWN_FAILURES);
  });
});
