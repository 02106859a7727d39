import fc from 'fast-check';
import { type AnnotatedDocument, type GoldDocument, readAnnotated, readGold } from '../../src/evaluate/gold.js';

/** Small documents with annotations of every layer, and predictions that are gold with losses, shifts and additions. */
// biome-ignore format: a list of words
const WORDS = [
  'Ana', 'Ruiz', 'Tarn', 'U.S.', "Holm's", 'two', 'of', 'the', 'senators', 'who', 'and', 'said', 'said', 'on', 'Monday',
  ',', '.', '—', '(', ')', '“', '”', '"', '``', "''", '\n\n', '’', 'or', 'mayor', 'in', 'many', 'café', '🚢',
];

const text = fc.array(fc.constantFrom(...WORDS), { minLength: 12, maxLength: 70 }).map((words) => words.join(' '));
const LABELS = ['PERSON', 'ORGANIZATION', 'LOCATION', 'FACILITY', 'NORP', 'PRODUCT', 'MISC', 'MONEY', 'PERCENT'];
const LETTERS = ['a', 'b', 'c', 'd'];

interface SpanLike {
  start: number;
  end: number;
}

function spanIn(written: string): fc.Arbitrary<SpanLike> {
  const { length } = written;
  return fc
    .tuple(fc.nat({ max: length - 1 }), fc.integer({ min: 1, max: 30 }))
    .map(([start, size]) => ({ start, end: Math.min(length, start + size) }));
}

/** Gold items, and the same with some lost, some altered, some added. */
function perturbed<T>(item: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<{ gold: T[]; predicted: T[] }> {
  const fate = fc.constantFrom('kept', 'kept', 'kept', 'lost', 'replaced');
  const entry = fc.record({ gold: item, other: item, fate });
  return fc.tuple(fc.array(entry, { maxLength }), fc.array(item, { maxLength: 3 })).map(([entries, added]) => ({
    gold: entries.map(({ gold }) => gold),
    predicted: [
      ...entries.flatMap(({ gold, other, fate }) =>
        fate === 'lost' ? [] : [fate === 'kept' ? gold : { ...gold, ...partOf(other) }],
      ),
      ...added,
    ],
  }));
}

/** The first half of the fields of another item: a span without its value, a content without its source. */
function partOf<T>(other: T): Partial<T> {
  const entries = Object.entries(other as object);
  return Object.fromEntries(entries.slice(0, Math.ceil(entries.length / 2))) as Partial<T>;
}

/** A gold document and a prediction as the JSON of public data sets and of our records. */
export const rawPair = text.chain((written) => {
  const span = spanIn(written);
  const spans = fc.array(span, { minLength: 0, maxLength: 2 });
  const name = fc.constantFrom('Ana Ruiz', 'Ruiz', 'Lena Holm', 'mayor of Tarn');
  const entity = fc.tuple(span, fc.constantFrom(...LABELS)).map(([at, type]) => ({ ...at, type }));
  const timex = fc
    .tuple(span, fc.constantFrom('2019', '2020-01', 'P1D'), fc.constantFrom('DATE', 'TIME', 'DURATION', 'SET'))
    .map(([at, value, type]) => ({ ...at, value, type }));
  const mention = fc
    .tuple(span, fc.constantFrom(...LETTERS), fc.boolean())
    .map(([at, cluster, named]) => ({ ...at, cluster, named }));
  const attribution = fc.record({
    content: fc.array(span, { minLength: 1, maxLength: 2 }),
    cue: spans,
    source: spans,
    speaker: fc.record({ name }),
    resolved: fc.option(fc.record({ name, aliases: fc.array(name, { maxLength: 1 }) }), { nil: undefined }),
    cueClass: fc.constantFrom('report', 'report', 'attitude', undefined),
  });
  return fc
    .record({
      entities: perturbed(entity, 8),
      timexes: perturbed(timex, 6),
      mentions: perturbed(mention, 8),
      attributions: perturbed(attribution, 6),
    })
    .map((layers) => {
      const side = (which: 'gold' | 'predicted') => ({
        id: 'a',
        text: written,
        entities: layers.entities[which],
        timexes: layers.timexes[which],
        mentions: layers.mentions[which],
        attributions: layers.attributions[which],
      });
      return { gold: side('gold'), predicted: side('predicted') };
    });
});

export const documentPair: fc.Arbitrary<{ gold: GoldDocument; predicted: AnnotatedDocument }> = rawPair.map(
  ({ gold, predicted }) => ({ gold: readGold(gold), predicted: readAnnotated(predicted) }),
);
