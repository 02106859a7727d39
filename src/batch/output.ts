import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import writeFileAtomic from 'write-file-atomic';
import type { CopydeskRecord } from '../record/record.js';
import { fileNameOf } from '../write/file-name.js';
import { toJson, toJsonLine } from '../write/json.js';

export const OUTPUT_FORMATS = ['json', 'jsonl'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** Where records go. `write` resolves when the record is safe to forget; after `close` the output is whole. */
export interface RecordSink {
  write(record: CopydeskRecord): Promise<void>;
  close(): Promise<void>;
  /** After an interruption: what is finished is kept, what is not is removed. */
  abort(): Promise<void>;
}

export async function openOutput(to: string, format: OutputFormat): Promise<RecordSink> {
  if (format === 'json' && to !== '-') return folderOfFiles(to);
  return to === '-' ? standardOutput(format) : linesFile(to);
}

/** One JSON file a document, each written to a temporary file and renamed. */
async function folderOfFiles(folder: string): Promise<RecordSink> {
  await mkdir(folder, { recursive: true });
  const written = new Map<string, string>(); // file name in lower case (some file systems know no other) → id
  return {
    async write(record) {
      const name = freeName(record.id, written);
      await writeFileAtomic(path.join(folder, `${name}.json`), toJson(record), { fsync: false });
    },
    async close() {},
    async abort() {},
  };
}

/** Two documents of one run may have the same id: neither overwrites the other. */
function freeName(id: string, written: Map<string, string>): string {
  const name = fileNameOf(id);
  let free = name;
  for (let n = 2; written.has(free.toLowerCase()); n++) free = `${name}~${n}`;
  written.set(free.toLowerCase(), id);
  return free;
}

function standardOutput(format: OutputFormat): RecordSink {
  return {
    async write(record) {
      if (!process.stdout.write(format === 'json' ? toJson(record) : toJsonLine(record)))
        await once(process.stdout, 'drain');
    },
    async close() {},
    async abort() {},
  };
}

/** A line a record, gzipped where the name ends in .gz; the file appears under its name when it is whole. */
async function linesFile(file: string): Promise<RecordSink> {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  const partial = `${file}.partial`;
  const target = createWriteStream(partial);
  const stream = file.endsWith('.gz') ? createGzip() : target;
  if (stream !== target) stream.pipe(target);
  let failed: Error | undefined;
  for (const each of [stream, target]) each.on('error', (error: Error) => (failed ??= error));
  await once(target, 'open');
  const end = async () => {
    stream.end();
    await finished(target);
  };
  return {
    async write(record) {
      if (failed) throw failed;
      if (!stream.write(toJsonLine(record))) await Promise.race([once(stream, 'drain'), once(target, 'close')]);
      if (failed) throw failed;
    },
    async close() {
      await end();
      await rename(partial, file);
    },
    async abort() {
      await end().catch(() => rm(partial, { force: true }));
    },
  };
}
