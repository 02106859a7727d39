import { z } from 'zod';
import { buildDocument } from '../../document/build.js';
import { findQuotes } from '../../quotes/annotator.js';
import { type ClauseView, viewClauses } from '../clause.js';
import { type Reading, readTokens, type TokenRange, tokensIn } from '../reading.js';

const span = z.object({ start: z.int(), end: z.int() });

/** One line of the training data: the JSONL shape of PolNeAR as this project reads it. */
export const goldLine = z.object({
  id: z.string(),
  text: z.string(),
  attributions: z.array(z.object({ source: z.array(span), cue: z.array(span), content: z.array(span) })),
});

/** A gold attribution in tokens. */
export interface GoldAttribution {
  readonly cue: TokenRange | undefined;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
}

export interface GoldDocument {
  readonly reading: Reading;
  readonly clauses: ClauseView;
  readonly attributions: readonly GoldAttribution[];
}

/** @throws Error (zod) on a line of another shape */
export function readGoldLine(line: string): GoldDocument {
  const { id, text, attributions } = goldLine.parse(JSON.parse(line));
  const { document } = buildDocument({ id, text, source: { format: 'jsonl', uri: id, sha256: '' }, issues: [] }, 'en');
  const reading = readTokens(document, findQuotes(document));
  const ranges = (spans: readonly { start: number; end: number }[]) =>
    spans.map((s) => tokensIn(document, s)).filter((range) => range.end > range.first);
  return {
    reading,
    clauses: viewClauses(reading),
    attributions: attributions.map(({ source, cue, content }) => ({
      cue: ranges(cue)[0],
      source: ranges(source),
      content: ranges(content),
    })),
  };
}
