import type { ClauseView } from './clause.js';
import { POS, type Reading, type TokenRange } from './reading.js';

/** Columns over the whole document that features of any cue read. */
export interface RoleColumns {
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly act: Int32Array;
  /** 1 outside quotation marks, 2 on a mark, 3 inside. */
  readonly quoted: Uint8Array;
  /** 1 for verbs and auxiliaries, 2 for those that can be finite. */
  readonly verb: Uint8Array;
  /** 1 at commas, 2 at dashes, brackets, colons and semicolons, 3 at the stop of a sentence, 4 at quotation marks. */
  readonly cut: Uint8Array;
  /** Where a clause may begin: 0 or a code for the word that opens it. */
  readonly opens: Int32Array;
  readonly clauses: ClauseView;
  /** 1 where a cue was found. */
  readonly isCue: Uint8Array;
}

export function roleColumns(reading: Reading, clauses: ClauseView, cues: readonly TokenRange[]): RoleColumns {
  const { count, type, types, lower, pos, quotation, isMark } = reading;
  const column = () => new Int32Array(count);
  const columns: RoleColumns = {
    word: column(),
    lemma: column(),
    act: column(),
    quoted: new Uint8Array(count),
    verb: new Uint8Array(count),
    cut: new Uint8Array(count),
    opens: column(),
    clauses,
    isCue: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) {
    const word = lower[i]!;
    const number = type[i]!;
    columns.word[i] = types.wordHash[number]!;
    columns.lemma[i] = types.lemmaHash[number]!;
    columns.act[i] = types.act[number]!;
    columns.quoted[i] = quotation[i]! < 0 ? 1 : isMark[i] === 1 ? 2 : 3;
    if (pos[i] === POS.AUX) columns.verb[i] = 2;
    else if (pos[i] === POS.VERB) columns.verb[i] = word.endsWith('ing') || lower[i - 1] === 'to' ? 1 : 2;
    columns.cut[i] = isMark[i] === 1 ? 4 : cutOf(word);
    columns.opens[i] = opensClause(reading, i) ? columns.word[i]! : 0;
  }
  for (const cue of cues) columns.isCue.fill(1, cue.first, cue.end);
  return columns;
}

const CLAUSE_WORDS = new Set([
  'who',
  'whom',
  'whose',
  'which',
  'that',
  'where',
  'when',
  'while',
  'what',
  'how',
  'why',
  'whether',
]);

/** Relative and subordinating words, and a conjunction that joins a second verb to a subject. */
function opensClause({ lower, pos }: Reading, i: number): boolean {
  if (CLAUSE_WORDS.has(lower[i]!) || pos[i] === POS.SCONJ) return true;
  if (pos[i] !== POS.CCONJ) return false;
  let next = i + 1;
  while (pos[next] === POS.ADV) next++;
  return pos[next] === POS.VERB || pos[next] === POS.AUX || pos[next] === POS.PRON;
}

function cutOf(word: string): number {
  switch (word) {
    case ',':
      return 1;
    case ':':
    case ';':
    case '(':
    case ')':
    case '--':
    case '-':
    case '—':
    case '–':
      return 2;
    case '.':
    case '?':
    case '!':
      return 3;
    default:
      return 0;
  }
}
