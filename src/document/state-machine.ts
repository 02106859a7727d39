/** Where a pattern stands, without its surroundings, as indices of symbols, last inclusive; and what it says there. */
export type Match = [first: number, last: number, found: number];

/** Finds patterns in symbols, from left to right, the longest at each place; none overlaps the one before. */
export type StateMachine = (symbols: readonly number[]) => Match[];

/** States are numbered from 1; 0 is the start. */
type States<T> = Record<string, T>;

/** The symbol of the state that counts where no other symbol leads on. */
const OTHERWISE = 2_070_003;

/**
 * A machine of wink-nlp's language model, in tables: wink-nlp itself looks up each symbol in a dictionary of the state.
 *
 * @param json version, number of the last state, transitions, what final states say ("0" for nothing), and how many symbols
 * before and behind are only their surroundings
 */
export function createStateMachine(json: string): StateMachine {
  const [, last, transitions, says, surroundings] = JSON.parse(json) as [
    version: number,
    last: number,
    transitions: States<States<number>>,
    says: States<string>,
    surroundings: States<[before: number, behind: number]>,
  ];
  const columnOf = new Map<number, number>();
  for (const row of Object.values(transitions))
    for (const symbol of Object.keys(row)) if (!columnOf.has(+symbol)) columnOf.set(+symbol, columnOf.size + 1);
  const width = columnOf.size + 1; // column 0: symbols of no pattern
  const next = new Uint16Array((last + 1) * width);
  for (const [state, row] of Object.entries(transitions))
    for (const [symbol, to] of Object.entries(row)) next[+state * width + columnOf.get(+symbol)!] = to;
  const otherwise = columnOf.get(OTHERWISE)!;
  const isFinal = Uint8Array.from({ length: last + 1 }, (_, state) => (says[state] === undefined ? 0 : 1));

  return (symbols) => {
    const matches: Match[] = [];
    for (let from = 0; from < symbols.length; from++) {
      let state = 0;
      let [found, to] = [0, from];
      for (let at = from; at < symbols.length; at++) {
        state = next[state * width + (columnOf.get(symbols[at]!) ?? 0)]!;
        if (state === 0) break;
        if (isFinal[state] === 1) [found, to] = [state, at];
        else if (next[state * width + otherwise] !== 0) [found, to] = [next[state * width + otherwise]!, at];
        if (isFinal[state] === 1) break;
      }
      if (found === 0) continue;
      const [before, behind] = surroundings[found] ?? [0, 0];
      if (says[found] !== '0') matches.push([from + before, to - behind, Number(says[found])]);
      from = to;
    }
    return matches;
  };
}
