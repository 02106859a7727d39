import { type Proposal, trimContent } from '../proposal.js';
import type { Reading, TokenRange } from '../reading.js';

/** `RUIZ: …`, `Q: …`, `MR. HALL: …`: a speaker's label at the head of a paragraph. */
const LABEL = /^[“"]?(?:Q|A|[\p{Lu}][\p{Lu}.’' -]{1,40}\p{Lu}\.?|(?:\p{Lu}[\p{L}.’'-]+ ){0,3}\p{Lu}[\p{L}’'-]+)\s*:\s/u;
const SHOUTED = /^[“"]?(?:Q|A|[\p{Lu}][\p{Lu}.’' -]{1,40})\s*:/u;
/** Labels of other kinds of lines. */
const NO_SPEAKER =
  /^(?:NOTE|UPDATE|CORRECTION|EDITOR|READ|WATCH|RELATED|SEE ALSO|PHOTO|VIDEO|SOURCE|EXCLUSIVE|INTERVIEW|BREAKING|OPINION|ANALYSIS|FACTBOX|POLL|Q&A)\b/;

/**
 * Transcripts: a paragraph that opens with a label and a colon is what the labelled person said, and so are the
 * paragraphs that follow without one, up to the next label. One labelled line alone is a headline or a list.
 */
export function proposeTranscript(reading: Reading): Proposal[] {
  const { document } = reading;
  const { paragraphs, text } = document;
  const turns: { paragraph: number; label: TokenRange; shouted: boolean }[] = [];
  for (let p = 0; p < paragraphs.count; p++) {
    if (paragraphs.kind[p] !== 'paragraph' && paragraphs.kind[p] !== 'headline') continue;
    const head = text.slice(paragraphs.start[p]!, Math.min(paragraphs.end[p]!, paragraphs.start[p]! + 60));
    const found = LABEL.exec(head);
    if (!found || NO_SPEAKER.test(head)) continue;
    let first = paragraphs.firstToken[p]!;
    if (reading.isMark[first] === 1 || /^[“"]$/.test(reading.lower[first]!)) first++; // a transcript that is quoted whole
    let colon = first;
    while (colon < paragraphs.endToken[p]! && reading.lower[colon] !== ':') colon++;
    if (colon + 1 < paragraphs.endToken[p]! && colon > first)
      turns.push({ paragraph: p, label: { first, end: colon }, shouted: SHOUTED.test(head) });
  }
  const shouted = turns.filter((turn) => turn.shouted);
  const kept = shouted.length >= 2 ? shouted : turns.length >= 4 ? turns : [];
  return kept.flatMap((turn, t): Proposal[] => {
    const colon = turn.label.end;
    const content: TokenRange[] = [];
    const next = kept[t + 1]?.paragraph ?? turn.paragraph + 1;
    for (let p = turn.paragraph; p < Math.min(next, paragraphs.count); p++) {
      if (p > turn.paragraph && !continuesTurn(reading, p)) break;
      const first = p === turn.paragraph ? colon + 1 : paragraphs.firstToken[p]!;
      const range = trimContent(reading, { first, end: paragraphs.endToken[p]! });
      if (range) content.push(keepStop(reading, range, paragraphs.endToken[p]!));
    }
    if (content.length === 0) return [];
    const cue = [{ first: colon, end: colon + 1 }];
    return [{ cue, source: [turn.label], content, confidence: 0.9, rule: 'attributions/transcript' }];
  });
}

/** A turn is whole sentences: the last stop is its own. */
function keepStop({ lower }: Reading, range: TokenRange, end: number): TokenRange {
  return range.end < end && /^[.?!]$/.test(lower[range.end]!) ? { first: range.first, end: range.end + 1 } : range;
}

/** Narration and crossheads between turns end a turn: a plain paragraph goes on only in the first person. */
function continuesTurn({ document, lower }: Reading, p: number): boolean {
  const { paragraphs } = document;
  if (paragraphs.kind[p] !== 'paragraph') return false;
  if (/^[“"]$/.test(lower[paragraphs.firstToken[p]!]!)) return !/^\($/.test(lower[paragraphs.firstToken[p]! + 1] ?? '');
  for (let i = paragraphs.firstToken[p]!; i < paragraphs.endToken[p]!; i++)
    if (/^(?:i|we|my|our|me|us)$/.test(lower[i]!)) return true;
  return false;
}
