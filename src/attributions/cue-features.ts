import { ACT_OF_VERB, ATTRIBUTION_NOUNS, SAYING_VERBS } from '../lexicon/attribution-verbs.js';
import {
  type Columns,
  compileTemplates,
  createTypeTable,
  type TypeTable,
  writeFeatures,
  writeTokenFeatures,
} from '../tagger/index.js';
import { hashString } from '../text/hash.js';
import type { ClauseView } from './clause.js';
import { POS, type Reading } from './reading.js';
import { lemmaOf, type WordTypes } from './word-types.js';

/** Features that find cues: the word and its relatives, its subject side and its complement. */
const COLUMNS = [
  { name: 'word', ofType: true, boundary: true },
  { name: 'lemma', ofType: true, boundary: true },
  { name: 'pos', ofType: true, boundary: true },
  { name: 'act', ofType: true },
  { name: 'suffix2', ofType: true },
  { name: 'suffix3', ofType: true },
  { name: 'prefix4', ofType: true },
  { name: 'shape', ofType: true },
  { name: 'quoted', ofType: false, boundary: true },
  { name: 'left', ofType: false },
  { name: 'leftLemma', ofType: false },
  { name: 'auxiliary', ofType: false },
  { name: 'right', ofType: false },
  { name: 'rightLemma', ofType: false },
  { name: 'sentence', ofType: false },
  { name: 'place', ofType: false },
] as const;

type ColumnName = (typeof COLUMNS)[number]['name'];

export const CUE_TEMPLATES = compileTemplates(COLUMNS, [
  ...['lemma[-2]', 'lemma[-1]', 'lemma[0]', 'lemma[1]', 'lemma[2]', 'word[-1]', 'word[0]', 'word[1]', 'word[2]'],
  ...['pos[-2]', 'pos[-1]', 'pos[0]', 'pos[1]', 'pos[2]', 'suffix2[0]', 'suffix3[0]', 'prefix4[0]', 'shape[0]'],
  ...[
    'act[-1]',
    'act[0]',
    'act[1]',
    'act[2]',
    'lemma[0] pos[0]',
    'act[0] pos[0]',
    'suffix3[0] pos[0]',
    'word[-2]',
    'lemma[3]',
    'lemma[-3]',
  ],
  ...['pos[-1] pos[0]', 'pos[0] pos[1]', 'pos[-1] pos[0] pos[1]'],
  ...[
    'lemma[-1] lemma[0]',
    'lemma[0] lemma[1]',
    'lemma[0] pos[1]',
    'lemma[0] pos[-1]',
    'lemma[0] lemma[2]',
    'lemma[-2] lemma[0]',
  ],
  ...[
    'lemma[-1] pos[0]',
    'pos[0] lemma[1]',
    'lemma[-1] lemma[0] lemma[1]',
    'act[0] lemma[1]',
    'act[0] lemma[-1]',
    'lemma[-2] lemma[-1]',
    'lemma[1] lemma[2]',
  ],
  ...['quoted[0]', 'quoted[0] lemma[0]', 'quoted[0] act[0]'],
  ...['left[0] right[0] pos[0]'],
  ...['lemma[0] left[0]', 'lemma[0] right[0]', 'lemma[0] auxiliary[0]', 'act[0] left[0] right[0]'],
  ...[
    'act[0] auxiliary[0] right[0]',
    'lemma[0] left[0] right[0]',
    'leftLemma[0] pos[0]',
    'leftLemma[0] act[0]',
    'leftLemma[0] right[0]',
  ],
  ...[
    'rightLemma[0] pos[0]',
    'lemma[0] rightLemma[0]',
    'leftLemma[0] lemma[0]',
    'suffix2[0] left[0] right[0]',
    'suffix3[0] right[0]',
  ],
  ...['sentence[0] act[0]', 'place[0] pos[0]', 'place[0] act[0]'],
  ...[
    'right[1] pos[0] pos[1]',
    'left[-1] pos[-1] pos[0]',
    'right[-1] pos[-1]',
    'lemma[-1] right[-1]',
    'left[1] lemma[1]',
    'act[1] right[1] pos[0]',
    'act[-1] right[-1]',
  ],
]);

const INDEX = Object.fromEntries(COLUMNS.map(({ name }, i) => [name, i])) as Record<ColumnName, number>;

/** Writes the columns that depend on the word and its part of speech alone. */
export function describeCueType(text: string, pos: number, out: Int32Array): void {
  const word = text.toLowerCase();
  const lemma = lemmaOf(word, pos);
  out[INDEX.word] = hashString(word);
  out[INDEX.lemma] = hashString(lemma);
  out[INDEX.pos] = pos + 1;
  out[INDEX.act] = actCode(lemma, pos);
  out[INDEX.suffix2] = word.length > 3 ? hashString(word, word.length - 2) : 0;
  out[INDEX.suffix3] = word.length > 4 ? hashString(word, word.length - 3) : 0;
  out[INDEX.prefix4] = word.length > 5 ? hashString(word, 0, 4) : 0;
  out[INDEX.shape] = shapeOf(text);
}

/** Columns over a whole document; a sentence is a stretch of them. */
export interface CueColumns {
  readonly columns: Columns;
  readonly types: Int32Array;
}

export function cueColumns(reading: Reading, clauses: ClauseView, table: CueTypes): CueColumns {
  const { count, type, types: words, quotation, isMark, document } = reading;
  const columns: Columns = { value: COLUMNS.map(() => new Int32Array(count)), first: 0 };
  const types = table.idsOf(reading);
  for (let i = 0; i < count; i++) table.read(types[i]!, columns, i);
  const column = (name: ColumnName) => columns.value[INDEX[name]]!;
  const [quoted, left, leftLemma, auxiliary, right, rightLemma, sentence, place] = (
    ['quoted', 'left', 'leftLemma', 'auxiliary', 'right', 'rightLemma', 'sentence', 'place'] as const
  ).map(column) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  const { firstToken, endToken } = document.sentences;
  for (let s = 0; s < document.sentences.count; s++) {
    const [first, end] = [firstToken[s]!, endToken[s]!];
    let hasQuote = false;
    for (let i = first; i < end; i++) if (quotation[i]! >= 0) hasQuote = true;
    const kind = document.paragraphs.kind[document.tokens.paragraph[first]!]!;
    const sentenceCode = hashString(`${hasQuote ? 'q' : 'n'} ${kind}`);
    for (let i = first; i < end; i++) {
      quoted[i] = quotation[i]! < 0 ? 1 : isMark[i] === 1 ? 2 : 3;
      left[i] = hashString(clauses.left[i]!);
      const l = clauses.leftToken[i]!;
      leftLemma[i] = l >= first ? words.lemmaHash[type[l]!]! : 0;
      auxiliary[i] = clauses.auxiliary[i] === '' ? 1 : hashString(clauses.auxiliary[i]!);
      right[i] = hashString(clauses.right[i]!);
      const r = clauses.rightToken[i]!;
      rightLemma[i] = r >= 0 ? words.lemmaHash[type[r]!]! : 0;
      sentence[i] = sentenceCode;
      place[i] = placeOf(reading, i, first, end);
    }
  }
  return { columns, types };
}

/**
 * Parts of speech that are hardly ever a cue by themselves: they get the features of words alone. That costs no accuracy
 * and nearly half of the time.
 */
const LIGHT = new Uint8Array(Object.keys(POS).length);
for (const pos of [POS.DET, POS.PRON, POS.PROPN, POS.NUM, POS.SYM, POS.CCONJ]) LIGHT[pos] = 1;

/** Whether a token of this part of speech has features beyond those of the type table. */
export function hasContext(pos: number): boolean {
  return LIGHT[pos] === 0;
}

/** Every feature of token i, for training. */
export function writeCueFeatures(columns: Columns, pos: number, i: number, length: number, out: Int32Array): number {
  const count = writeFeatures(CUE_TEMPLATES, columns, i, length, out);
  if (hasContext(pos)) return count;
  return count - writeTokenFeatures(CUE_TEMPLATES, columns, i, length, SCRATCH);
}

const SCRATCH = new Int32Array(CUE_TEMPLATES.width);

/** The type table of cues, found by the numbers that word types have already. */
export interface CueTypes extends TypeTable {
  /** Number in this table by token. */
  idsOf(reading: Reading): Int32Array;
}

export function createCueTypes(): CueTypes {
  const table = createTypeTable(CUE_TEMPLATES, describeCueType);
  /** By number of the word type, one more than that of this table; 0 where it is not known. */
  let known: number[] = [];
  let knownOf: WordTypes | undefined;
  let round = -1;
  return {
    ...table,
    idsOf({ count, type, types, pos, document }) {
      if (types !== knownOf || table.round() !== round) known = [];
      knownOf = types;
      round = table.round();
      const ids = new Int32Array(count);
      for (let i = 0; i < count; i++) {
        const number = type[i]!;
        while (known.length <= number) known.push(0);
        if (known[number] === 0) known[number] = 1 + table.idOf(document.tokens.text[i]!, pos[i]!);
        ids[i] = known[number]! - 1;
      }
      return ids;
    },
  };
}

function actCode(lemma: string, pos: number): number {
  if (pos === POS.NOUN) return lemma in ATTRIBUTION_NOUNS ? hashString(`noun ${ATTRIBUTION_NOUNS[lemma]}`) : 0;
  const act = ACT_OF_VERB.get(lemma);
  if (!act) return 0;
  return hashString(SAYING_VERBS.has(lemma) ? `saying ${act}` : act);
}

function shapeOf(word: string): number {
  if (/^\p{Ll}/u.test(word)) return 1;
  if (/^\p{Lu}\p{Ll}/u.test(word)) return 2;
  if (/^\p{Lu}/u.test(word)) return 3;
  if (/\d/.test(word)) return 4;
  return 5;
}

/** Where in the sentence, and whether a quotation closes or opens next to the tag that the token would be in. */
function placeOf({ isMark, lower }: Reading, i: number, first: number, end: number): number {
  let code = i === first ? 1 : i - first < 4 ? 2 : end - i < 4 ? 3 : 4;
  for (let k = i - 1; k >= Math.max(first, i - 6); k--) {
    if (isMark[k] === 1) {
      code += 8;
      break;
    }
    if (lower[k] === ',') break;
  }
  for (let k = i + 1; k < Math.min(end, i + 7); k++) {
    if (isMark[k] === 1) {
      code += 16;
      break;
    }
    if (lower[k] === '.') break;
  }
  return code;
}
