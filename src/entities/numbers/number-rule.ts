import type { EntityType, Quantity } from '../../record/record.js';
import type { Currency } from './currencies.js';

/** What a rule may ask of the document. */
export interface NumberContext {
  readonly text: string;
  /**
   * Of currencies that share a name, the one that the document speaks of at this offset.
   *
   * @param least times that a country is to be named before its currency is taken rather than the first; 1 where it is left out
   */
  currencyOf(shared: readonly Currency[], at: number, least?: number): Currency;
}

/** A kind of number with a unit: a pattern, and what a match means. */
export interface NumberRule {
  readonly id: string;
  readonly type: Extract<EntityType, 'MONEY' | 'PERCENT' | 'QUANTITY'>;
  /** Sticky: it is tried at the offsets of `amountStarts`; the match is the mention. */
  readonly pattern: RegExp;
  /** Undefined where the match is something else after all. */
  read(match: RegExpMatchArray, context: NumberContext): { readonly quantity?: Quantity } | undefined;
}
