import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecoder, type Decoder } from '../../src/tagger/decoder.js';
import { bilou, flat } from '../../src/tagger/index.js';
import { clear, createLattice, forwardBackward, IMPOSSIBLE, viterbi } from '../../src/tagger/lattice.js';
import { scoreOf } from './path-score.js';

const SCHEMES = {
  'names of seven types': bilou(['PERSON', 'PLACE', 'BODY', 'PEOPLE', 'GOODS', 'SITE', 'OTHER']),
  'names of one type': bilou(['PERSON']),
  'five free labels': flat(['O', 'S', 'C', 'BS', 'BC']),
  'yes and no': flat(['no', 'yes']),
};
const weight = fc.float({ min: -6, max: 6, noNaN: true });

describe.each(Object.entries(SCHEMES))('WebAssembly for %s', (_, scheme) => {
  const lattice = createLattice(scheme);
  const { labelCount, edges } = lattice;
  const sequences = fc.array(
    fc.integer({ min: 1, max: 40 }).chain((length) =>
      fc.record({
        length: fc.constant(length),
        emissions: fc.array(weight, { minLength: length * labelCount, maxLength: length * labelCount }),
        // Where nothing is likely to be in a name, most labels are not followed up.
        ahead: fc.constantFrom(0, 0, 5, 20),
        // Where a token is outside for sure, what stands on either side of it is read by itself.
        settled: fc.array(fc.boolean(), { minLength: length, maxLength: length }),
        bias: fc.option(fc.array(weight, { minLength: labelCount, maxLength: labelCount })),
      }),
    ),
    { minLength: 1, maxLength: 3 },
  );
  const transitions = fc.array(weight, { minLength: edges.count, maxLength: edges.count });
  type Sequence = typeof sequences extends fc.Arbitrary<(infer S)[]> ? S : never;

  const fill = (decoder: Decoder, { length, emissions, ahead, settled }: Sequence) => {
    decoder.begin(length);
    decoder.emissions.set(emissions);
    for (let i = 0; i < length; i++) {
      const row = i * labelCount;
      decoder.emissions[row]! += ahead;
      if (settled[i]) decoder.emissions.fill(IMPOSSIBLE, row + 1, row + labelCount);
    }
    clear(lattice, length);
    lattice.emissions.set(decoder.emissions.subarray(0, length * labelCount));
  };

  test('finds the best path, as training does', () => {
    fc.assert(
      fc.property(sequences, transitions, (several, cells) => {
        const weights = Float32Array.from(cells);
        const decoder = createDecoder(scheme, weights);
        for (const sequence of several) {
          fill(decoder, sequence);
          const { length, bias } = sequence;
          const path = [...decoder.decode(length, bias ? Float32Array.from(bias) : undefined).subarray(0, length)];
          for (let cell = 0; bias && cell < length * labelCount; cell++)
            lattice.emissions[cell]! += bias[cell % labelCount]!;
          viterbi(lattice, length, weights);
          const best = [...lattice.path.subarray(0, length)];
          // Where two differ by less than their sums are rounded by, either may come out.
          expect(scoreOf(lattice, path, weights)).toBeCloseTo(scoreOf(lattice, best, weights), 3);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('gives the probabilities of training, of a part of a sequence as well', () => {
    fc.assert(
      fc.property(sequences, transitions, fc.nat(5), (several, cells, skipped) => {
        const weights = Float32Array.from(cells, (weight) => weight / 4);
        const decoder = createDecoder(scheme, weights);
        for (const sequence of several) {
          fill(decoder, sequence);
          const first = Math.min(skipped, sequence.length - 1);
          const length = sequence.length - first;
          lattice.emissions.copyWithin(0, first * labelCount);
          forwardBackward(lattice, length, weights);
          const found = decoder.marginals(length, first);
          for (let cell = 0; cell < length * labelCount; cell++)
            expect(found[cell]).toBeCloseTo(lattice.marginals[cell]!, 3);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('sequences may grow, and types with them, without a trace of those before', () => {
    const decoder = createDecoder(scheme, new Float32Array(edges.count));
    const sums = decoder.createTypeSums([-1, 0]);
    const scores = (type: number) => Float32Array.from({ length: labelCount }, (_, label) => (type % 7) - label / 4);
    sums.reserve(3000);
    for (let type = 0; type <= 3000; type++) for (const group of [0, 1]) sums.set(type, group, scores(type));
    for (const length of [1, 3000, 2]) {
      const types = Int32Array.from({ length }, (_, i) => 1 + ((i * 7) % 3000));
      decoder.begin(length);
      sums.write(types, length, undefined, 0);
      const expected = [...types].flatMap((type, i) => {
        const before = scores(i > 0 ? types[i - 1]! : 0);
        return [...scores(type)].map((score, label) => score + before[label]!);
      });
      expect([...decoder.emissions.subarray(0, length * labelCount)]).toEqual(expected);
      decoder.begin(length);
      expect(new Set(decoder.emissions.subarray(0, length * labelCount))).toEqual(new Set([0]));
    }
  });
});

test('where weights have run away, every label is as probable as the others', () => {
  const scheme = flat(['a', 'b']);
  const decoder = createDecoder(
    scheme,
    Float32Array.from({ length: 4 }, () => Number.NEGATIVE_INFINITY),
  );
  decoder.begin(2);
  expect([...decoder.marginals(2, 0).subarray(0, 4)]).toEqual([0.5, 0.5, 0.5, 0.5]);
});
