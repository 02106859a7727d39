import type { DraftEntity } from './draft-entity.js';

/** The grammatical gender by which English pronouns refer to a person. */
export type Gender = 'masculine' | 'feminine';

/** What is known of a person's gender, and how surely (0 to 1). */
export interface GenderEvidence {
  readonly gender: Gender;
  readonly confidence: number;
}

/** Each pronoun that agrees makes the gender surer; from 0.9 on the other gender is excluded. */
export function learnGender(entity: DraftEntity, gender: Gender, confidence: number): void {
  if (!entity.gender) entity.gender = { gender, confidence: Math.min(0.85, confidence) };
  else if (entity.gender.gender === gender && entity.gender.confidence < 0.95 && confidence >= 0.75)
    entity.gender = { gender, confidence: entity.gender.confidence + 0.03 };
}
