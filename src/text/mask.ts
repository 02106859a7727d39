/**
 * A copy of the text that the tokeniser may read: same length, same offsets, with everything masked by spaces that
 * would shift or stall it. Only offsets are taken from the copy; words are always cut from the original.
 */

/** Code points that wink-nlp deletes instead of counting them as white space (measured: wink-nlp 2.4). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: two of them are control characters
const DELETED_BY_TOKENISER = /[\u000b\u000c\u1680\u2000\u2001\u2006\u2007\u2008\u2028\u2029\u3000\ufeff]/g;

/** Runs without white space take wink-nlp quadratic time: from this length on they are masked whole. */
export const LONGEST_RUN = 300;
const UNBROKEN_RUN = new RegExp(`[^\\s]{${LONGEST_RUN},}`, 'g');

export interface Masked {
  readonly text: string;
  /** How many unbroken runs were masked: words in them are lost to annotation. */
  readonly runs: number;
}

export function maskForTokeniser(text: string): Masked {
  let runs = 0;
  const counted = text.replace(DELETED_BY_TOKENISER, ' ');
  if (!hasUnbrokenRun(counted)) return { text: counted, runs };
  const masked = counted.replace(UNBROKEN_RUN, (run) => {
    runs++;
    return ' '.repeat(run.length);
  });
  return { text: masked, runs };
}

/** Looks for white space from the end of each stretch that is long enough back: a few steps a stretch. */
function hasUnbrokenRun(text: string): boolean {
  for (let from = 0; from + LONGEST_RUN <= text.length; ) {
    let at = from + LONGEST_RUN - 1;
    while (at >= from && !isSpace(text.charCodeAt(at))) at--;
    if (at < from) return true;
    from = at + 1;
  }
  return false;
}

function isSpace(code: number): boolean {
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /\s/.test(String.fromCharCode(code));
}
