import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bilou, flat, type LabelScheme } from '../../src/tagger/index.js';
import { clear, createLattice, forwardBackward, IMPOSSIBLE, type Lattice, viterbi } from '../../src/tagger/lattice.js';
import { scoreOf } from './path-score.js';

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

/** By token and label: which share of the weight of all paths goes through it. */
function shares(
  { labelCount, edges, emissions }: Lattice,
  { starts, ends }: LabelScheme,
  length: number,
  transitions: Float32Array,
): number[] {
  const shares = Array.from({ length: length * labelCount }, () => 0);
  let all = 0;
  const follow = (path: number[], score: number) => {
    const [i, last] = [path.length, path.at(-1)!];
    if (i === length) {
      if (ends[last] !== 1) return;
      all += Math.exp(score);
      for (const [at, label] of path.entries()) shares[at * labelCount + label]! += Math.exp(score);
      return;
    }
    for (let edge = 0; edge < edges.count; edge++) {
      if (edges.from[edge] !== last) continue;
      const next = edges.to[edge]!;
      follow([...path, next], score + transitions[edge]! + emissions[i * labelCount + next]!);
    }
  };
  for (let label = 0; label < labelCount; label++) if (starts[label] === 1) follow([label], emissions[label]!);
  return shares.map((share) => share / all);
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
      // Where a token is outside for sure, what stands on either side of it is read by itself.
      settled: fc.array(fc.boolean(), { minLength: length, maxLength: length }),
      transitions: fc.array(weight, { minLength: edges.count, maxLength: edges.count }),
    }),
  );
  const fill = ({
    length,
    emissions,
    ahead,
    settled,
  }: { [K in 'length' | 'ahead']: number } & { emissions: number[]; settled: boolean[] }) => {
    clear(lattice, length);
    lattice.emissions.set(emissions);
    for (let i = 0; i < length; i++) {
      const row = i * labelCount;
      lattice.emissions[row]! += ahead;
      if (settled[i]) lattice.emissions.fill(IMPOSSIBLE, row + 1, row + labelCount);
    }
  };

  test('is that of following up every label', () => {
    fc.assert(
      fc.property(sequence, ({ transitions, ...cells }) => {
        const { length } = cells;
        fill(cells);
        const weights = Float32Array.from(transitions);
        const expected = slowPath(lattice, scheme, length, weights);
        viterbi(lattice, length, weights);
        const found = [...lattice.path.subarray(0, length)];
        // Where two differ by less than their sums are rounded by, either may come out.
        expect(scoreOf(lattice, found, weights)).toBeCloseTo(scoreOf(lattice, expected, weights), 6);
      }),
    );
  });

  test('probabilities are shares of all paths', () => {
    fc.assert(
      fc.property(sequence, ({ transitions, ...cells }) => {
        const length = Math.min(cells.length, 3); // all paths of nine tokens are too many
        fill(cells);
        const weights = Float32Array.from(transitions, (weight) => weight / 4);
        const expected = shares(lattice, scheme, length, weights);
        forwardBackward(lattice, length, weights);
        const found = [...lattice.marginals.subarray(0, length * labelCount)];
        for (const [cell, share] of expected.entries()) expect(found[cell]).toBeCloseTo(share, 5);
      }),
      { numRuns: 30 },
    );
  });
});
