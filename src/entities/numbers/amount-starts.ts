import { AMOUNT_START } from './amounts.js';
import { signStart } from './money.js';

/**
 * Offsets where an amount may begin, ascending: at its number, or at the currency's or minus sign before that. Most words of a text are far
 * from any, and the patterns of the rules are long.
 */
export function amountStarts(text: string): number[] {
  const starts: number[] = [];
  for (const { index } of text.matchAll(AMOUNT_START)) {
    const sign = signStart(text, index);
    if (sign >= 0) starts.push(sign);
    if (/[-+−]/.test(text.charAt(index - 1))) starts.push(index - 1);
    starts.push(index);
  }
  return starts;
}
