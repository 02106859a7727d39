import type { Reading, TokenRange } from './reading.js';

/** How far a cue's source and content are looked for, in sentences; quotations reach further than prose. */
const SENTENCES_BEFORE = 2;
const SENTENCES_AFTER = 4;

/** Bounds in tokens for text without sentences (tables, lists): what a cue looks at must not grow with the document. */
const FARTHEST_BEFORE = 400;
const FARTHEST_AFTER = 800;

/**
 * The tokens that may be source or content of a cue: its sentence; sentences around it in the same paragraph as far as
 * quotations go on; after a colon also the next paragraph.
 */
export function neighbourhoodOf(reading: Reading, cue: TokenRange): TokenRange {
  const { document, quotation, isMark, lower } = reading;
  const { tokens, sentences, paragraphs } = document;
  const { firstToken, endToken } = sentences;
  const sentence = tokens.sentence[cue.first]!;
  const paragraph = tokens.paragraph[cue.first]!;

  let from = sentence;
  while (from > 0 && sentence - from < SENTENCES_BEFORE) {
    const last = endToken[from - 1]! - 1;
    const quotedEnd = quotation[last]! >= 0 || quotation[last - 1]! >= 0;
    if (tokens.paragraph[last] !== paragraph || !quotedEnd) break;
    from--;
  }

  let to = sentence;
  const endsInColon = (s: number) => {
    const last = endToken[s]! - 1;
    return lower[last] === ':' || lower[last - 1] === ':';
  };
  while (to + 1 < sentences.count && to - sentence < SENTENCES_AFTER) {
    const next = firstToken[to + 1]!;
    const sameParagraph = tokens.paragraph[next] === paragraph;
    const quoted = quotation[next]! >= 0;
    const reachesOver = !sameParagraph && endsInColon(to) && tokens.paragraph[next] === paragraph + 1;
    const followsQuote = to > sentence || hasQuotation(reading, firstToken[to]!, endToken[to]!);
    const opens = isMark[next] === 1 || quoted;
    const goesOn = sameParagraph
      ? opens || endsInColon(to) || (to === sentence && followsQuote)
      : reachesOver ||
        (to > sentence && quoted && tokens.paragraph[next] === paragraph + 1 && !closedAt(reading, next));
    if (!goesOn || paragraphs.count === 0) break;
    to++;
  }
  return {
    first: Math.max(firstToken[from]!, cue.first - FARTHEST_BEFORE),
    end: Math.min(endToken[to]!, cue.end + FARTHEST_AFTER),
  };
}

function hasQuotation({ quotation }: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (quotation[i]! >= 0) return true;
  return false;
}

/** A paragraph of its own that opens with a mark is a quotation of its own. */
function closedAt({ isMark }: Reading, token: number): boolean {
  return isMark[token] === 1;
}
