import { createTagger, type TaggerModel } from '../tagger/index.js';
import type { CueCandidate } from './cue-tagger.js';
import { neighbourhoodOf } from './neighbourhood.js';
import { trimContent, trimSource } from './proposal.js';
import type { Reading, TokenRange } from './reading.js';
import { createRoleView, prepare, ROLE_WIDTH, type RoleColumns, writeRoleFeatures } from './role-features.js';

/** None, source, content; the first token of a source or content has a label of its own. */
export const ROLE_LABELS = ['O', 'S', 'C', 'BS', 'BC'] as const;
const [SOURCE, CONTENT] = [1, 2];

/** A cue with its source and content, and how sure the tagger was of each of their tokens on average. */
export interface Linked {
  readonly cue: CueCandidate;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  readonly sourceConfidence: number;
  readonly contentConfidence: number;
}

export type RoleLinker = (reading: Reading, columns: RoleColumns, cue: CueCandidate) => Linked | undefined;

/**
 * Source and content of one cue.
 *
 * @param bias added to the labels none and source (first and later tokens alike)
 */
export function createRoleLinker(model: TaggerModel, bias: { none: number; source: number }): RoleLinker {
  const tagger = createTagger(model);
  const view = createRoleView();
  const hashes = new Int32Array(ROLE_WIDTH);
  const biases = Float32Array.from([bias.none, bias.source, 0, bias.source, 0]);
  return (reading, columns, cue) => {
    const range = neighbourhoodOf(reading, cue);
    prepare(view, reading, columns, cue, range);
    const length = range.end - range.first;
    tagger.begin(length);
    for (let i = 0; i < length; i++)
      tagger.addFeatures(i, hashes, 0, writeRoleFeatures(view, reading, columns, range.first + i, hashes));
    const path = tagger.decode(length, biases);
    const content = runs(path, length, CONTENT, range.first).flatMap((run) => trimContent(reading, run) ?? []);
    if (content.length === 0) return undefined;
    const source = runs(path, length, SOURCE, range.first).flatMap((run) => trimSource(reading, run) ?? []);
    const marginals = tagger.marginals(length);
    return {
      cue,
      source,
      content,
      sourceConfidence: meanOf(marginals, source, SOURCE, range.first),
      contentConfidence: meanOf(marginals, content, CONTENT, range.first),
    };
  };
}

function roleOf(label: number): number {
  return label > CONTENT ? label - 2 : label;
}

function runs(path: Uint8Array, length: number, role: number, offset: number): TokenRange[] {
  const found: TokenRange[] = [];
  let first = -1;
  for (let i = 0; i <= length; i++) {
    const inside = i < length && roleOf(path[i]!) === role;
    if (inside && first < 0) first = i;
    if (!inside && first >= 0) {
      found.push({ first: offset + first, end: offset + i });
      first = -1;
    }
  }
  return found;
}

function meanOf(marginals: Float64Array, ranges: readonly TokenRange[], role: number, offset: number): number {
  let sum = 0;
  let count = 0;
  const labels = ROLE_LABELS.length;
  for (const { first, end } of ranges) {
    for (let i = first; i < end; i++) {
      const row = (i - offset) * labels;
      sum += marginals[row + role]! + marginals[row + role + 2]!;
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}
