import type { Baseline } from '../record/baseline.js';
import { GATE_FIGURES, type GateConfig, type GateFigure } from '../record/config.js';
import type { Report, Right } from '../record/report.js';
import { toBaseline } from './baseline.js';
import { addFigures } from './counts.js';
import { headlineFigures, points } from './figures.js';

/** A headline figure before and now, in percentage points of F1; undefined where there is nothing to score. */
export interface FigureChange {
  readonly figure: GateFigure;
  readonly before: number | undefined;
  readonly now: number | undefined;
  /** How far it may drop. */
  readonly tolerance: number;
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

/**
 * Compares an evaluation with the baseline. The gate passes when no figure has dropped by more than its tolerance, every
 * floor is reached, and every document of the baseline was evaluated.
 */
export function compareWithBaseline(
  report: Report,
  baseline: Baseline,
  { tolerance, floor }: Pick<GateConfig, 'tolerance' | 'floor'>,
): GateResult {
  const before = countsById(baseline);
  const now = countsById(toBaseline(report));
  const common = [...now.keys()].filter((id) => before.has(id));
  const countsIn = (counts: ReadonlyMap<string, DocumentCounts>) =>
    common.reduce<DocumentCounts>((sum, id) => addFigures(sum, counts.get(id)!), {});
  const [sumBefore, sumNow] = [countsIn(before), countsIn(now)];
  const figures = GATE_FIGURES.map((figure) =>
    compareFigure(figure, points(sumBefore[figure]), points(sumNow[figure]), tolerance[figure] ?? 0),
  ).filter((change) => change.before !== undefined || change.now !== undefined);
  const reached = headlineFigures(report.layers);
  const missedFloors = GATE_FIGURES.flatMap((figure) => {
    const least = floor[figure];
    if (least === undefined || (reached[figure] ?? Number.NEGATIVE_INFINITY) >= least - ROUNDING) return [];
    return [{ figure, floor: least, now: reached[figure] }];
  });
  const goneDocuments = [...before.keys()].filter((id) => !now.has(id));
  return {
    passed: !figures.some(({ dropped }) => dropped) && missedFloors.length === 0 && goneDocuments.length === 0,
    figures,
    missedFloors,
    flips: common.flatMap((id) => flipsOf(id, before.get(id)!, now.get(id)!)),
    newDocuments: [...now.keys()].filter((id) => !before.has(id)),
    goneDocuments,
  };
}

type DocumentCounts = Baseline['documents'][number]['counts'];

function countsById({ documents }: Baseline): Map<string, DocumentCounts> {
  return new Map(documents.map(({ id, counts }) => [id, counts]));
}

function compareFigure(
  figure: GateFigure,
  before: number | undefined,
  now: number | undefined,
  tolerance: number,
): FigureChange {
  const dropped = before !== undefined && (now === undefined || before - now > tolerance + ROUNDING);
  return { figure, before, now, tolerance, dropped };
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
