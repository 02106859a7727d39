import { type Baseline, baselineSchema } from '../record/baseline.js';
import type { Report, Right } from '../record/report.js';
import { type Headlines, headlineFigures, headlines } from './figures.js';

/** What a later report is compared with; documents in the order of their ids, so that the order of input is no change. */
export function toBaseline({ layers, perDocument }: Report): Baseline {
  const documents = perDocument.map(({ id, layers }) => ({ id, counts: roundedCounts(headlines(layers)) }));
  documents.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { schemaVersion: '1', figures: mapValues(headlineFigures(layers), (points) => rounded(points, 2)), documents };
}

/** The bytes of the baseline file: a figure of a document a line, so that a difference shows what changed where. */
export function formatBaseline({ schemaVersion, figures, documents }: Baseline): string {
  const lines = (entries: [string, unknown][], indent: string) =>
    entries.map(([key, value]) => `${indent}${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n');
  const written = documents.map(
    ({ id, counts }) =>
      `  {\n   "id": ${JSON.stringify(id)},\n   "counts": {\n${lines(Object.entries(counts), '    ')}\n   }\n  }`,
  );
  const head = ` "schemaVersion": ${JSON.stringify(schemaVersion)},\n "figures": {\n${lines(Object.entries(figures), '  ')}\n },\n`;
  return `{\n${head} "documents": [\n${written.join(',\n')}\n ]\n}\n`;
}

/** @throws ZodError when the value is no baseline */
export function parseBaseline(value: unknown): Baseline {
  return baselineSchema.parse(value);
}

/** Counts as a baseline keeps them; both sides of a comparison are rounded alike. */
export function roundedCounts(counts: Headlines): Headlines {
  return mapValues(counts, (right) => mapValues(right, (value) => rounded(value, 6)) as Right);
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

function mapValues<K extends string, V, W>(
  values: Partial<Record<K, V>>,
  change: (value: V) => W,
): Partial<Record<K, W>> {
  const entries = Object.entries(values) as [K, V][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)])) as Partial<Record<K, W>>;
}
