import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { UsageError } from './config-file.js';
import { NoInputError } from './inputs.js';
import { lines } from './lines.js';

/** A parsed JSON value of a file of records or gold, and where it stands, for messages. */
export interface Parsed {
  readonly value: unknown;
  readonly where: string;
}

/**
 * The documents of a file or folder: JSON (one document or an array), or JSON lines, also gzipped. Of a folder the
 * files in it that end so, by name; subfolders are left alone.
 *
 * @throws NoInputError when there is nothing
 * @throws UsageError when a file is no JSON
 */
export async function* readDocuments(input: string): AsyncGenerator<Parsed> {
  const stats = await stat(input).catch(() => undefined);
  if (!stats) throw new NoInputError(`no input: "${input}" does not exist`);
  const files = stats.isDirectory() ? await filesIn(input) : [input];
  if (files.length === 0) throw new NoInputError(`no input: "${input}" holds no .json or .jsonl file`);
  for (const file of files) yield* /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(file) ? readLines(file) : readWhole(file);
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  return names
    .filter((name) => /\.(?:json|jsonl|ndjson)(?:\.gz)?$/i.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

async function* readWhole(file: string): AsyncGenerator<Parsed> {
  const value = parse(await readFile(file, 'utf8'), file);
  for (const each of Array.isArray(value) ? value : [value]) yield { value: each, where: file };
}

async function* readLines(file: string): AsyncGenerator<Parsed> {
  const raw = createReadStream(file);
  const stream = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  for await (const { number, bytes } of lines(stream as AsyncIterable<Uint8Array>)) {
    const where = `${file}:${number}`;
    yield { value: parse(Buffer.from(bytes).toString('utf8'), where), where };
  }
}

function parse(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new UsageError(`${where}: no valid JSON (${(error as Error).message})`);
  }
}
