import { type Proposal, trimContent, trimSource } from '../proposal.js';
import type { Reading } from '../reading.js';

/** "According to police, …" and "…, according to a report." */
export function proposeAccordingTo(reading: Reading): Proposal[] {
  const { document, lower, quotation } = reading;
  const { sentences, tokens } = document;
  const found: Proposal[] = [];
  for (let i = 0; i + 2 < reading.count; i++) {
    if (lower[i] !== 'according' || lower[i + 1] !== 'to' || quotation[i]! >= 0) continue;
    const sentence = tokens.sentence[i]!;
    const from = sentences.firstToken[sentence]!;
    const to = sentences.endToken[sentence]!;
    let stop = i + 2;
    while (stop < to && !/^[,;.]$/.test(lower[stop]!)) stop++;
    const opens = i - from <= 1;
    const content = opens ? [{ first: stop, end: to }] : [{ first: from, end: i }];
    // "The vote, according to aides, could slip": the clause goes on after the tag.
    if (!opens && lower[i - 1] === ',' && lower[stop] === ',' && to - stop > 3) content.push({ first: stop, end: to });
    const source = trimSource(reading, { first: i + 2, end: stop });
    const kept = content.flatMap((range) => trimContent(reading, range) ?? []);
    if (!source || kept.length === 0) continue;
    found.push({
      cue: [{ first: i, end: i + 2 }],
      source: [source],
      content: kept,
      confidence: 0.75,
      rule: 'attributions/according-to',
    });
  }
  return found;
}
