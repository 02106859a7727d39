import { renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Journal, type JournalHeader, openJournal } from './journal.js';
import { JOURNAL_NAME, STATE_FOLDER } from './json-folder.js';
import { EMPTY_CHAIN } from './key.js';
import { makeFolder } from './make-folder.js';
import type { Finished, FinishedHead, RecordSink } from './output.js';
import { type FinishedFile, giveNames, LinesFile } from './part-file.js';
import { linesParts, type PartFiles, parquetParts, singleFile } from './part-files.js';
import { emptyTally, type PlacedFailure, type Tally } from './tally.js';

/** How far a run has come: `inputs` are finished, and their records are in the first `bytes` of the lines of `part`. */
interface Position {
  readonly part: number;
  readonly inputs: number;
  readonly bytes: number;
  readonly chain: string;
  readonly tally: Tally;
}

/** A line of its journal. */
export type PartedEntry =
  | { readonly commit: Position }
  /** Written before the files get their names; `commit` says what is finished with them. */
  | { readonly part: Position; readonly files: readonly FinishedFile[] }
  | { readonly failure: PlacedFailure }
  | { readonly complete: { readonly parts: number; readonly tally: Tally } };

interface PartedOptions {
  readonly to: string;
  readonly format: 'jsonl' | 'parquet';
  readonly partSize?: number;
  readonly gzip?: boolean;
  readonly settings: () => JournalHeader;
  readonly fresh?: boolean;
}

/** Inputs a part of Parquet where nobody says: some hundreds of megabytes of records. */
const PARQUET_PART_SIZE = 20_000;

/** Where the journal of an output lies, whether or not it is there. */
export function journalOf(to: string, isFolder: boolean): string {
  return isFolder ? path.join(to, STATE_FOLDER, JOURNAL_NAME) : `${to}.journal`;
}

/**
 * Records as lines, in input order, in one file or in parts of the same number of inputs each. Every chunk of lines that
 * is in the file is noted in the journal with the number of inputs that it ends; a later run cuts the file there, passes
 * over those inputs and goes on.
 */
export async function openPartedOutput(options: PartedOptions): Promise<RecordSink> {
  const { to, format, settings, fresh = false } = options;
  const isFolder = format === 'parquet' || options.partSize !== undefined;
  const partSize = options.partSize ?? (format === 'parquet' ? PARQUET_PART_SIZE : Number.POSITIVE_INFINITY);
  const files = !isFolder
    ? singleFile(to)
    : format === 'parquet'
      ? parquetParts(to)
      : linesParts(to, options.gzip === true);
  await makeFolder(path.resolve(files.folder));
  const header = { ...settings(), format, partSize: isFolder ? partSize : null };
  const journal = await openJournal<PartedEntry>(journalOf(to, isFolder), header, { fresh });
  const start = await takeUp(journal.entries, files, partSize);
  return partedSink(journal, files, { partSize, isFolder, start, failures: failuresBefore(start, journal) });
}

function failuresBefore({ inputs }: Position, { entries }: Journal<PartedEntry>): PlacedFailure[] {
  const found = new Map<number, PlacedFailure>();
  for (const entry of entries)
    if ('failure' in entry && entry.failure.at < inputs) found.set(entry.failure.at, entry.failure);
  return [...found.values()];
}

const BEGINNING: Position = { part: 0, inputs: 0, bytes: 0, chain: EMPTY_CHAIN, tally: emptyTally() };

/** Where an earlier run can be taken up: after the last full part whose files are there, or inside the part after it. */
async function takeUp(entries: readonly PartedEntry[], files: PartFiles, partSize: number): Promise<Position> {
  let start = BEGINNING;
  let last: FinishedFile | undefined; // the file of a part that was finished before it was full: the end of a run
  for (const entry of entries) {
    if ('part' in entry && entry.part.part === start.part) {
      await giveNames(files.folder, entry.files);
      const whole = entry.files.every(({ name, bytes }) => sizeOf(files, name) === bytes);
      if (!whole || entry.part.inputs < (start.part + 1) * partSize) {
        last = whole ? entry.files[0] : undefined;
        break;
      }
      start = { ...entry.part, part: start.part + 1, bytes: 0 };
    }
  }
  const commits = entries.flatMap((entry) =>
    'commit' in entry && entry.commit.part === start.part && entry.commit.inputs > start.inputs ? [entry.commit] : [],
  );
  const growing = files.growing(start.part);
  if (last && last.name === files.finalName(start.part) && commits.length > 0)
    renameSync(path.join(files.folder, last.name), path.join(files.folder, growing));
  const size = sizeOf(files, growing) ?? 0;
  return commits.findLast(({ bytes }) => bytes <= size) ?? start;
}

function sizeOf({ folder }: PartFiles, name: string): number | undefined {
  return statSync(path.join(folder, name), { throwIfNoEntry: false })?.size;
}

interface PartedState {
  readonly partSize: number;
  readonly isFolder: boolean;
  readonly start: Position;
  readonly failures: readonly PlacedFailure[];
}

function partedSink(journal: Journal<PartedEntry>, files: PartFiles, state: PartedState): RecordSink {
  const { partSize, isFolder, start, failures } = state;
  const head: FinishedHead = { inputs: start.inputs, chain: start.chain, tally: start.tally, failures };
  let position: Position = start;
  let lines: LinesFile | undefined;

  async function openLines(): Promise<LinesFile> {
    const { part, bytes } = position;
    return LinesFile.open(path.join(files.folder, files.growing(part)), { gzip: files.gzip, bytes });
  }

  async function finishPart(): Promise<void> {
    lines ??= await openLines();
    await lines.end();
    const { bytes } = lines;
    lines = undefined;
    const finished = await files.finish(position.part);
    await journal.append({ part: { ...position, bytes }, files: finished });
    await journal.sync();
    await giveNames(files.folder, finished);
    await files.tidy(position.part);
    position = { ...position, part: position.part + 1, bytes: 0 };
  }

  return {
    layout: 'line',
    head,
    claim: () => ({}),
    async write({ at, chain, tally, record, failure }: Finished) {
      lines ??= await openLines();
      const isInFile = record ? await lines.write(record.json) : false;
      if (failure) await journal.append({ failure });
      position = { ...position, inputs: at + 1, chain, tally };
      if (at + 1 === (position.part + 1) * partSize) await finishPart();
      else if (isInFile) {
        position = { ...position, bytes: lines.bytes };
        await journal.append({ commit: position });
      }
    },
    async close() {
      if (lines || position.part === 0 || position.inputs > position.part * partSize) await finishPart();
      await files.removeFrom(position.part);
      if (!isFolder) return journal.remove();
      await journal.append({ complete: { parts: position.part, tally: position.tally } });
      await journal.close();
    },
    async abort() {
      await lines?.leave();
      await journal.close();
    },
  };
}
