import { ACT_OF_VERB } from '../../lexicon/attribution-verbs.js';
import { cueHead } from '../details/cue-lemma.js';
import type { Proposal } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';

/** In tokens: how far from its beginning a content tells that it is a result or a price. */
const NEAR = 8;

/**
 * Whether what the model took for an attribution belongs to a table, a result or a price: "Tarn v Odel", "upset Ruiz 6-3, 7-5", "300 basis |
 * points | over the rate", "the crown was quoted at 1.10 euros".
 */
export function isFigure(reading: Reading, { cue: [cue], content: [content] }: Proposal): boolean {
  if (!cue || !content || reading.quotation[content.first]! >= 0) return false;
  const { lower, lemma, pos } = reading;
  const head = cueHead(reading, cue);
  if (/^vs?\.?$/.test(lower[head]!)) return true;
  if (lower[head] === 'points') return pos[head - 1] === POS.NUM || /^(?:basis|percentage)$/.test(lower[head - 1]!);
  const figures = { first: Math.min(content.first, cue.end), end: Math.min(content.end, content.first + NEAR) };
  if (lower[head] === 'quoted') return lemma[head - 1] === 'be' && holdsPrice(reading, figures);
  return !ACT_OF_VERB.has(lemma[head]!) && holdsResult(reading, figures);
}

/** "at 117.46-49 yen", "1.1680 dollars": a figure behind what leads to it. */
function holdsPrice({ lower, pos }: Reading, { first, end }: TokenRange): boolean {
  let i = first;
  while (i < end && /^(?:at|around|about|between|[$€£])$/.test(lower[i]!)) i++;
  return pos[i] === POS.NUM || /^[\d.]+/.test(lower[i] ?? '');
}

/** "6-3" as one token or three; years are none. */
function holdsResult({ lower, pos }: Reading, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) {
    if (pos[i] === POS.VERB || pos[i] === POS.AUX) return false;
    if (/^\d{1,2}[-\u2013]\d{1,2}$/.test(lower[i]!)) return true;
    if (/^\d{1,2}$/.test(lower[i]!) && lower[i + 1] === '-' && /^\d{1,2}$/.test(lower[i + 2] ?? '')) return true;
  }
  return false;
}
