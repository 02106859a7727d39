import type { DraftEntity } from './draft-entity.js';

/** What a source refers to. */
export interface Reference {
  readonly entity?: DraftEntity;
  /** Several who speak together, or people in general: what they are called, and whether they are unnamed persons. */
  readonly name?: string;
  readonly anonymous?: boolean;
}

export function isAnonymous({ entity, anonymous }: Reference): boolean {
  return entity ? !entity.named && entity.type === 'PERSON' : (anonymous ?? false);
}
