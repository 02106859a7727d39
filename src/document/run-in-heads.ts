import type { Block } from './paragraphs.js';

const WORD = "\\p{Lu}[\\p{Lu}'’&/-]*";
/**
 * Words in capitals between the end of a sentence and the beginning of the next: `… in May. JOB MARKET STALLS The ministry
 * said …`. Systems that drop line breaks leave crossheads so.
 */
const RUN_IN_HEAD = new RegExp(
  `(?<=(?<!\\p{Lu})[.!?][)"”’]?\\s{1,3})(?:${WORD}|(?:\\p{Lu}\\.){2,})(?:,?\\s(?:${WORD}|(?:\\p{Lu}\\.){2,}|[$€£]?\\d[\\d.,]*%?|-+)){0,8}\\s${WORD}\\??(?=\\s{1,3}(?:["“‘']?\\p{Lu}[\\p{Ll}'’]|["“‘']?(?:(?:\\p{Lu}\\.){2,}|A|I)\\s))`,
  'gu',
);
const FEWEST_LETTERS = 8;
const LONG_WORD = /\p{Lu}{4}/u;
const LONGEST = 70;

/** Makes such crossheads blocks of their own. */
export function cutRunInHeads(text: string, blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => cut(text, block));
}

function cut(text: string, { start, end }: Block): Block[] {
  const paragraph = text.slice(start, end);
  const found: Block[] = [];
  let from = start;
  for (const { index, 0: head } of paragraph.matchAll(RUN_IN_HEAD)) {
    if (head.length > LONGEST || !LONG_WORD.test(head) || head.replace(/\P{Lu}/gu, '').length < FEWEST_LETTERS)
      continue;
    const at = start + index;
    found.push(
      { start: from, end: from + text.slice(from, at).trimEnd().length },
      { start: at, end: at + head.length },
    );
    from = at + head.length + text.slice(at + head.length, end).search(/\S/);
  }
  found.push({ start: from, end });
  return found;
}
