import type { Mention } from '../annotator.js';
import type { Document } from '../document/document.js';
import type { DraftEntity } from './draft-entity.js';
import type { Role } from './grammatical-role.js';

/** One place of the text where an entity is spoken of, in the order of the text. */
export interface Referent {
  readonly entity: DraftEntity;
  readonly first: number;
  readonly end: number;
  readonly sentence: number;
  readonly role: Role;
  readonly form: Mention['form'];
  /** Index of the quotation that it stands in, -1 outside of quotations. */
  readonly quotation: number;
  /** It is the source of an attribution. */
  readonly isSource: boolean;
}

/** What was spoken of so far. */
export interface Discourse {
  readonly document: Document;
  readonly referents: Referent[];
}
