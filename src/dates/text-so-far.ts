import type { Document } from '../document/document.js';
import type { CivilDate } from '../text/calendar.js';
import type { Expression } from './expression.js';
import type { Narrative } from './narrative.js';
import type { Placement } from './place.js';
import type { PointReading } from './reading.js';
import type { Draft } from './told.js';

/** A text while its dates are placed, from its first to its last. */
export interface TextSoFar {
  readonly document: Document;
  readonly expressions: readonly Expression[];
  readonly documentTime: CivilDate | undefined;
  readonly narrative: Narrative;
  readonly mentionOf: ReadonlyMap<Expression, Draft>;
  /** The place of a point as the narrative has it so far. */
  place(reading: PointReading, expression: Expression): Placement | undefined;
}
