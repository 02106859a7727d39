import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bilou, flat, type LabelScheme } from '../../src/tagger/index.js';
import { clear, createLattice, type Lattice, viterbi } from '../../src/tagger/lattice.js';

/** Every label from every other, step by step. */
function slowPath(
  lattice: Lattice,
  { starts, ends }: LabelScheme,
  length: number,
  transitions: Float32Array,
): number[] {
  const { labelCount, edges, emissions } = lattice;
  let scores = Array.from({ length: labelCount }, (_, label) => (starts[label] === 1 ? emissions[label]! : -1e30));
  const back: number[][] = [];
  for (let i = 1; i < length; i++) {
    const from = scores.map(() => 0);
    const next = scores.map(() => Number.NEGATIVE_INFINITY);
    for (let edge = 0; edge < edges.count; edge++) {
      const score = scores[edges.from[edge]!]! + transitions[edge]!;
      if (score <= next[edges.to[edge]!]!) continue;
      next[edges.to[edge]!] = score;
      from[edges.to[edge]!] = edges.from[edge]!;
    }
    scores = next.map((score, label) => score + emissions[i * labelCount + label]!);
    back.push(from);
  }
  const final = scores.map((score, label) => (ends[label] === 1 ? score : Number.NEGATIVE_INFINITY));
  const path = [final.indexOf(Math.max(...final))];
  for (const from of back.reverse()) path.unshift(from[path[0]!]!);
  return path;
}

const SCHEMES = { bilou: bilou(['PERSON', 'PLACE', 'BODY']), flat: flat(['none', 'source', 'content']) };
const weight = fc.float({ min: -6, max: 6, noNaN: true });

describe.each(Object.entries(SCHEMES))('the best path of a %s scheme', (_, scheme) => {
  const lattice = createLattice(scheme);
  const { labelCount, edges } = lattice;
  const sequence = fc.integer({ min: 1, max: 9 }).chain((length) =>
    fc.record({
      length: fc.constant(length),
      emissions: fc.array(weight, { minLength: length * labelCount, maxLength: length * labelCount }),
      // Where nothing is likely to be in a name, most labels are not followed up.
      ahead: fc.constantFrom(0, 0, 5, 20),
      transitions: fc.array(weight, { minLength: edges.count, maxLength: edges.count }),
    }),
  );

  test.each([true, false])('is that of following up every label (transitions fixed: %s)', (fixed) => {
    fc.assert(
      fc.property(sequence, ({ length, emissions, ahead, transitions }) => {
        clear(lattice, length);
        lattice.emissions.set(emissions);
        for (let i = 0; i < length; i++) lattice.emissions[i * labelCount]! += ahead;
        const weights = Float32Array.from(transitions);
        const expected = slowPath(lattice, scheme, length, weights);
        viterbi(lattice, length, weights, { fixed });
        expect([...lattice.path.subarray(0, length)]).toEqual(expected);
      }),
    );
  });
});
