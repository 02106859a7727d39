import { POS, type Reading, type TokenRange } from './reading.js';

/** A source with what belongs to its last name: the other half of one with a nickname in the middle, a bracket that was left open. */
export function wholeSource(reading: Reading, source: TokenRange): TokenRange {
  return withBracket(reading, withNickname(reading, source));
}

/** In tokens, marks included: “El Gato Negro”. */
const LONGEST_NICKNAME = 5;

/** Either half of `Carlos “El Gato” Mendez` is the whole name. */
function withNickname({ isMark, pos, count }: Reading, { first, end }: TokenRange): TokenRange {
  const isName = (i: number) => i >= 0 && i < count && pos[i] === POS.PROPN;
  /** Behind the marks that begin at a token, going by steps; undefined where there are none so short. */
  const over = (from: number, step: 1 | -1): number | undefined => {
    if (isMark[from] !== 1) return undefined;
    for (let i = from + step; Math.abs(i - from) < LONGEST_NICKNAME; i += step)
      if (isMark[i] === 1) return isName(i + step) ? i + step : undefined;
    return undefined;
  };
  let [start, stop] = [first, end];
  const right = isName(end - 1) ? over(end, 1) : undefined;
  if (right !== undefined) for (stop = right + 1; isName(stop); ) stop++;
  const left = isName(first) ? over(first - 1, -1) : undefined;
  if (left !== undefined) for (start = left; isName(start - 1); ) start--;
  return { first: start, end: stop };
}

/** "Ruiz (D-Vt." ends with its bracket. */
function withBracket({ lower, count }: Reading, { first, end }: TokenRange): TokenRange {
  let open = 0;
  for (let i = first; i < end; i++) {
    if (lower[i] === '(') open++;
    else if (lower[i] === ')') open--;
  }
  return open > 0 && end < count && lower[end] === ')' ? { first, end: end + 1 } : { first, end };
}
