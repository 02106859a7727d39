import type { DateMention } from '../annotator.js';
import type { Expression } from './expression.js';
import type { Placed } from './placed.js';

/** A mention while it is made: what it is anchored on may stand after it. */
export type Draft = { -readonly [K in keyof DateMention]: DateMention[K] };

/** A date that the text told, to which later ones may refer. */
export interface Told {
  readonly placed: Placed;
  readonly mention: Draft;
  readonly expression: Expression;
}
