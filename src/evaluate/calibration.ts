import type { Calibration, CalibrationBins } from '../record/report.js';
import type { Judged, Scored } from './counts.js';

type Layer = keyof Calibration;

/** Predictions of each layer by their confidence; undefined where none says how sure it is. */
export function calibrationOf(
  scored: Readonly<Record<Layer, Pick<Scored<unknown>, 'judged'> | undefined>>,
): Calibration | undefined {
  const layers = Object.entries(scored).flatMap(([layer, figures]) =>
    figures && figures.judged.length > 0 ? [[layer, binsOf(figures.judged)] as const] : [],
  );
  return layers.length > 0 ? (Object.fromEntries(layers) as Calibration) : undefined;
}

function binsOf(judged: readonly Judged[]): CalibrationBins {
  const bins: CalibrationBins = {};
  for (const { confidence, right } of judged) {
    const name = `0.${Math.max(0, Math.min(9, Math.floor(10 * confidence)))}`;
    bins[name] ??= { of: 0, right: 0, confidence: 0 };
    bins[name].of++;
    bins[name].confidence += confidence;
    if (right) bins[name].right++;
  }
  return bins;
}

/**
 * Expected calibration error (Naeini et al. 2015): by how much the confidence misses the share that is right, on average
 * over predictions. 0 to 1; undefined where there are none.
 */
export function expectedCalibrationError(bins: CalibrationBins): number | undefined {
  const list = Object.values(bins);
  const all = list.reduce((sum, { of }) => sum + of, 0);
  if (all === 0) return undefined;
  return list.reduce((sum, { right, confidence }) => sum + Math.abs(confidence - right), 0) / all;
}
