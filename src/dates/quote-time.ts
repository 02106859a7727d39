import type { Document } from '../document/document.js';

/** Whether a time goes with a price: "its shares fell 2 percent by noon", "in midday trading". */
export function isQuote({ tokens }: Document, first: number, endToken: number): boolean {
  const { text, sentence } = tokens;
  if (/^trad(?:e|ing)$/i.test(text[endToken] ?? '')) return true;
  let isQuoted = false;
  let isMarket = false;
  for (let i = first - 1; i >= 0 && sentence[i] === sentence[first]; i--) {
    const word = text[i]!.toLowerCase();
    isQuoted ||= QUOTED.has(word);
    isMarket ||= MARKET.test(word);
  }
  return isQuoted && isMarket;
}

/** What prices are quoted in. */
const QUOTED = new Set('% percent $ cents pence euros francs yen crowns unchanged flat points'.split(' '));
const MARKET = /^(?:shares?|stocks?|index|dollar|euro|gold|crude|brent|futures|sterling|yields?)$/;
