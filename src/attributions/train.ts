import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CueCandidate, createCueFinder } from './cue-tagger.js';
import { createJudge } from './judge.js';
import { type AttributionSettings, asShipped, encodeAttributionModel } from './model.js';
import type { Proposal } from './proposal.js';
import { resolveContents } from './resolve.js';
import { roleColumns } from './role-columns.js';
import { createRoleLinker, type Linked } from './role-tagger.js';
import { trainCues } from './training/cues.js';
import { type GoldDocument, readGoldLine } from './training/gold.js';
import { isRight, trainJudge } from './training/judge.js';
import { trainRoles } from './training/roles.js';

export interface AttributionTraining {
  /** Folder that holds `attributions/polnear.train.jsonl`. */
  readonly data: string;
  readonly seed?: number;
  /** Cues and roles are the mean of models of so many seeds (three unless told). */
  readonly seeds?: number;
  /** Leave out every so-manieth document, to report on what was never looked at. */
  readonly leaveOut?: number;
  readonly onProgress?: (message: string) => void;
}

export interface TrainedAttributions {
  readonly model: Uint8Array;
  /** Facts for the model card. */
  readonly card: { readonly documents: number; readonly attributions: number; readonly settings: AttributionSettings };
}

const FOLDS = 4;
/** Candidates that roles and judge learn from … */
const CANDIDATE_THRESHOLD = 0.08;
/** … and those that are looked at afterwards: the rest costs time and hardly ever ends well. */
const CUE_THRESHOLD = 0.12;
/** Decoding leans towards content and source: the judge drops what should not be there. */
const BIAS = { none: -0.7, source: 0.45 };

/**
 * Trains cues, roles and judge, each on what the stages before it predict for documents that they have not seen
 * (jackknifing). The same data and seed give the same bytes.
 *
 * @throws Error when the data is missing or of another shape
 */
export async function trainAttributions(options: AttributionTraining): Promise<TrainedAttributions> {
  const { data, seed = 1, seeds = 3, leaveOut = 0, onProgress: tell = () => {} } = options;
  const file = await readFile(join(data, 'attributions', 'polnear.train.jsonl'), 'utf8');
  const documents = file
    .split('\n')
    .filter((line, i) => line.length > 0 && !(leaveOut > 0 && i % leaveOut === leaveOut - 1))
    .map(readGoldLine);

  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const others = <T>(items: readonly T[], fold: number) => items.filter((_, i) => i % FOLDS !== fold);

  const cueModels = folds.map((fold) => {
    tell(`cues, fold ${fold + 1} of ${FOLDS}`);
    return asShipped('cues', trainCues(others(documents, fold), { seed, seeds }));
  });
  const cueFinders = cueModels.map((model) => createCueFinder(model, CANDIDATE_THRESHOLD));
  const candidates = documents.map(({ reading, clauses }, i) => cueFinders[i % FOLDS]!(reading, clauses));
  tell('cues, all');
  const cues = trainCues(documents, { seed, seeds });

  const linkers = folds.map((fold) => {
    tell(`roles, fold ${fold + 1} of ${FOLDS}`);
    const model = trainRoles(others(documents, fold), others(candidates, fold), { seed, seeds });
    return createRoleLinker(asShipped('roles', model), BIAS);
  });
  const linked = documents.map((document, i) => linkAll(linkers[i % FOLDS]!, document, candidates[i]!));
  tell('roles, all');
  const roles = trainRoles(documents, candidates, { seed, seeds });

  const proposals = folds.flatMap((fold) => {
    const judge = createJudge(asShipped('judge', trainJudge(others(documents, fold), others(linked, fold), { seed })));
    return documents.flatMap((document, i) =>
      i % FOLDS === fold ? [{ document, proposals: judgeAll(judge, document, linked[i]!) }] : [],
    );
  });
  const acceptance = bestAcceptance(proposals);
  tell(`judge, accepting from ${acceptance}`);
  const judge = trainJudge(documents, linked, { seed });

  const settings: AttributionSettings = { cueThreshold: CUE_THRESHOLD, bias: BIAS, acceptance };
  return {
    model: encodeAttributionModel(cues, roles, judge, settings),
    card: {
      documents: documents.length,
      attributions: documents.reduce((sum, { attributions }) => sum + attributions.length, 0),
      settings,
    },
  };
}

function linkAll(
  link: ReturnType<typeof createRoleLinker>,
  { reading, clauses }: GoldDocument,
  candidates: readonly CueCandidate[],
): Linked[] {
  const columns = roleColumns(reading, clauses, candidates);
  return candidates.flatMap((cue) => link(reading, columns, cue) ?? []);
}

interface Judged {
  readonly linked: Linked;
  readonly confidence: number;
}

function judgeAll(
  judge: ReturnType<typeof createJudge>,
  { reading, clauses }: GoldDocument,
  linked: readonly Linked[],
): Judged[] {
  const confidences = judge(reading, clauses, linked);
  return linked.map((item, i) => ({ linked: item, confidence: confidences[i]! }));
}

/** F1 is flat around its best: what is this close to it counts as equal. */
const AS_GOOD = 0.001;

/** The threshold with the best F1 on what was held out; of those that are as good the highest, which says fewer wrong things. */
function bestAcceptance(judged: readonly { document: GoldDocument; proposals: readonly Judged[] }[]): number {
  const steps = Array.from({ length: 46 }, (_, i) => (15 + i) / 100);
  const f1 = steps.map((threshold) => f1At(judged, threshold));
  const best = Math.max(...f1);
  return steps.findLast((_, i) => f1[i]! >= best - AS_GOOD) ?? 0.5;
}

function f1At(judged: readonly { document: GoldDocument; proposals: readonly Judged[] }[], threshold: number): number {
  let right = 0;
  let made = 0;
  let gold = 0;
  for (const { document, proposals } of judged) {
    const { reading, attributions } = document;
    const accepted = proposals.filter(({ confidence }) => confidence >= threshold);
    const kept = resolveContents(
      reading,
      accepted.map(({ linked, confidence }): Proposal => ({ ...linked, cue: [linked.cue], confidence, rule: '' })),
    );
    gold += attributions.length;
    made += kept.length;
    for (const proposal of kept) if (attributions.some((each) => isRight(reading, proposal, each))) right++;
  }
  return (2 * right) / Math.max(1, made + gold);
}
