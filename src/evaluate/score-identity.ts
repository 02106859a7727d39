import type { LayerFigures } from '../record/report.js';
import { countsOf } from './counts.js';
import type { ClusteredMention } from './gold.js';

export type IdentityFigures = NonNullable<LayerFigures['identity']>;
type Clustering = IdentityFigures['names'];

/** Which mentions are of the same entity: over the names alone, and over names, descriptions and pronouns. */
export function scoreIdentity(
  gold: readonly ClusteredMention[],
  predicted: readonly ClusteredMention[],
): IdentityFigures {
  const names = (mentions: readonly ClusteredMention[]) => mentions.filter(({ form }) => form === 'name');
  return { names: scoreClusters(names(gold), names(predicted)), all: scoreClusters(gold, predicted) };
}

function scoreClusters(gold: readonly ClusteredMention[], predicted: readonly ClusteredMention[]): Clustering {
  return { ...bCubed(gold, findMentions(gold, predicted)), pairs: scorePairs(gold, predicted) };
}

/**
 * B-cubed (Bagga and Baldwin 1998) over the gold mentions that share their entity with another. A gold mention that was
 * not predicted stands alone: its recall is one in the size of its cluster, and it has no precision.
 */
function bCubed(
  gold: readonly ClusteredMention[],
  found: ReadonlyMap<ClusteredMention, ClusteredMention>,
): Omit<Clustering, 'pairs'> {
  const goldClusters = grouped(gold, ({ cluster }) => cluster);
  const predictedClusters = grouped([...found.keys()], (mention) => found.get(mention)!.cluster);
  const precision = { sum: 0, of: 0 };
  const recall = { sum: 0, of: 0 };
  for (const mention of gold) {
    const wanted = goldClusters.get(mention.cluster)!;
    if (wanted.length < 2) continue;
    const match = found.get(mention);
    const together = match ? predictedClusters.get(match.cluster)! : [];
    const right = together.filter(({ cluster }) => cluster === mention.cluster).length;
    recall.of++;
    recall.sum += match ? right / wanted.length : 1 / wanted.length;
    if (!match) continue;
    precision.of++;
    precision.sum += right / together.length;
  }
  return { precision, recall };
}

/** How much longer a prediction may be than the gold mention whose head it contains, in code units at both ends. */
const FARTHEST_ENDS = 200;

/** The prediction of each gold mention: the free one that contains its head and whose ends are closest. */
function findMentions(
  gold: readonly ClusteredMention[],
  predicted: readonly ClusteredMention[],
): Map<ClusteredMention, ClusteredMention> {
  const found = new Map<ClusteredMention, ClusteredMention>();
  const ordered = [...predicted].sort((a, b) => a.start - b.start);
  const taken = new Set<ClusteredMention>();
  for (const mention of gold) {
    let best: ClusteredMention | undefined;
    let bestDistance = FARTHEST_ENDS + 1;
    for (const candidate of ordered) {
      if (candidate.start > mention.head.start) break;
      if (candidate.end < mention.head.end || taken.has(candidate)) continue;
      const distance = Math.abs(candidate.start - mention.start) + Math.abs(candidate.end - mention.end);
      if (distance >= bestDistance) continue;
      best = candidate;
      bestDistance = distance;
    }
    if (!best) continue;
    taken.add(best);
    found.set(mention, best);
  }
  return found;
}

/** Pairs of gold spans that share their entity in gold, and in the prediction; a prediction counts with its exact span. */
function scorePairs(gold: readonly ClusteredMention[], predicted: readonly ClusteredMention[]): Clustering['pairs'] {
  const goldCluster = clusterBySpan(gold);
  const predictedCluster = clusterBySpan(predicted);
  const spans = [...goldCluster.keys()];
  const foundSpans = spans.filter((span) => predictedCluster.has(span));
  const inGold = grouped(spans, (span) => goldCluster.get(span)!);
  const inPrediction = grouped(foundSpans, (span) => predictedCluster.get(span)!);
  const inBoth = grouped(foundSpans, (span) => JSON.stringify([goldCluster.get(span), predictedCluster.get(span)]));
  return countsOf(pairsWithin(inBoth), pairsWithin(inGold), pairsWithin(inPrediction));
}

function pairsWithin(groups: ReadonlyMap<string, readonly string[]>): number {
  return [...groups.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
}

function clusterBySpan(mentions: readonly ClusteredMention[]): Map<string, string> {
  return new Map(mentions.map(({ start, end, cluster }) => [`${start} ${end}`, cluster]));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
