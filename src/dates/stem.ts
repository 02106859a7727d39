/** The longer first: of several that a word ends in, the longest goes. */
const SUFFIXES = ['ations', 'ation', 'ions', 'ings', 'ion', 'ing', 'ed', 'es', 'e', 's'];
const LAST = new Set('sngde');
const DOUBLED = new Set('bdgkmnprt');

/** A rough stem, enough to tell that "attacked" and "attacks" speak of one event. */
export function stem(word: string): string {
  // What ends otherwise than all of them needs no comparing.
  const suffix = LAST.has(word.charAt(word.length - 1)) ? SUFFIXES.find((ending) => word.endsWith(ending)) : undefined;
  const root = suffix === undefined ? word : word.slice(0, -suffix.length);
  const last = root.charAt(root.length - 1);
  return root.length > 1 && DOUBLED.has(last) && root.charAt(root.length - 2) === last ? root.slice(0, -1) : root;
}
