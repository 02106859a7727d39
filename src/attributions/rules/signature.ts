import { type Proposal, trimSource } from '../proposal.js';
import type { Reading, TokenRange } from '../reading.js';

const DASH = /^(?:[-\u2010-\u2015]|--+)$/;
/** The longest name with its description that signs a quotation, in tokens. */
const LONGEST_SIGNATURE = 16;

/**
 * Quotations that are signed: `“…” — Ana Ruiz, teacher` at the end of a paragraph, or the signature in a paragraph of its
 * own below. The dash is the cue.
 */
export function proposeSignature(reading: Reading): Proposal[] {
  const { document, quotations, lower } = reading;
  const { tokens, paragraphs } = document;
  return quotations.flatMap((quotation): Proposal[] => {
    let dash = quotation.end;
    if (dash >= reading.count || !DASH.test(lower[dash]!)) return [];
    const paragraph = tokens.paragraph[dash]!;
    const own = tokens.paragraph[quotation.end - 1]! !== paragraph;
    if (own && (dash !== paragraphs.firstToken[paragraph] || tokens.paragraph[quotation.end - 1] !== paragraph - 1))
      return [];
    while (DASH.test(lower[dash + 1] ?? '')) dash++;
    const end = paragraphs.endToken[paragraph]!;
    const source = signer(reading, dash + 1, end);
    if (!source) return [];
    const content = [wholeQuotation(reading, quotation)];
    return [
      {
        cue: [{ first: dash, end: dash + 1 }],
        source: [source],
        content,
        confidence: 0.9,
        rule: 'attributions/signature',
      },
    ];
  });
}

/** A name, up to its description: words with a capital to the first comma, and nothing that makes a sentence. */
function signer(reading: Reading, first: number, end: number): TokenRange | undefined {
  const { tokens } = reading.document;
  if (end - first > LONGEST_SIGNATURE || end <= first || !/^\p{Lu}/u.test(tokens.text[first]!)) return undefined;
  let stop = first;
  while (stop < end && /^(?:[\p{Lu}\d].*|of|de|la|van|von|al|bin|and|the|for|['’]s)$/u.test(tokens.text[stop]!)) stop++;
  const after = tokens.text[stop];
  if (stop < end && !/^[,.()]$/.test(after!)) return undefined;
  return trimSource(reading, { first, end: stop });
}

/** The quotation with the paragraphs before it that it continues. */
function wholeQuotation({ document, quotes }: Reading, quotation: TokenRange): TokenRange {
  const at = document.tokens.start[quotation.first]!;
  const quote = quotes.find(({ spans }) => spans.some((span) => span.start === at));
  const start = quote?.spans[0]?.start ?? at;
  let first = quotation.first;
  while (first > 0 && document.tokens.start[first - 1]! >= start) first--;
  return { first, end: quotation.end };
}
