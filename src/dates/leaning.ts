/** Whether the clause around an expression looks back or ahead. */
export type Direction = 'past' | 'future';

/** A direction, and whether the clause leaves room for the other where a date is far off. */
export interface Leaning {
  readonly direction: Direction;
  readonly sure: boolean;
  /** No room for the other at all: since May. */
  readonly certain?: boolean;
}

export const AHEAD: Leaning = { direction: 'future', sure: true };
export const LIKELY_AHEAD: Leaning = { direction: 'future', sure: false };
export const BACK: Leaning = { direction: 'past', sure: true };
export const LIKELY_BACK: Leaning = { direction: 'past', sure: false };
/** "By December it will have": not the December that has been. */
export const SURELY_AHEAD: Leaning = { direction: 'future', sure: true, certain: true };
export const SURELY_BACK: Leaning = { direction: 'past', sure: true, certain: true };
