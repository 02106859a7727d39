import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { goldSchema } from '../../src/record/record.js';
import { ROOT } from '../e2e/copydesk.js';

const ids = readdirSync(path.join(ROOT, 'corpus/articles')).map((name) => name.replace(/\.txt$/, ''));

test('every article has gold, and gold its article', () => {
  const gold = readdirSync(path.join(ROOT, 'corpus/gold')).map((name) => name.replace(/\.json$/, ''));
  expect(gold).toEqual(ids);
});

describe.each(ids)('%s', (id) => {
  const text = readFileSync(path.join(ROOT, `corpus/articles/${id}.txt`), 'utf8');
  const json: unknown = JSON.parse(readFileSync(path.join(ROOT, `corpus/gold/${id}.json`), 'utf8'));
  const gold = goldSchema.parse(json);

  test('is the gold of this article, with every layer', () => {
    expect(gold.id).toBe(id);
    expect(gold.text).toBe(text);
    for (const layer of ['zones', 'entities', 'dates', 'quotes', 'attributions'] as const)
      expect(gold[layer]).toBeDefined();
  });

  test('every span slices back to its text', () => {
    const walk = (node: unknown): void => {
      if (Array.isArray(node)) node.forEach(walk);
      else if (node !== null && typeof node === 'object') {
        const { start, end, text: own } = node as { start?: number; end?: number; text?: string };
        if (start !== undefined && own !== undefined) expect(text.slice(start, end)).toBe(own);
        for (const value of Object.values(node)) walk(value);
      }
    };
    walk({ ...gold, text: undefined });
  });

  test('ids count up by position and every reference leads somewhere', () => {
    const layers = { entity: gold.entities!, date: gold.dates!, quote: gold.quotes!, attribution: gold.attributions! };
    for (const [layer, items] of Object.entries(layers)) {
      expect(items.map((item) => item.id)).toEqual(items.map((_, i) => `${layer}-${i + 1}`));
    }
    const entities = new Set(gold.entities!.map((entity) => entity.id));
    const dates = new Set([undefined, 'documentTime', ...gold.dates!.map((date) => date.id)]);
    const quotes = new Set(gold.quotes!.map((quote) => quote.id));
    for (const { speaker, addressee, date, quotes: said } of gold.attributions!) {
      for (const entity of [speaker?.entity, addressee]) if (entity) expect(entities).toContain(entity);
      expect(dates).toContain(date);
      for (const quote of said ?? []) expect(quotes).toContain(quote);
    }
    for (const { anchor } of gold.dates!) expect(dates).toContain(anchor);
  });

  test('zones cover every word', () => {
    const covered = new Set(
      gold.zones!.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
    );
    for (const { index } of text.matchAll(/\S/g)) expect(covered.has(index), `offset ${index}`).toBe(true);
  });
});
