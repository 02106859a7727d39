import type { Baseline } from '../record/baseline.js';
import { GATE_FIGURES, type GateConfig, type GateFigure, type Significance } from '../record/config.js';
import type { Report, Right } from '../record/report.js';
import { toBaseline } from './baseline.js';
import { addFigures } from './counts.js';
import { headlineFigures, points } from './figures.js';
import { DEFAULT_ROUNDS, holm, type Pair, pOfDrop, smallestP } from './significance.js';

/** A headline figure before and now, in percentage points of F1; undefined where there is nothing to score. */
export interface FigureChange {
  readonly figure: GateFigure;
  readonly before: number | undefined;
  readonly now: number | undefined;
  /** How far it may drop where the configuration says so, or where there are too few documents to test; else undefined. */
  readonly tolerance: number | undefined;
  /** Of the drop, corrected for all figures; 1 where there is none. */
  readonly p: number;
  readonly dropped: boolean;
}

export interface MissedFloor {
  readonly figure: GateFigure;
  readonly floor: number;
  readonly now: number | undefined;
}

/** A document in which a layer has more or fewer errors than before. */
export interface Flip {
  readonly id: string;
  readonly figure: GateFigure;
  readonly change: 'better' | 'worse';
  readonly before: Right;
  readonly now: Right;
}

export interface GateResult {
  readonly passed: boolean;
  /** A drop is significant when its p is below. */
  readonly level: number;
  /** Over the documents that both have, so that a new document is no drop. */
  readonly figures: readonly FigureChange[];
  readonly missedFloors: readonly MissedFloor[];
  readonly flips: readonly Flip[];
  readonly newDocuments: readonly string[];
  /** Documents of the baseline that were not evaluated; the gate fails on them. */
  readonly goneDocuments: readonly string[];
}

/** Sums of rounded ratios differ by less than this when nothing has changed. */
const ROUNDING = 1e-4;

export type GateRules = Pick<GateConfig, 'tolerance' | 'floor'> & { readonly significance?: Significance };

const DEFAULT_SIGNIFICANCE: Significance = { level: 0.05, rounds: DEFAULT_ROUNDS, seed: 1 };

/**
 * Compares an evaluation with the baseline. The gate passes when every floor is reached, every document of the baseline
 * was evaluated, and no figure dropped: by more than its tolerance where it has one, significantly where it has none.
 * Where there are so few documents that no drop could ever be significant, none is tolerated.
 */
export function compareWithBaseline(
  report: Report,
  baseline: Baseline,
  { tolerance, floor, significance = DEFAULT_SIGNIFICANCE }: GateRules,
): GateResult {
  const before = countsById(baseline);
  const now = countsById(toBaseline(report));
  const common = [...now.keys()].filter((id) => before.has(id));
  const compared = GATE_FIGURES.map((figure) => {
    const pairs = common.map((id) => ({
      before: before.get(id)![figure] ?? NOTHING,
      now: now.get(id)![figure] ?? NOTHING,
    }));
    return { figure, pairs, before: sumPoints(pairs, 'before'), now: sumPoints(pairs, 'now') };
  }).filter((change) => change.before !== undefined || change.now !== undefined);
  const pValues = holm(compared.map(({ pairs }) => pOfDrop(pairs, significance)));
  const isTestable = smallestP(common.length) * compared.length < significance.level;
  const figures = compared.map(({ figure, before, now }, i): FigureChange => {
    const allowed = tolerance[figure] ?? (isTestable ? undefined : 0);
    const p = pValues[i]!;
    const tooFar = (drop: number) => (allowed === undefined ? p < significance.level : drop > allowed + ROUNDING);
    const dropped = before !== undefined && (now === undefined || tooFar(before - now));
    return { figure, before, now, tolerance: allowed, p, dropped };
  });
  const reached = headlineFigures(report.layers);
  const missedFloors = GATE_FIGURES.flatMap((figure) => {
    const least = floor[figure];
    if (least === undefined || (reached[figure] ?? Number.NEGATIVE_INFINITY) >= least - ROUNDING) return [];
    return [{ figure, floor: least, now: reached[figure] }];
  });
  const goneDocuments = [...before.keys()].filter((id) => !now.has(id));
  return {
    passed: !figures.some(({ dropped }) => dropped) && missedFloors.length === 0 && goneDocuments.length === 0,
    level: significance.level,
    figures,
    missedFloors,
    flips: common.flatMap((id) => flipsOf(id, before.get(id)!, now.get(id)!)),
    newDocuments: [...now.keys()].filter((id) => !before.has(id)),
    goneDocuments,
  };
}

function sumPoints(pairs: readonly Pair[], side: keyof Pair): number | undefined {
  return points(pairs.reduce<Right>((sum, pair) => addFigures(sum, pair[side]), NOTHING));
}

type DocumentCounts = Baseline['documents'][number]['counts'];

function countsById({ documents }: Baseline): Map<string, DocumentCounts> {
  return new Map(documents.map(({ id, counts }) => [id, counts]));
}

const NOTHING: Right = { predicted: 0, predictedRight: 0, gold: 0, goldRight: 0 };

function flipsOf(id: string, before: DocumentCounts, now: DocumentCounts): Flip[] {
  return GATE_FIGURES.flatMap((figure): Flip[] => {
    const [was, is] = [before[figure] ?? NOTHING, now[figure] ?? NOTHING];
    const more = errorsIn(is) - errorsIn(was);
    if (Math.abs(more) < ROUNDING) return [];
    return [{ id, figure, change: more > 0 ? 'worse' : 'better', before: was, now: is }];
  });
}

function errorsIn({ predicted, predictedRight, gold, goldRight }: Right): number {
  return predicted - predictedRight + (gold - goldRight);
}
