import type { Block } from './paragraphs.js';

/**
 * Who reported, wrote and edited, rates of exchange, corrections and pointers to other stories: what agencies put at the
 * end of a story in brackets.
 */
const CREDIT =
  '(?:with\\s+)?(?:(?:additional|extra|further|other)\\s+)?(?:reporting|writing|editing|polling|graphics?|translation|compiled|edited|written|reported|translated)\\b' +
  '(?:(?:,|\\s+and|,\\s+and)\\s+(?:additional\\s+)?(?:reporting|writing|editing|polling))*\\s+';
const RATE =
  '(?:US|A|C|NZ|HK)?[$€£¥]?\\s?1(?:\\.0+)?(?:\\s+[\\p{L}.]+){0,3}\\s*=\\s*(?:[\\p{L}.]+\\s+)?\\p{L}{0,3}[$€£¥]?\\s*[\\d.,]+';
const CORRECTION =
  '(?:this|the)\\s+(?:\\w+\\s+)?(?:story|article|report|version|item)\\b[^()]{0,40}?\\b(?:correct|updat|fix|refil|clarif|remov|chang|add)(?:s|es|ed|ing|ies|ied)?\\b' +
  '|(?:in|adds|corrects|fixes|updates)\\b[^()]{0,40}\\b(?:paragraph|headline|dateline)\\b';
const POINTER =
  '(?:for|see|to\\s+(?:see|read|view))\\b[^()]{0,120}?(?:\\bclick|\\bblogs?\\b|https?:|www\\.|\\.com\\b|\\bplease\\s+see\\b|\\bID:|\\[ID)' +
  '|[^@]{0,120}[\\w.]@[\\w-]+\\.\\w';

const IN_BRACKETS = new RegExp(
  `^[(\\[]+\\s*(?:${CREDIT}(?:by|in|from)\\b|${CORRECTION}|${POINTER})|^[(\\[]*${RATE}`,
  'iu',
);
const WITHOUT_BRACKETS = new RegExp(`^${CREDIT}by\\s`, 'iu');
/** Somebody's name follows, and no sentence. */
const NAMES = /\b[Bb][Yy]\s+\p{Lu}[^.!?"“”]*(?:\b\p{Lu}\.[^.!?"“”]*)*\.?$/u;

/** Whether a text is such a note from its beginning on. */
export function isSignOff(text: string): boolean {
  return IN_BRACKETS.test(text) || (text.length < 250 && WITHOUT_BRACKETS.test(text) && NAMES.test(text));
}

/** A note in brackets, which may hold others, at the end of a text; the last bracket is missing where the wire cut it. */
const BRACKETED = /\(+[^()]*(?:\([^()]*\)[^()]*)*\)*[\s.,;]*$/u;
/** A credit without brackets after the last sentence. */
const UNBRACKETED = new RegExp(`(?<=[.!?"”’)\\]]\\s{1,4})${CREDIT}by\\s[^()"“”]{3,200}$`, 'iu');
/** Code units at the end of a paragraph in which notes are looked for, and how many paragraphs at the end of the text. */
const LONGEST = 1200;
const LAST_PARAGRAPHS = 4;

/**
 * Cuts notes off the last paragraphs that a wire ran them into: `… he said. ($1 = 7.6 yuan) (Reporting by A. Writer;
 * Editing by B. Editor)` is a paragraph and a sign-off.
 */
export function cutSignOffs(text: string, blocks: readonly Block[]): Block[] {
  const whole = Math.max(0, blocks.length - LAST_PARAGRAPHS);
  return [...blocks.slice(0, whole), ...blocks.slice(whole).flatMap((block) => cut(text, block))];
}

function cut(text: string, { start, end }: Block): Block[] {
  let at = end;
  for (;;) {
    const from = Math.max(start, at - LONGEST);
    const tail = text.slice(from, at);
    const found = BRACKETED.exec(tail) ?? UNBRACKETED.exec(tail);
    if (!found || !isSignOff(found[0])) break;
    at = endOfWords(text, start, from + found.index);
    if (at === start) return [{ start, end }];
  }
  if (at === end) return [{ start, end }];
  return [
    { start, end: at },
    { start: at + text.slice(at, end).search(/\S/), end },
  ];
}

function endOfWords(text: string, start: number, from: number): number {
  let at = from;
  while (at > start && /\s/.test(text[at - 1]!)) at--;
  return at;
}
