import type { Document } from '../document/document.js';
import { isSayingForm } from '../lexicon/saying.js';
import type { Stretch } from './stretch.js';

/** Stretches that are one quotation; `rule` says what joined them. */
export interface StretchGroup {
  readonly stretches: readonly Stretch[];
  readonly rule?: JoinRule;
}

export type JoinRule = 'quotes/continued' | 'quotes/interrupted';

/** The longest tag that interrupts a quotation (`…," said Ana Ruiz, who replaced Tim Hall as chair in May. "…`). */
const LONGEST_TAG = 45;

/**
 * Joins what is one quotation: paragraphs that reopen the mark and close it only in the last, and utterances that a tag
 * interrupts within a paragraph. Nested quotations stay by themselves.
 */
export function joinStretches(document: Document, stretches: readonly Stretch[]): StretchGroup[] {
  const groups: { stretches: Stretch[]; rule?: JoinRule }[] = [];
  let outer: { stretches: Stretch[]; rule?: JoinRule } | undefined;
  for (const stretch of stretches) {
    if (stretch.quotation.depth > 0) {
      groups.push({ stretches: [stretch] });
      continue;
    }
    const before = outer?.stretches.at(-1);
    const rule = before && joinRule(document, before, stretch);
    if (outer && rule) {
      outer.stretches.push(stretch);
      outer.rule ??= rule;
    } else {
      outer = { stretches: [stretch] };
      groups.push(outer);
    }
  }
  return groups;
}

function joinRule(document: Document, before: Stretch, after: Stretch): JoinRule | undefined {
  if (continuesInNextParagraph(document, before, after)) return 'quotes/continued';
  if (isInterrupted(document, before, after)) return 'quotes/interrupted';
  return undefined;
}

/** Wire style reopens the mark in each paragraph of a quotation and closes it only in the last. */
export function continuesInNextParagraph({ paragraphs }: Document, before: Stretch, after: Stretch): boolean {
  const [a, b] = [before.quotation, after.quotation];
  return (
    a.close === 0 &&
    a.style === b.style &&
    b.paragraph === a.paragraph + 1 &&
    paragraphs.start[b.paragraph] === b.start &&
    paragraphs.end[a.paragraph] === a.end
  );
}

/**
 * `"…," he said, "…"` and `"…," he said. "…"`: the first part stops at a comma, dash, question or exclamation mark, and
 * what stands between is one tag with a verb of saying, no sentence of its own.
 */
function isInterrupted(document: Document, before: Stretch, after: Stretch): boolean {
  const { tokens } = document;
  if (before.quotation.paragraph !== after.quotation.paragraph || before.quotation.close === 0) return false;
  const [from, to] = [before.endToken, after.firstToken];
  if (to - from < 1 || to - from > LONGEST_TAG || !isUtterance(document, before)) return false;
  const stop =
    /[,?!\u2013\u2014\u2026-]$/.test(inner(document, before)) || /^[,\u2013\u2014-]/.test(tokens.text[from]!);
  if (!stop) return false;
  let says = false;
  for (let i = from; i < to; i++) {
    if (i + 1 < to && tokens.sentence[i] !== tokens.sentence[i + 1]!) return false;
    if (isSayingForm(tokens.text[i]!)) says = true;
  }
  return says;
}

function inner({ text }: Document, { quotation }: Stretch): string {
  return text.slice(quotation.start, quotation.end - quotation.close).trimEnd();
}

/** Opens a sentence, or goes on after a tag, with a capital: not words that somebody else's sentence borrows. */
function isUtterance({ text, tokens }: Document, stretch: Stretch): boolean {
  const first = tokens.text[stretch.words[0]!]!;
  if (!/^[\p{Lu}\d]/u.test(first)) return false;
  const at = stretch.firstToken;
  const opensSentence = at === 0 || tokens.sentence[at - 1] !== tokens.sentence[at];
  return (
    opensSentence || /[,:]\s*$/.test(text.slice(Math.max(0, stretch.quotation.start - 3), stretch.quotation.start))
  );
}
