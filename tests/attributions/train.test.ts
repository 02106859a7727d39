import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAttributionsAnnotator } from '../../src/attributions/annotator.js';
import { decodeAttributionModel } from '../../src/attributions/model.js';
import { trainAttributions } from '../../src/attributions/train.js';
import { findQuotes } from '../../src/quotes/annotator.js';
import { documentOf } from './attribute.js';
import { CASES } from './cases.js';

/** The constructed cases as training data: enough to see that training runs and repeats itself. */
function goldLine(text: string, rows: (typeof CASES)[number]['expected'], id: string): string {
  const spansOf = (words: string) => {
    const start = words === '' ? -1 : text.indexOf(words);
    return start < 0 ? [] : [{ start, end: start + words.length }];
  };
  const attributions = rows.map(({ source, cue, content }) => ({
    source: spansOf(source),
    cue: spansOf(cue),
    content: content.flatMap(spansOf),
  }));
  return JSON.stringify({ id, text, attributions });
}

const DOCUMENTS = 30;
let data: string;

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'attributions-'));
  mkdirSync(join(data, 'attributions'));
  const lines = CASES.slice(0, DOCUMENTS).map(({ text, expected }, i) => goldLine(text, expected, `case-${i}`));
  writeFileSync(join(data, 'attributions', 'polnear.train.jsonl'), `${lines.join('\n')}\n`);
});

afterAll(() => rmSync(data, { recursive: true }));

describe('training', { timeout: 60_000 }, () => {
  test('the same data and seed give the same bytes, and another seed others', async () => {
    const [first, second, other] = [
      await trainAttributions({ data, seeds: 2 }),
      await trainAttributions({ data, seeds: 2 }),
      await trainAttributions({ data, seed: 3, seeds: 2 }),
    ];
    expect(Buffer.from(first.model).equals(Buffer.from(second.model))).toBe(true);
    expect(Buffer.from(first.model).equals(Buffer.from(other.model))).toBe(false);
    expect(first.card.documents).toBe(DOCUMENTS);
  });

  test('what was learned attributes', async () => {
    const { model } = await trainAttributions({ data, seeds: 1 });
    const text = '“The bridge is open,” the mayor said.';
    const document = documentOf(text);
    const annotator = createAttributionsAnnotator({ model });
    const layers = { quotes: findQuotes(document), names: [], dates: [] };
    expect(annotator.annotate(document, layers).attributions).toHaveLength(1);
  });

  test('a damaged or foreign file is refused', async () => {
    const { model } = await trainAttributions({ data, seeds: 1 });
    const damaged = model.slice();
    damaged[damaged.length - 9]! ^= 0xff;
    expect(() => decodeAttributionModel(damaged)).toThrow('damaged');
    expect(() => decodeAttributionModel(new Uint8Array(40))).toThrow('not an attribution model');
  });
});
