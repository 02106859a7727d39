import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { createGunzip, gunzip } from 'node:zlib';
import type { SourceArticle } from '../document/document.js';
import { readJsonLine } from '../read/jsonl.js';
import { readText } from '../read/text.js';
import type { InputFile } from './inputs.js';
import { type Line, lines } from './lines.js';
import { mapOrdered } from './ordered.js';

/** A document that could not be read or extracted: where it stands and why; the run goes on. */
export interface Failure {
  /** File, with the line where a file holds many documents, and the id where it is known. */
  readonly where: string;
  readonly reason: string;
}

export type Read = ({ readonly article: SourceArticle } | { readonly failure: Failure }) & {
  /** Where it stands in a file with a document a line: number of the line from 1, offset of its first byte. */
  readonly line?: Pick<Line, 'number' | 'start'>;
};

/** Told how many bytes of the input have been read, as they lie on the disk. */
export type OnBytes = (count: number) => void;

/**
 * The articles of some files, in order. Text files are read ahead, at most `concurrency` at a time; files with a
 * document a line are streamed.
 */
export async function* readArticles(
  files: readonly InputFile[],
  concurrency: number,
  onBytes: OnBytes = () => {},
): AsyncGenerator<Read> {
  for (const group of groupByFormat(files)) {
    if (group[0]!.format === 'text') yield* mapOrdered(group, concurrency, (file) => readTextFile(file, onBytes));
    else for (const file of group) yield* readJsonLines(file, onBytes);
  }
}

function groupByFormat(files: readonly InputFile[]): InputFile[][] {
  const groups: InputFile[][] = [];
  for (const file of files) {
    const last = groups.at(-1);
    if (last && last[0]!.format === file.format) last.push(file);
    else groups.push([file]);
  }
  return groups;
}

async function readTextFile(file: InputFile, onBytes: OnBytes): Promise<Read> {
  try {
    const bytes = file.path === '-' ? await standardInput() : await readFile(file.path);
    onBytes(bytes.length);
    const text = file.path.endsWith('.gz') ? await unzip(bytes) : bytes;
    return { article: readText(text, file.id, file.uri) };
  } catch (error) {
    return { failure: { where: file.uri, reason: reasonOf(error) } };
  }
}

const unzip = promisify(gunzip);

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function* readJsonLines(file: InputFile, onBytes: OnBytes): AsyncGenerator<Read> {
  const { range } = file;
  // What is compressed can only be read from its beginning.
  const begin =
    range && !file.path.endsWith('.gz') ? { number: range.from, start: range.start } : { number: 1, start: 0 };
  const raw = file.path === '-' ? process.stdin : createReadStream(file.path, { start: begin.start });
  raw.on('data', (chunk: Uint8Array | string) => onBytes(chunk.length));
  raw.pause(); // listening has set it flowing; its reader asks for the data
  const stream = file.path.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  // pipe() does not hand on errors: without this an unreadable file would hang its reader
  if (stream !== raw) raw.on('error', (error: Error) => stream.destroy(error));
  const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const { number, start, bytes } of lines(stream as AsyncIterable<Uint8Array>, begin)) {
      if (range && number < range.from) continue;
      if (range && number > range.to) return;
      const line = { number, start };
      try {
        yield { article: readJsonLine(strictUtf8.decode(bytes), file.uri, number), line };
      } catch (error) {
        yield { failure: { where: `${file.uri}:${number}`, reason: reasonOf(error) }, line };
      }
    }
  } catch (error) {
    yield { failure: { where: file.uri, reason: reasonOf(error) } };
  }
}

/** One line for people, whatever was thrown. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'not valid UTF-8';
  if (code === 'EACCES') return 'no permission to read it';
  if (code === 'EISDIR') return 'it is a folder';
  if (code?.startsWith('Z_')) return `damaged gzip data (${error.message})`;
  return error.message.split('\n')[0]!;
}
