import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import {
  addTokenFeatures,
  bilou,
  compileTemplates,
  createTagger,
  createTokenFeatures,
  createTypeTable,
  decodeBilou,
  decodeModel,
  domainHash,
  encodeBilou,
  encodeModel,
  foldDomain,
  hashString,
  type LinearModel,
  NEVER_SETTLED,
  type TaggerModel,
  trainCrf,
  trainingSetBuilder,
  trainPerceptron,
  writeFeatures,
} from '../../src/tagger/index.js';

const COLUMNS = [
  { name: 'word', ofType: true, boundary: true },
  { name: 'shape', ofType: true },
  { name: 'place', ofType: false },
] as const;
const TEMPLATES = compileTemplates(COLUMNS, [
  'word[0]',
  'word[-1]',
  'word[1]',
  'shape[0]',
  'shape[0] shape[1]',
  'place[0]',
]);
const SCHEME = bilou(['PERSON', 'PLACE']);

const shapeOf = (word: string) => hashString(/^[A-Z]/.test(word) ? 'Capital' : 'small');
const SENTENCES = [
  ['Anna', 'Bell', 'met', 'Tom', 'in', 'Oslo'],
  ['Tom', 'Hale', 'lives', 'in', 'Lima'],
  ['in', 'New', 'Delhi', 'Anna', 'met', 'Ray', 'Cole'],
  ['they', 'met', 'in', 'Oslo'],
];
const STRETCHES = [
  [p(0, 1), p(3, 3), place(5, 5)],
  [p(0, 1), place(4, 4)],
  [place(1, 2), p(3, 3), p(5, 6)],
  [place(3, 3)],
];

function p(first: number, last: number) {
  return { first, last, type: 'PERSON' };
}
function place(first: number, last: number) {
  return { first, last, type: 'PLACE' };
}

function columnsOf(words: readonly string[]) {
  return {
    first: 0,
    value: [
      Int32Array.from(words, (word) => hashString(word)),
      Int32Array.from(words, shapeOf),
      Int32Array.from(words, (_, i) => (i === 0 ? 7 : 0)),
    ],
  };
}

function trainingSet() {
  const builder = trainingSetBuilder(SCHEME.labels.length, TEMPLATES.width);
  for (const [s, words] of SENTENCES.entries()) {
    const columns = columnsOf(words);
    const write = (i: number, out: Int32Array) => writeFeatures(TEMPLATES, columns, i, words.length, out);
    builder.add(words.length, write, encodeBilou(SCHEME, words.length, STRETCHES[s]!));
  }
  return builder.build();
}

function tag(model: LinearModel, words: readonly string[]) {
  return tagWith(decodeModel(encodeModel(model, { task: 'test', fingerprint: 'x' }), 'x'), words);
}

function tagWith(model: TaggerModel, words: readonly string[]) {
  const tagger = createTagger(model);
  const columns = columnsOf(words);
  tagger.begin(words.length);
  for (let i = 0; i < words.length; i++)
    tagger.addFeatures(i, writeFeatures(TEMPLATES, columns, i, words.length, tagger.features));
  return { tagger, stretches: decodeBilou(tagger.scheme, tagger.decode(words.length), words.length) };
}

const OPTIONS = { passes: 30, dropout: 0, minCount: 1, rate: 0.2 };

describe('training', () => {
  test.each([
    ['CRF', trainCrf(trainingSet(), SCHEME.labels, OPTIONS)],
    ['perceptron', trainPerceptron(trainingSet(), SCHEME.labels, { minCount: 1 })],
  ])('a %s learns its sentences and reads a new one', (_, model) => {
    for (const [s, words] of SENTENCES.entries()) expect(tag(model, words).stretches).toEqual(STRETCHES[s]);
    expect(tag(model, ['Ivo', 'Marsh', 'lives', 'in', 'Quito']).stretches).toEqual([p(0, 1), place(4, 4)]);
  });

  test('gives the same bytes for the same seed, others for another', () => {
    const train = (seed: number) =>
      encodeModel(trainCrf(trainingSet(), SCHEME.labels, { ...OPTIONS, dropout: 0.5, seed }), {
        task: 'test',
        fingerprint: 'x',
      });
    expect(train(1)).toEqual(train(1));
    expect(train(1)).not.toEqual(train(2));
  });

  test('a partly labelled token may have any of its labels', () => {
    const builder = trainingSetBuilder(SCHEME.labels.length, TEMPLATES.width);
    const words = ['Anna', 'met', 'Tom'];
    const columns = columnsOf(words);
    const person = [SCHEME.labels.indexOf('U-PERSON')];
    const named = [...person, SCHEME.labels.indexOf('U-PLACE')];
    const write = (i: number, out: Int32Array) => writeFeatures(TEMPLATES, columns, i, words.length, out);
    builder.add(3, write, [0, 0, 0], { sets: [person, undefined, named] });
    const tagged = tag(trainCrf(builder.build(), SCHEME.labels, OPTIONS), words);
    expect(tagged.stretches.map(({ first }) => first)).toEqual([0, 2]);
  });

  test('features of a domain are added to the general ones when its model is made', () => {
    const builder = trainingSetBuilder(SCHEME.labels.length, 2);
    const feature = hashString('word=Jordan');
    for (const [domain, label] of [
      ['sport', 'U-PERSON'],
      ['politics', 'U-PLACE'],
    ] as const) {
      const write = (_: number, out: Int32Array) => {
        out[0] = feature;
        out[1] = domainHash(feature, domain);
        return 2;
      };
      for (let i = 0; i < 4; i++) builder.add(1, write, [SCHEME.labels.indexOf(label)]);
    }
    const model = trainCrf(builder.build(), SCHEME.labels, OPTIONS);
    const read = (domain: string) => {
      const folded = foldDomain(model, domain, ['sport', 'politics']);
      expect(folded.hashes).toHaveLength(1);
      const tagger = createTagger(decodeModel(encodeModel(folded, { task: 'test', fingerprint: 'x' })));
      tagger.begin(1);
      tagger.features[0] = feature;
      tagger.addFeatures(0, 1);
      return tagger.scheme.labels[tagger.decode(1)[0]!];
    };
    expect([read('sport'), read('politics')]).toEqual(['U-PERSON', 'U-PLACE']);
  });
});

describe('decoding', () => {
  const model = trainCrf(trainingSet(), SCHEME.labels, OPTIONS);

  test('marginals add up to one and agree with the path', () => {
    const { tagger } = tag(model, SENTENCES[0]!);
    const path = tagger.decode(6).slice(0, 6);
    const marginals = tagger.marginals(6);
    const count = SCHEME.labels.length;
    for (let i = 0; i < 6; i++) {
      const row = [...marginals.subarray(i * count, (i + 1) * count)];
      expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
      expect(row.indexOf(Math.max(...row))).toBe(path[i]);
    }
  });

  test('a bias for a type finds more of it', () => {
    const words = ['they', 'met', 'again'];
    const { tagger } = tag(model, words);
    const against = Float32Array.from(SCHEME.labels, (label) => (label === 'O' ? 20 : 0));
    expect(decodeBilou(tagger.scheme, tagger.decode(3, against), 3)).toEqual([]);
    const bias = Float32Array.from(SCHEME.labels, (label) => (label.endsWith('PLACE') ? 20 : 0));
    expect(decodeBilou(tagger.scheme, tagger.decode(3, bias), 3)).not.toEqual([]);
  });

  test('the cache by word type gives the same sums as the features one by one', () => {
    const words = SENTENCES[2]!;
    const { tagger } = tag(model, words);
    const expected = tagger.lattice.emissions.slice(0, words.length * SCHEME.labels.length);
    const types = createTypeTable(TEMPLATES, (type, _kind, out) => {
      out[0] = hashString(type);
      out[1] = shapeOf(type);
    });
    const columns = columnsOf(words);
    const ids = Int32Array.from(words, (word) => types.idOf(word));
    types.addEmissions(tagger, ids, 0, words.length);
    addTokenFeatures(tagger, createTokenFeatures(TEMPLATES), columns, words.length);
    for (const [cell, value] of expected.entries()) expect(tagger.lattice.emissions[cell]).toBeCloseTo(value, 2);
  });

  test('the cache by word type gives the same sums however many types it holds', () => {
    const words = SENTENCES[2]!;
    const { tagger } = tag(model, words);
    const types = createTypeTable(TEMPLATES, (type, _kind, out) => {
      out[0] = hashString(type);
      out[1] = shapeOf(type);
    });
    const cells = words.length * SCHEME.labels.length;
    const sumsOf = (kind: number) => {
      const ids = Int32Array.from(words, (word) => types.idOf(word, kind));
      types.addEmissions(tagger, ids, 0, words.length);
      return [...tagger.lattice.emissions.subarray(0, cells)];
    };
    const expected = sumsOf(0);
    expect(new Set(expected).size).toBeGreaterThan(2);
    for (let kind = 1; kind < 3000; kind++) expect(sumsOf(kind), `kind ${kind}`).toEqual(expected);
  });

  test.each([0, 1])(
    'a token where Outside leads by %d in every sum is nothing else; all others keep their sums',
    (lead) => {
      const words = SENTENCES[2]!;
      const { tagger } = tag(model, words);
      const types = createTypeTable(TEMPLATES, (type, _kind, out) => {
        out[0] = hashString(type);
        out[1] = shapeOf(type);
      });
      const labels = SCHEME.labels.length;
      const ids = Int32Array.from(words, (word) => types.idOf(word));
      types.addEmissions(tagger, ids, 0, words.length);
      const all = tagger.lattice.emissions.slice(0, words.length * labels);
      const settled = Float32Array.from(words, (word) => (/^\p{Ll}/u.test(word) ? lead : NEVER_SETTLED));
      types.addEmissions(tagger, ids, 0, words.length, settled);
      let sure = 0;
      for (const [i, word] of words.entries()) {
        const before = [...all.subarray(i * labels, (i + 1) * labels)];
        const after = [...tagger.lattice.emissions.subarray(i * labels, (i + 1) * labels)];
        if (after[1] === before[1]) {
          expect(after, word).toEqual(before);
          continue;
        }
        sure++;
        expect(settled[i], word).toBe(lead);
        expect(before[0]! - Math.max(...before.slice(1)), word).toBeGreaterThanOrEqual(lead);
        expect(Math.max(...after.slice(1)), word).toBeLessThan(-1000);
      }
      expect(sure).toBeGreaterThan(0);
    },
  );
});

test('a model that is sent to another thread reads as the one here, from the same memory', () => {
  const bytes = encodeModel(trainCrf(trainingSet(), SCHEME.labels, OPTIONS), { task: 'names', fingerprint: 'abc' });
  const own = decodeModel(bytes);
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(own);
  const sent = receiveMessageOnPort(port2)!.message as TaggerModel;
  port1.close();
  expect(sent.table.memory.buffer).toBeInstanceOf(SharedArrayBuffer);
  for (const words of SENTENCES) {
    const scores = (model: TaggerModel) => {
      const { tagger } = tagWith(model, words);
      return [...tagger.lattice.emissions.subarray(0, words.length * SCHEME.labels.length)];
    };
    expect(scores(sent)).toEqual(scores(own));
  }
});

describe('model file', () => {
  const bytes = encodeModel(trainCrf(trainingSet(), SCHEME.labels, OPTIONS), { task: 'names', fingerprint: 'abc' });

  test.each([
    ['nothing', new Uint8Array(0), undefined, /not a tagger model/],
    [
      'another file',
      new TextEncoder().encode('{"model": "something else altogether"}'),
      undefined,
      /not a tagger model/,
    ],
    ['a changed byte', bytes.map((byte, i) => (i === 200 ? byte ^ 1 : byte)), undefined, /checksum/],
    ['a file cut short', bytes.slice(0, -3), undefined, /checksum/],
    ['another version', bytes.map((byte, i) => (i === 4 ? 9 : byte)), undefined, /version 9/],
    ['other templates', bytes, 'xyz', /trained with other features/],
  ])('%s is refused', (_, file, fingerprint, message) => {
    expect(() => decodeModel(file, fingerprint)).toThrow(message);
  });
});

test.each(['word', 'word[0', 'length[0]', ''])('the template "%s" is refused', (template) => {
  expect(() => compileTemplates(COLUMNS, [template])).toThrow(/names no column/);
});
