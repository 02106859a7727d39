import {
  type CompiledTemplates,
  domainHash,
  encodeBilou,
  type LabelScheme,
  type TrainingSetBuilder,
  type TypedStretch,
  writeFeatures,
} from '../../tagger/index.js';
import type { FeatureReader } from '../reader.js';
import type { Corpus, LabelledDocument, LabelledStretch } from './corpora.js';

export interface DomainTemplates {
  readonly all: CompiledTemplates;
  /** Those that a domain has copies of. */
  readonly ofDomain: CompiledTemplates;
}

/** Adds the sentences of a document to the training set. */
export function addDocument(
  builder: TrainingSetBuilder,
  scheme: LabelScheme,
  reader: FeatureReader,
  templates: DomainTemplates,
  { document, stretches }: LabelledDocument,
  options: { readonly domain?: string; readonly weight: number; readonly unmarked: Corpus['unmarked'] },
): void {
  reader.read(document);
  const { sentences } = document;
  const { columns } = reader;
  const { domain, weight, unmarked } = options;
  let next = 0;
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.firstToken[s]!;
    const end = sentences.endToken[s]!;
    const inside: LabelledStretch[] = [];
    for (; next < stretches.length && stretches[next]!.first < end; next++) {
      const { last, types } = stretches[next]!;
      inside.push({ first: stretches[next]!.first - first, last: Math.min(last, end - 1) - first, types });
    }
    columns.first = first;
    const length = end - first;
    const write = (i: number, out: Int32Array) => {
      const count = writeFeatures(templates.all, columns, i, length, out);
      if (domain === undefined) return count;
      const all = writeFeatures(templates.ofDomain, columns, i, length, out, count);
      for (let f = count; f < all; f++) out[f] = domainHash(out[f]!, domain);
      return all;
    };
    const { gold, sets } = labelsOf(scheme, length, inside, unmarked);
    builder.add(length, write, gold, { weight, ...(sets ? { sets } : {}) });
  }
}

/** Label by token, and the possible labels where a stretch may be of several types or what is unmarked may be a name. */
function labelsOf(
  scheme: LabelScheme,
  length: number,
  stretches: readonly LabelledStretch[],
  unmarked: Corpus['unmarked'],
): { gold: Uint8Array; sets?: (readonly number[] | undefined)[] } {
  const certain = stretches.map(({ first, last, types }): TypedStretch => ({ first, last, type: types[0]! }));
  const gold = encodeBilou(scheme, length, certain);
  const isPartial = unmarked.length > 0 || stretches.some(({ types }) => types.length > 1);
  if (!isPartial) return { gold };
  const free = [0, ...unmarked.flatMap((type) => allParts(scheme, type))];
  const sets: (readonly number[] | undefined)[] = Array.from(gold, (label) =>
    label === 0 && unmarked.length > 0 ? free : undefined,
  );
  for (const { first, last, types } of stretches) {
    for (let i = first; i <= last; i++) {
      const part = gold[i]! - scheme.labels.indexOf(`B-${types[0]}`);
      sets[i] = types.map((type) => scheme.labels.indexOf(`B-${type}`) + part);
    }
  }
  return { gold, sets };
}

function allParts(scheme: LabelScheme, type: string): number[] {
  return scheme.labels.flatMap((label, i) => (label.slice(2) === type ? [i] : []));
}
