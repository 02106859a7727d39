import { POS, type Reading, type TokenRange } from '../reading.js';
import { cueHead } from './cue-lemma.js';

const NEGATIONS = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'no',
  'nor',
  'neither',
  'hardly',
  'nobody',
  'none',
  'without',
]);
const NEGATIVE_SOURCES = new Set(['nobody', 'none', 'no', 'neither']);
/** Declined comment: verbs that are a refusal to speak, when speaking is what is refused. */
const REFUSALS = new Set(['decline', 'refuse']);
const SPEAKING =
  /^(?:comment|say|discuss|answer|speak|talk|confirm|elaborate|respond|give|provide|reveal|disclose|identify|name|be)$/;

/** Whether the source is said not to have said it: "would not say", "declined to comment", "nobody asked". */
export function isNegated(reading: Reading, cue: TokenRange, source: readonly TokenRange[]): boolean {
  const { lower, lemma, pos } = reading;
  const head = cueHead(reading, cue);
  let from = cue.first;
  while (
    from > 0 &&
    (pos[from - 1] === POS.AUX || pos[from - 1] === POS.ADV || pos[from - 1] === POS.PART) &&
    cue.first - from < 4
  )
    from--;
  for (let i = from; i < Math.max(head, cue.first); i++) if (NEGATIONS.has(lower[i]!)) return true;
  for (let i = from; i < cue.end; i++) {
    if (!REFUSALS.has(lemma[i]!)) continue;
    const next = lower[i + 1] === 'to' ? lemma[i + 2]! : lemma[i + 1]!;
    if (lemma[i] === 'decline' || SPEAKING.test(next)) return true;
  }
  const first = source[0];
  return (
    first !== undefined &&
    NEGATIVE_SOURCES.has(lower[first.first]!) &&
    !(lower[first.first] === 'no' && lower[first.first + 1] === '.')
  );
}
