import { decodeModel, encodeModel, type LinearModel, type TaggerModel } from '../tagger/index.js';
import { CUE_TEMPLATES } from './cue-features.js';
import { JUDGE_FEATURES_VERSION } from './judge.js';
import { ROLE_FEATURES_VERSION } from './role-features.js';

/** What training chose besides weights. */
export interface AttributionSettings {
  /** Cues of a lower probability are not looked at. */
  readonly cueThreshold: number;
  readonly bias: { readonly none: number; readonly source: number };
  /** Attributions that the judge gives less are dropped. */
  readonly acceptance: number;
}

export interface AttributionModel {
  readonly cues: TaggerModel;
  readonly roles: TaggerModel;
  readonly judge: TaggerModel;
  readonly settings: AttributionSettings;
}

/**
 * Smaller weights are left out: they cost size and time. Leaving them out shifts probabilities, so every stage of training
 * sees the stages before it as they will be shipped.
 */
const SMALLEST_WEIGHT = { cues: 0.08, roles: 0.05, judge: 0.01 } as const;

const FINGERPRINT = {
  cues: CUE_TEMPLATES.fingerprint,
  roles: ROLE_FEATURES_VERSION,
  judge: JUDGE_FEATURES_VERSION,
} as const;

/** One of the three models as it is stored. */
export function encodePart(task: keyof typeof FINGERPRINT, model: LinearModel, settings?: unknown): Uint8Array {
  return encodeModel(
    anchored(model),
    { task, fingerprint: FINGERPRINT[task], settings },
    { least: SMALLEST_WEIGHT[task] },
  );
}

/** The model as it will be read. */
export function asShipped(task: keyof typeof FINGERPRINT, model: LinearModel): TaggerModel {
  return decodeModel(encodePart(task, model));
}

/**
 * The same model with the first label's weights 0 in every feature: only differences between labels count, and what is 0
 * is not stored.
 */
function anchored(model: LinearModel): LinearModel {
  const labels = model.labels.length;
  const weights = model.weights.slice();
  for (let row = 0; row < weights.length; row += labels) {
    const base = weights[row]!;
    for (let label = 0; label < labels; label++) weights[row + label] = weights[row + label]! - base;
  }
  return { ...model, weights };
}

/** The file: "CDAT" · version u32 · length of each of the three models u32 · the models (see tagger/model-file.ts). */
const MAGIC = 0x54414443;
const VERSION = 1;
const HEADER = 20;

export function encodeAttributionModel(
  cues: LinearModel,
  roles: LinearModel,
  judge: LinearModel,
  settings: AttributionSettings,
): Uint8Array {
  const parts = [encodePart('cues', cues, settings), encodePart('roles', roles), encodePart('judge', judge)];
  const bytes = new Uint8Array(HEADER + parts.reduce((sum, part) => sum + part.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  let at = HEADER;
  for (const [i, part] of parts.entries()) {
    view.setUint32(8 + 4 * i, part.length, true);
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** @throws Error on bytes that are no attribution model, are damaged, or were trained with other features */
export function decodeAttributionModel(bytes: Uint8Array): AttributionModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) throw new Error('not an attribution model');
  const version = view.getUint32(4, true);
  if (version !== VERSION)
    throw new Error(`attribution model of version ${version}: this program reads version ${VERSION}`);
  const fingerprints = [FINGERPRINT.cues, FINGERPRINT.roles, FINGERPRINT.judge];
  let at = HEADER;
  const [cues, roles, judge] = fingerprints.map((fingerprint, i) => {
    const length = view.getUint32(8 + 4 * i, true);
    const model = decodeModel(bytes.subarray(at, at + length), fingerprint);
    at += length;
    return model;
  }) as [TaggerModel, TaggerModel, TaggerModel];
  return { cues, roles, judge, settings: cues.metadata.settings as AttributionSettings };
}
