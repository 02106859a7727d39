import { stat } from 'node:fs/promises';
import path from 'node:path';

export const INPUT_FORMATS = ['text', 'jsonl'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

export interface InputFile {
  /** Absolute path, or "-" for standard input. */
  readonly path: string;
  /** The path as records name it: relative to the folder that was asked for, with forward slashes. */
  readonly uri: string;
  /** Id of the article in a text file: its path without folder and ending, with the subfolder below the input. */
  readonly id: string;
  readonly format: InputFormat;
  /** Of a file with a document a line: only these lines. */
  readonly range?: LineRange;
}

/** Lines by number, counted from 1, both included, and the offset of the first one's first byte. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
  readonly start: number;
}

/** No file matches, or a named file does not exist. */
export class NoInputError extends Error {
  override readonly name = 'NoInputError';
}

const ENDINGS: readonly (readonly [RegExp, InputFormat])[] = [
  [/\.(?:jsonl|ndjson)(?:\.gz)?$/i, 'jsonl'],
  [/\.(?:txt|text)(?:\.gz)?$/i, 'text'],
];

function formatOf(file: string): InputFormat | undefined {
  return ENDINGS.find(([ending]) => ending.test(file))?.[1];
}

/**
 * Files, folders and globs to files, in the order given; inside a folder or glob by path, so that the order is the same
 * on every machine. In folders only files with a known ending are taken; a file named by itself is read as `from`, else
 * by its ending, else as text.
 *
 * @throws NoInputError
 */
export async function findInputs(inputs: readonly string[], base: string, from?: InputFormat): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const input of inputs) {
    if (input === '-') {
      files.push({ path: '-', uri: '-', id: 'stdin', format: from ?? 'jsonl' });
      continue;
    }
    const found = await expand(input, base, from);
    if (found.length === 0) throw new NoInputError(await whyNothing(input, base));
    files.push(...found);
  }
  const seen = new Set<string>();
  return files.filter((file) => !seen.has(file.path) && seen.add(file.path));
}

async function expand(input: string, base: string, from: InputFormat | undefined): Promise<InputFile[]> {
  const full = path.resolve(base, input);
  const stats = await stat(full).catch(() => undefined);
  if (stats && !stats.isDirectory())
    return [inputFile(full, path.dirname(full), from ?? formatOf(full) ?? 'text', base)];
  return inFolderOrGlob(input, base, from);
}

/** @throws NoInputError where it is neither */
async function inFolderOrGlob(input: string, base: string, from: InputFormat | undefined): Promise<InputFile[]> {
  const full = path.resolve(base, input);
  if ((await stat(full).catch(() => undefined))?.isDirectory()) return inFolder(full, '**/*', from);
  const { isDynamicPattern } = await tinyglobby();
  if (!isDynamicPattern(input)) throw new NoInputError(`no input: "${input}" does not exist`);
  const root = path.resolve(base, fixedPart(input, isDynamicPattern));
  return inFolder(root, path.relative(root, full).replaceAll(path.sep, '/'), from);
}

async function whyNothing(input: string, base: string): Promise<string> {
  const others = await inFolderOrGlob(input, base, 'text');
  if (others.length === 0) return `no input: nothing matches "${input}"`;
  const more = others.length > 1 ? `, ${others.length} files` : '';
  const ending = 'ends in .txt, .text, .jsonl or .ndjson (also .gz)';
  return `no input: in "${input}" nothing ${ending}, but there is ${others[0]!.uri}${more}: say with --from what to read it as`;
}

/** Loaded where there is a folder or a glob: a run over named files starts without it. */
function tinyglobby() {
  return import('tinyglobby');
}

/** The folders of a glob before its first wildcard. */
function fixedPart(pattern: string, isDynamicPattern: (part: string) => boolean): string {
  const parts = pattern.split('/');
  const wild = parts.findIndex((part) => isDynamicPattern(part));
  return parts.slice(0, wild).join('/') || '.';
}

async function inFolder(root: string, pattern: string, from: InputFormat | undefined): Promise<InputFile[]> {
  const { glob } = await tinyglobby();
  const found = await glob(pattern, { cwd: root, absolute: true, onlyFiles: true, expandDirectories: false });
  return found
    .map((file) => path.resolve(file))
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((file) => {
      const format = from ?? formatOf(file);
      return format ? [inputFile(file, root, format, root)] : [];
    });
}

function inputFile(file: string, root: string, format: InputFormat, base: string): InputFile {
  const slashed = (to: string, of: string) => path.relative(to, of).replaceAll(path.sep, '/');
  const id = slashed(root, file).replace(/\.[^./]+?(?:\.gz)?$/i, '');
  const uri = slashed(base, file);
  return { path: file, uri: uri.startsWith('../') ? path.basename(file) : uri, id, format };
}
