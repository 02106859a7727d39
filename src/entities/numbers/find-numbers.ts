import type { NameMention } from '../../annotator.js';
import type { Currency } from './currencies.js';
import { percent, quantity } from './measures.js';
import { money } from './money.js';
import type { NumberContext, NumberRule } from './number-rule.js';

/** In order of trust. */
export const NUMBER_RULES: readonly NumberRule[] = [...money, percent, quantity];

/** Rules are sure of themselves where they read the amount. */
const READ = 0.98;
const VAGUE = 0.85;

/** The amounts of a text, by rule, in the rules' order; they may overlap. */
export function findNumbers(text: string): NameMention[][] {
  const context = contextOf(text);
  return NUMBER_RULES.map(({ id, type, pattern, read }) => {
    const found: NameMention[] = [];
    for (const match of text.matchAll(pattern)) {
      const meaning = read(match, context);
      if (!meaning) continue;
      const start = match.index;
      found.push({
        start,
        end: start + match[0].length,
        type,
        confidence: meaning.quantity ? READ : VAGUE,
        rule: `entities/${id}`,
        ...(meaning.quantity ? { quantity: meaning.quantity } : {}),
      });
    }
    return found;
  });
}

/** A bare "rupees" is that of the country that the text speaks of most, or that it names in full once. */
function contextOf(text: string): NumberContext {
  const scores = new Map<string, number>();
  const scoreOf = (currency: Currency) => {
    let score = scores.get(currency.code);
    if (score === undefined) {
      score = 0;
      for (const adjective of currency.adjectives)
        for (const name of currency.names) score += 8 * count(text, `${adjective} ${name}`, 4);
      for (const place of currency.places) score += count(text, place, 20);
      for (const sign of currency.before) if (/\p{L}/u.test(sign) && sign.length > 1) score += 4 * count(text, sign, 4);
      scores.set(currency.code, score);
    }
    return score;
  };
  return {
    text,
    currencyOf(shared) {
      let best = shared[0]!;
      if (shared.length === 1) return best;
      for (const currency of shared) if (scoreOf(currency) > scoreOf(best)) best = currency;
      return best;
    },
  };
}

/** Occurrences that begin a word, up to a limit. */
function count(text: string, phrase: string, limit: number): number {
  let found = 0;
  for (let at = text.indexOf(phrase); at >= 0 && found < limit; at = text.indexOf(phrase, at + phrase.length)) {
    const before = text.charCodeAt(at - 1);
    const isLetter = (before >= 0x41 && before <= 0x5a) || (before >= 0x61 && before <= 0x7a);
    if (at === 0 || !isLetter) found++;
  }
  return found;
}
