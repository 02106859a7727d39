import type { Mention } from '../annotator.js';
import type { EntityType, Link, Quantity } from '../record/record.js';
import type { GenderEvidence } from './gender.js';

/** An entity while its mentions are being gathered; later sieves add mentions and evidence. */
export interface DraftEntity {
  readonly type: EntityType;
  readonly named: boolean;
  readonly mentions: Mention[];
  /** The canonical name, or the fullest description. */
  name: string;
  /** Of persons. */
  gender: GenderEvidence | undefined;
  /** Referred to by "they" alone: "two officials". */
  readonly plural: boolean;
  /** Nouns by which the text describes it, and the words of its name, lower case: "minister", "company". */
  readonly descriptions: Set<string>;
  /** Of the unnamed: how it is first spoken of. */
  readonly introduced?: 'definite' | 'indefinite';
  /** Whose mother, spokesman, board … it is. */
  readonly owner?: DraftEntity | undefined;
  /**
   * People in general ("analysts") or several who are entities of their own ("Ruiz and Hall"): "they" may mean them, but
   * they are not recorded; what a speaker is called instead.
   */
  readonly collective?: { readonly name?: string; readonly anonymous: boolean };
  /** Somebody who speaks or is spoken to: recorded even where nobody names them. */
  speaks: boolean;
  link?: Link;
  readonly quantity?: Quantity;
}
