import type { Lattice } from '../../src/tagger/lattice.js';

/** What a path scores; minus infinity where it has a step that is no edge. */
export function scoreOf(
  { labelCount, edges, emissions }: Pick<Lattice, 'labelCount' | 'edges' | 'emissions'>,
  path: readonly number[],
  transitions: Float32Array,
): number {
  return path.reduce((score, label, i) => {
    const edge = [...edges.to].findIndex((to, e) => to === label && edges.from[e] === path[i - 1]);
    const step = i === 0 ? 0 : (transitions[edge] ?? Number.NEGATIVE_INFINITY);
    return score + step + emissions[i * labelCount + label]!;
  }, 0);
}
