import { combine, finish, hashString } from '../text/hash.js';

/**
 * Declarative feature templates. A column holds one 32-bit value for each token (0: none); a template joins the values
 * of one or more columns at offsets from the token at hand: `'word[0]'`, `'shape[-1] shape[0]'`. Columns that differ by a
 * number alone (`near#1`, `near#2`) are places of one feature of several values. Training and decoding
 * read the same compiled templates, so that they cannot drift apart.
 */
export interface ColumnDeclaration {
  readonly name: string;
  /** The value depends on the word type alone (see {@link TypeTable}): sums over such templates are cached by type. */
  readonly ofType: boolean;
  /** Outside the sequence the column has a value of its own (templates otherwise find none there). */
  readonly boundary?: boolean;
}

export interface Columns {
  /** `value[c][first + i]`: value of column c at token i of the sequence at hand. */
  readonly value: readonly Int32Array[];
  /** Where the sequence begins in the columns, so that those of a document serve all its sentences. */
  first: number;
}

interface Template {
  readonly text: string;
  readonly seed: number;
  readonly column: readonly number[];
  readonly offset: readonly number[];
}

/** Templates that read one word type at one offset. */
export interface TypeTemplates {
  readonly offset: number;
  readonly templates: readonly CompiledTemplate[];
}

interface CompiledTemplate {
  readonly seed: number;
  readonly column: Int32Array;
  readonly offset: Int32Array;
  readonly boundary: Uint8Array;
}

export interface CompiledTemplates {
  readonly columns: readonly ColumnDeclaration[];
  /** Most features that a token can have. */
  readonly width: number;
  /** Hash of columns and templates: a model is of use with its own templates only. */
  readonly fingerprint: string;
  readonly byType: readonly TypeTemplates[];
  readonly byToken: readonly CompiledTemplate[];
}

/** The value of a `boundary` column beyond the ends of a sequence. */
export const BOUNDARY = 0x5bd1e995;

/** @throws Error on a template that does not parse or names an unknown column. */
export function compileTemplates(
  columns: readonly ColumnDeclaration[],
  templates: readonly string[],
): CompiledTemplates {
  const parsed = templates.map((text) => parseTemplate(text, columns));
  const compile = ({ seed, column, offset }: Template): CompiledTemplate => ({
    seed,
    column: Int32Array.from(column),
    offset: Int32Array.from(offset),
    boundary: Uint8Array.from(column, (c) => (columns[c]!.boundary ? 1 : 0)),
  });
  const readsOneType = ({ column, offset }: Template) =>
    column.every((c) => columns[c]!.ofType) && offset.every((o) => o === offset[0]);
  const offsets = [...new Set(parsed.filter(readsOneType).map((template) => template.offset[0]!))].sort(
    (a, b) => a - b,
  );
  const canonical = parsed.map((template) => template.text).join('\n');
  return {
    columns,
    width: parsed.length,
    fingerprint: (hashString(`${columns.map((column) => column.name).join(' ')}\n${canonical}`) >>> 0)
      .toString(16)
      .padStart(8, '0'),
    byType: offsets.map((offset) => ({
      offset,
      templates: parsed.filter((t) => readsOneType(t) && t.offset[0] === offset).map(compile),
    })),
    byToken: parsed.filter((template) => !readsOneType(template)).map(compile),
  };
}

function parseTemplate(text: string, columns: readonly ColumnDeclaration[]): Template {
  const atoms = text
    .trim()
    .split(/\s+/)
    .map((atom) => {
      const found = /^([\w.#-]+)\[(-?\d+)\]$/.exec(atom);
      const column = columns.findIndex(({ name }) => name === found?.[1]);
      if (!found || column < 0) throw new Error(`feature template "${text}": "${atom}" names no column`);
      return { column, offset: Number(found[2]) };
    });
  const canonical = text.trim().replace(/\s+/g, ' ');
  return {
    text: canonical,
    seed: hashString(canonical.replace(/#\d+/g, '')),
    column: atoms.map((atom) => atom.column),
    offset: atoms.map((atom) => atom.offset),
  };
}

/** Hash of one template at token `i`; 0 where a value is missing. */
export function templateHash(template: CompiledTemplate, columns: Columns, i: number, length: number): number {
  const { column, offset, boundary } = template;
  let hash = template.seed;
  for (let a = 0; a < column.length; a++) {
    const at = i + offset[a]!;
    let value: number;
    if (at >= 0 && at < length) value = columns.value[column[a]!]![columns.first + at]!;
    else if (boundary[a] === 1) value = BOUNDARY;
    else return 0;
    if (value === 0) return 0;
    hash = combine(hash, value);
  }
  return finish(hash);
}

/** Writes every feature of token `i` to `out` from index `at` on; returns the index after the last. */
export function writeFeatures(
  templates: CompiledTemplates,
  columns: Columns,
  i: number,
  length: number,
  out: Int32Array,
  at = 0,
): number {
  let end = at;
  for (const group of templates.byType) {
    for (const template of group.templates) {
      const hash = templateHash(template, columns, i, length);
      if (hash !== 0) out[end++] = hash;
    }
  }
  return writeTokenFeatures(templates, columns, i, length, out, end);
}

/** Only the features that the cache by word type does not hold. */
export function writeTokenFeatures(
  templates: CompiledTemplates,
  columns: Columns,
  i: number,
  length: number,
  out: Int32Array,
  at = 0,
): number {
  let end = at;
  const { byToken } = templates;
  for (let t = 0; t < byToken.length; t++) {
    const hash = templateHash(byToken[t]!, columns, i, length);
    if (hash !== 0) out[end++] = hash;
  }
  return end;
}
