import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { type Ratios, ratios, rightAmong, rightOfClusters, rightOfCounts } from '../../src/evaluate/figures.js';
import { readAnnotated, readGold } from '../../src/evaluate/gold.js';
import type { AttributionFigures, Share } from '../../src/record/report.js';
import { rawPair } from './random-documents.js';

/**
 * The figures are those of independent reference scorers, which may lie beside the repository (../shared/score). Where
 * they do, both score the same documents here: written by a seeded generator, and the project's own gold with losses.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const scorers = join(root, '..', 'shared', 'score');
const reference = async (name: string) => import(pathToFileURL(join(scorers, name)).href);
const present = existsSync(join(scorers, 'score.mjs'));
if (!present) console.info('agreement with the reference scorers is not tested: ../shared/score is not there');

const RUNS = { seed: 42, numRuns: 60 };
const documents = fc.array(rawPair, { minLength: 1, maxLength: 5 }).map((pairs) => ({
  gold: pairs.map(({ gold }, i) => ({ ...gold, id: `d${i}` })),
  predicted: pairs.map(({ predicted }, i) => ({ ...predicted, id: `d${i}` })).filter((_, i) => i !== 3),
}));
type Documents = typeof documents extends fc.Arbitrary<infer T> ? T : never;

function report({ gold, predicted }: Documents, options: Parameters<typeof evaluate>[2] = {}) {
  return evaluate(gold.map(readGold), predicted.map(readAnnotated), options).layers;
}
const hundredth = (share = 0) => +(100 * share).toFixed(2);
const tenth = (share = 0) => Math.round(share * 1000) / 10;
const inTenths = ({ precision, recall, f1 }: Ratios) => ({ P: tenth(precision), R: tenth(recall), F1: tenth(f1) });
const shareOf = ({ right, of }: Share) => tenth(right / of || 0);

describe.skipIf(!present)('the figures agree with the reference scorers', { timeout: 120_000 }, () => {
  test.each(['8', '4', '3', 'numeric'] as const)('entities, view %s', async (view) => {
    const { score } = await reference('entities.mjs');
    fc.assert(
      fc.property(documents, ({ gold, predicted }) => {
        const { micro, types } = score(gold, predicted, view);
        const { exact, byType } = report({ gold, predicted }, { view }).entities!;
        const figures = (counts: typeof exact) => {
          const { precision, recall, f1 } = ratios(rightOfCounts(counts));
          return { p: hundredth(precision), r: hundredth(recall), f1: hundredth(f1), gold: counts.tp + counts.fn };
        };
        expect(figures(exact)).toEqual(micro);
        expect(Object.fromEntries(Object.entries(byType).map(([t, of]) => [t, figures(of.exact)]))).toEqual(types);
      }),
      RUNS,
    );
  });

  test('dates', async () => {
    const { score } = await reference('dates.mjs');
    fc.assert(
      fc.property(documents, ({ gold, predicted }) => {
        const { counts, strict, relaxed, typeF1, valueF1, byType } = score(gold, predicted);
        const dates = report({ gold, predicted }).dates!;
        expect(dates.strict).toEqual({
          tp: counts.strict,
          fp: counts.sys - counts.strict,
          fn: counts.gold - counts.strict,
        });
        expect(dates.relaxed.tp).toBe(counts.relaxed);
        expect(dates.byType).toEqual(byType);
        const f1 = (right: Parameters<typeof ratios>[0]) => ratios(right).f1 ?? 0;
        expect(f1(rightOfCounts(dates.strict))).toBeCloseTo(strict.f1, 12);
        expect(f1(rightOfCounts(dates.relaxed))).toBeCloseTo(relaxed.f1, 12);
        expect(f1(rightAmong(dates.relaxed, dates.type))).toBeCloseTo(typeF1, 12);
        expect(f1(rightAmong(dates.relaxed, dates.value))).toBeCloseTo(valueF1, 12);
      }),
      RUNS,
    );
  });

  test.each([
    { name: 'all', reporting: false },
    { name: 'reporting only', reporting: true },
  ])('attributions, $name', async ({ reporting }) => {
    const { score } = await reference('attributions.mjs');
    fc.assert(
      fc.property(documents, ({ gold, predicted }) => {
        const expected = score(gold, predicted, { report: reporting });
        const found = report({ gold, predicted }, { reporting }).attributions!;
        const block = ({ contentExact, contentOverlap, full }: AttributionFigures) => ({
          gold: full.gold,
          pred: full.predicted,
          exact: inTenths(ratios(contentExact)),
          overlap: inTenths(ratios(contentOverlap)),
          full: inTenths(ratios(full)),
        });
        expect(expected.content).toMatchObject(block(found.all));
        for (const kind of ['direct', 'mixed', 'indirect'] as const) {
          expect(expected.byType[kind]).toMatchObject(block(found.byKind[kind]));
        }
        expect(expected.source_given_match).toMatchObject({
          n: found.sourceRight.of,
          right: shareOf(found.sourceRight),
          cueOverlap: shareOf(found.cueRight),
        });
        expect(expected.speaker.all).toMatchObject({
          n: found.quotationSpeaker.of,
          accuracy: shareOf(found.quotationSpeaker),
        });
      }),
      RUNS,
    );
  });

  test('resolved speakers of a data set that lists accepted names', async () => {
    const { score } = await reference('attributions.mjs');
    fc.assert(
      fc.property(documents, ({ gold, predicted }) => {
        const listed = gold.map((document) => ({
          ...document,
          attributions: document.attributions.map(({ speaker, ...rest }) => rest),
        }));
        const { resolved = { n: 0, accuracy: 0 } } = score(listed, predicted);
        const layers = evaluate(listed.map(readGold), predicted.map(readAnnotated)).layers;
        const { speaker } = layers.attributions!;
        expect([speaker.of, shareOf(speaker)]).toEqual([resolved.n, resolved.accuracy]);
      }),
      RUNS,
    );
  });

  test('identity of all mentions', async () => {
    const { score } = await reference('coreference.mjs');
    fc.assert(
      fc.property(documents, ({ gold, predicted }) => {
        const { all } = report({ gold, predicted }).identity!;
        expect(inTenths(ratios(rightOfClusters(all)))).toEqual(score(gold, predicted).b3);
      }),
      RUNS,
    );
  });

  const goldFolder = join(root, 'corpus', 'gold');
  test.skipIf(!existsSync(goldFolder))('the project’s own gold with losses, whole articles', () => {
    const gold = readdirSync(goldFolder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => JSON.parse(readFileSync(join(goldFolder, name), 'utf8')))
      .filter(({ documentTime }) => documentTime); // the reference asks for one of every article
    const folder = mkdtempSync(join(tmpdir(), 'agreement-'));
    try {
      for (const every of [3, 5, 8]) {
        const predicted = gold.map((document) => withLosses(document, every));
        const [goldFile, predictedFile] = [join(folder, 'gold.jsonl'), join(folder, 'predicted.jsonl')];
        writeFileSync(goldFile, gold.map((document) => JSON.stringify(document)).join('\n'));
        writeFileSync(predictedFile, predicted.map((document) => JSON.stringify(document)).join('\n'));
        const output = execFileSync(
          process.execPath,
          [join(scorers, 'score.mjs'), 'article', goldFile, predictedFile, '--json'],
          { encoding: 'utf8' },
        );
        expect(JSON.parse(output)).toMatchObject(articleFigures(gold, predicted));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** What the reference prints of whole articles, of our figures. */
function articleFigures(gold: readonly unknown[], predicted: readonly unknown[]) {
  const golds = gold.map(readGold);
  const predictions = predicted.map(readAnnotated);
  const { entities, identity, dates, quotes, attributions } = evaluate(golds, predictions, { view: '8' }).layers;
  const micro = ratios(rightOfCounts(entities!.exact));
  const pairs = ratios(rightOfCounts(identity!.all.pairs));
  const inTen = (share = 0) => +(100 * share).toFixed(1);
  return {
    documents: golds.length,
    entities: { p: hundredth(micro.precision), r: hundredth(micro.recall), f1: hundredth(micro.f1) },
    identity: { precision: inTen(pairs.precision), recall: inTen(pairs.recall) },
    dates: {
      strict: inTen(ratios(rightOfCounts(dates!.strict)).f1),
      value: inTen(ratios(rightAmong(dates!.relaxed, dates!.value)).f1),
    },
    quotes: {
      right: quotes!.kind.tp,
      gold: quotes!.kind.tp + quotes!.kind.fn,
      found: quotes!.kind.tp + quotes!.kind.fp,
    },
    attributions: inTenths(ratios(attributions!.all.full)),
    speakers: { right: attributions!.speaker.right, gold: attributions!.speaker.of },
  };
}

interface Item {
  readonly [field: string]: unknown;
}

/** Every nth annotation of a layer is lost, and every nth of those that stay is spoilt. */
function withLosses(document: Record<string, unknown>, every: number): Record<string, unknown> {
  const layer = (name: string, spoil: (item: Item, i: number) => Item) =>
    ((document[name] ?? []) as Item[])
      .filter((_, i) => i % every !== 1)
      .map((item, i) => (i % every === 2 ? spoil(item, i) : item));
  const entities = layer('entities', (item) => ({ ...item, type: 'PRODUCT' }));
  return {
    ...document,
    entities: entities.map((item, i) => (i % every === 0 ? { ...item, id: entities[0]!.id } : item)),
    dates: layer('dates', ({ text: _, ...item }, i) => ({
      ...item,
      value: '2000',
      end: (item.end as number) - (i % 2),
    })),
    quotes: layer('quotes', (item) => ({ ...item, kind: 'nonspeech' })),
    attributions: layer('attributions', (item, i) =>
      i % 2 ? { ...item, speaker: undefined } : { ...item, source: [] },
    ),
  };
}
