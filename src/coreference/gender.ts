/** The grammatical gender by which English pronouns refer to a person. */
export type Gender = 'masculine' | 'feminine';

/** What is known of a person's gender, and how surely (0 to 1). */
export interface GenderEvidence {
  readonly gender: Gender;
  readonly confidence: number;
}
