import type { NameMention } from '../../annotator.js';
import { amountStarts } from './amount-starts.js';
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
  const starts = amountStarts(text);
  return NUMBER_RULES.map(({ id, type, pattern, read }) => {
    const found: NameMention[] = [];
    let end = 0;
    for (const start of starts) {
      if (start < end) continue;
      pattern.lastIndex = start;
      const match = pattern.exec(text);
      if (!match) continue;
      end = pattern.lastIndex;
      const meaning = read(match, context);
      if (!meaning) continue;
      found.push({
        start,
        end,
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
      score = currency.names.some((name) => introducedAs(text, name, currency.adjectives)) ? 30 : 0;
      for (const place of currency.places) score += count(text, place, 20);
      for (const sign of currency.before) if (/\p{L}/u.test(sign) && sign.length > 1) score += 4 * count(text, sign, 4);
      scores.set(currency.code, score);
    }
    return score;
  };
  return {
    text,
    currencyOf(shared, at, least = 1) {
      let best = shared[0]!;
      if (shared.length === 1) return best;
      const beside = signBeside(text, at, shared);
      if (beside) return beside;
      for (const currency of shared)
        if (scoreOf(currency) >= least && scoreOf(currency) > scoreOf(best)) best = currency;
      return best;
    },
  };
}

/** "84 cents to $68.35": the nearest sign says whose cents they are. */
function signBeside(text: string, at: number, shared: readonly Currency[]): Currency | undefined {
  const window = text.slice(at, at + BESIDE).split('\n', 1)[0]!;
  const signs = new Set(window.match(/[A-Z]{0,3}[$€£¥₹](?=\s?\d)/g) ?? []);
  if (signs.size !== 1) return undefined;
  const [sign] = signs;
  return shared.find(({ before }) => before.includes(sign!));
}
const BESIDE = 60;

/**
 * The text's first "francs" are "Swiss francs", so that later ones are too. An adjective further on sets one sum apart from the
 * others instead.
 */
function introducedAs(text: string, name: string, adjectives: readonly string[]): boolean {
  const first = text.indexOf(name);
  return first > 0 && adjectives.some((adjective) => text.slice(0, first).endsWith(`${adjective} `));
}

/** Occurrences as whole words, up to a limit. */
function count(text: string, phrase: string, limit: number): number {
  let found = 0;
  for (let at = text.indexOf(phrase); at >= 0 && found < limit; at = text.indexOf(phrase, at + phrase.length)) {
    if (!isLetter(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at + phrase.length))) found++;
  }
  return found;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
