import type { ClauseView } from './clause.js';
import { createCueFinder } from './cue-tagger.js';
import { createJudge } from './judge.js';
import type { AttributionModel } from './model.js';
import type { Proposal } from './proposal.js';
import type { Reading } from './reading.js';
import { roleColumns } from './role-columns.js';
import { createRoleLinker } from './role-tagger.js';

export type Proposer = (reading: Reading, clauses: ClauseView) => Proposal[];

/**
 * The trained system: cues by sentence at a low threshold, then source and content of each cue, then a judge over the
 * whole (after the two-stage design of Pareti 2015 and of Newell et al. 2018 on PolNeAR).
 */
export function createLearnedProposer({ cues, roles, judge, settings }: AttributionModel): Proposer {
  const findCues = createCueFinder(cues, settings.cueThreshold);
  const link = createRoleLinker(roles, settings.bias);
  const confidencesOf = createJudge(judge);
  return (reading, clauses) => {
    const candidates = findCues(reading, clauses);
    const columns = roleColumns(reading, clauses, candidates);
    const linked = candidates.flatMap((cue) => link(reading, columns, cue) ?? []);
    const confidences = confidencesOf(reading, clauses, linked);
    return linked.flatMap(({ cue, source, content }, i): Proposal[] => {
      const confidence = confidences[i]!;
      if (confidence < settings.acceptance) return [];
      return [{ cue: [{ first: cue.first, end: cue.end }], source, content, confidence, rule: 'attributions/model' }];
    });
  };
}
