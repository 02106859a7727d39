import type { ClauseView } from '../clause.js';
import { upToMark } from '../content-bounds.js';
import type { Proposal } from '../proposal.js';
import type { Reading } from '../reading.js';
import { withWholeCoordination } from './coordination.js';
import {
  withNewspaper,
  withoutClause,
  withoutDate,
  withoutOccasion,
  withSubjectOfCue,
  withWholeName,
} from './cue-bounds.js';
import { isDeed } from './deeds.js';
import { isDescribed } from './described.js';
import { isFigure } from './figures.js';
import { withoutKicker } from './kicker.js';
import { withMainVerb } from './main-verb.js';
import { withoutNarration } from './narration.js';
import { withoutNextClause } from './next-clause.js';
import { withoutTagInSource, withRolesRighted, withTagVerb, withVerbBeforeColon } from './roles.js';
import { withoutTimeAsSource, withSourceEdges } from './source-edges.js';
import { withoutClauseInSource } from './source-reach.js';
import { withTagSources } from './tag-source.js';
import { wholeClauses } from './whole-clause.js';

/** What is wrong with one attribution put right; the proposal itself where nothing is. */
type Repair = (reading: Reading, proposal: Proposal, clauses: ClauseView) => Proposal;

/** What is wrong with one attribution as the others of its document show it. */
type RepairAmongOthers = (reading: Reading, proposals: readonly Proposal[]) => readonly Proposal[];

/** What is no attribution, whatever its bounds. */
const FALSE_ALARMS = [isDeed, isFigure, isDescribed] as const;

/**
 * One attribution at a time, from the whole to the ends. Which words are cue, source and content comes first: all that follows goes by
 * them. Then a cue gives words back to its source, before the source is cut as a noun phrase. The day comes off the cue when the source
 * is done, which is known by standing right before it ("Ruiz | Friday urged").
 */
const OF_ITS_OWN = {
  roles: [withMainVerb, withVerbBeforeColon, withRolesRighted, withTagVerb, withoutTagInSource],
  cue: [withSubjectOfCue, withoutClause, withoutOccasion, withWholeName, withNewspaper],
  source: [withoutTimeAsSource, withSourceEdges, withoutClauseInSource, withWholeCoordination],
  ends: [withoutDate, withoutKicker, upToMark, withoutNarration, withoutNextClause],
} as const satisfies Record<string, readonly Repair[]>;

/** When all cues and sources stand: a tag lends its source, and a clause goes on until somebody else’s cue. */
const AMONG_OTHERS: readonly RepairAmongOthers[] = [withTagSources, wholeClauses];

const IN_ORDER: readonly Repair[] = Object.values(OF_ITS_OWN).flat();

/** What the model found, without what is none and with the bounds put right, before closed forms join and overlaps are resolved. */
export function repairProposals(
  reading: Reading,
  clauses: ClauseView,
  proposals: readonly Proposal[],
): readonly Proposal[] {
  const repaired: Proposal[] = [];
  for (const proposal of proposals) {
    if (FALSE_ALARMS.some((isFalse) => isFalse(reading, proposal))) continue;
    repaired.push(IN_ORDER.reduce((mended, repair) => repair(reading, mended, clauses), proposal));
  }
  return AMONG_OTHERS.reduce<readonly Proposal[]>((mended, repair) => repair(reading, mended), repaired);
}
