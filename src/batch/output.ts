import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { SourceArticle } from '../document/document.js';
import type { JournalHeader } from './journal.js';
import { refuseFolder } from './make-folder.js';
import type { Extracted, JsonLayout } from './outcome.js';
import type { PlacedFailure, Tally } from './tally.js';

export const OUTPUT_FORMATS = ['json', 'jsonl', 'parquet'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

export interface OutputOptions {
  /** A folder, a file, or "-" for standard output. */
  readonly to: string;
  readonly format: OutputFormat;
  /** Inputs a part; a folder of parts is written where it is given. */
  readonly partSize?: number;
  /** Parts are gzipped. A single file is by its name. */
  readonly gzip?: boolean;
  /**
   * Everything that the bytes of the output depend on beside the input: a journal counts for these settings only. Asked
   * for only where a journal is kept.
   */
  readonly settings: () => JournalHeader;
  /** Starts over, whatever an earlier run has left. */
  readonly fresh?: boolean;
  /** Keeps the journal of a finished folder of JSON files: the next run does only what is new or has changed. */
  readonly incremental?: boolean;
}

/** What an earlier run has finished at the head of the input. */
export interface FinishedHead {
  readonly inputs: number;
  /** Names the inputs; see key.ts. */
  readonly chain: string;
  readonly tally: Tally;
  readonly failures: readonly PlacedFailure[];
}

/** Where the record of an article goes. */
export interface Claim {
  /** Name of a file; the sink's own business. */
  readonly target?: string;
  /** The record is there already, from an earlier run. */
  readonly kept?: Pick<Extracted, 'words' | 'issues'>;
}

/** The end of one input. */
export interface Finished {
  /** Place in the input, counted from 0. */
  readonly at: number;
  readonly key: string;
  readonly chain: string;
  readonly claim?: Claim;
  /** Left out where no record comes of the input. */
  readonly record?: Extracted;
  readonly failure?: PlacedFailure;
  /** The counts up to this input, itself among them. */
  readonly tally: Tally;
}

/**
 * Where records go. Inputs are claimed, and later written, each in input order. `write` resolves when the record is
 * safe to forget; after `close` the output is whole; after `abort` a later run goes on from what is finished.
 */
export interface RecordSink {
  readonly layout: JsonLayout;
  /** Undefined where nothing can be taken up. */
  readonly head?: FinishedHead | undefined;
  claim(article: SourceArticle, key: string): Claim;
  write(finished: Finished): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** A device or a pipe has no content that could be replaced whole: it is written to as it is. */
async function isDevice(file: string): Promise<boolean> {
  const stats = await stat(file).catch(() => undefined);
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

export async function openOutput(options: OutputOptions): Promise<RecordSink> {
  const { to, format } = options;
  if (to === '-') return streamOutput(process.stdout, format === 'json' ? 'indented' : 'line');
  if (format === 'jsonl' && (await isDevice(to))) return streamOutput(createWriteStream(to), 'line');
  if (format === 'jsonl' && options.partSize === undefined) await refuseFolder(to);
  if (format === 'json') return (await import('./json-folder.js')).openJsonFolder(options);
  return (await import('./parted-output.js')).openPartedOutput({ ...options, format });
}

/** A line or a document at a time, as the stream takes it; standard output stays open, it is not ours to close. */
function streamOutput(stream: Writable, layout: JsonLayout): RecordSink {
  let failure: Error | undefined;
  stream.once('error', (error: Error) => {
    failure = error;
  });
  const end = async () => {
    if (failure) throw failure;
    if (stream !== process.stdout) await finished(stream.end());
  };
  return {
    layout,
    claim: () => ({}),
    async write({ record }) {
      if (failure) throw failure;
      if (record && !stream.write(record.json)) await once(stream, 'drain');
    },
    close: end,
    async abort() {},
  };
}
