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
  const confidenceOf = createJudge(judge);
  return (reading, clauses) => {
    const candidates = findCues(reading, clauses);
    const columns = roleColumns(reading, clauses, candidates);
    return candidates.flatMap((cue): Proposal[] => {
      const linked = link(reading, columns, cue);
      if (!linked) return [];
      const confidence = confidenceOf(reading, clauses, linked);
      if (confidence < settings.acceptance) return [];
      const { source, content } = linked;
      return [{ cue: [{ first: cue.first, end: cue.end }], source, content, confidence, rule: 'attributions/model' }];
    });
  };
}
