import { type FileHandle, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './make-folder.js';

/**
 * An append-only file of JSON lines that says what is done. A line is written after what it speaks of is on disk, so
 * that the journal never promises too much; a line that a crash has torn is passed over. Lines count only below the
 * last header, and only when that header is the one of this run: other settings, other models or another version start
 * over.
 */
export interface Journal<Entry> {
  /** What an earlier run with the same header has noted, in order. */
  readonly entries: readonly Entry[];
  append(entry: Entry): Promise<void>;
  /** Brings the notes to the disk itself, for the sake of power cuts. */
  sync(): Promise<void>;
  close(): Promise<void>;
  /** After this nothing is kept. */
  remove(): Promise<void>;
}

/** The settings that a journal's entries depend on. */
export type JournalHeader = Readonly<Record<string, string | number | boolean | null>>;

export interface JournalContent<Entry> {
  readonly header: JournalHeader | undefined;
  readonly entries: readonly Entry[];
}

/** Reads a journal without touching it; nothing is in it where there is none. */
export async function readJournal<Entry>(file: string): Promise<JournalContent<Entry>> {
  const json = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  let header: JournalHeader | undefined;
  let entries: Entry[] = [];
  for (const line of json.split('\n')) {
    const value = parsed(line);
    if (!value) continue;
    if ('journal' in value) {
      header = value.journal as JournalHeader;
      entries = [];
    } else entries.push(value as Entry);
  }
  return { header, entries };
}

function parsed(line: string): object | undefined {
  if (line === '') return undefined;
  try {
    return JSON.parse(line) as object;
  } catch {
    return undefined; // torn by a crash
  }
}

/** @param fresh forgets what was noted */
export async function openJournal<Entry>(
  file: string,
  header: JournalHeader,
  { fresh = false } = {},
): Promise<Journal<Entry>> {
  const old = await readJournal<Entry>(file);
  const same = !fresh && JSON.stringify(old.header) === JSON.stringify(header);
  await makeFolder(path.dirname(file));
  const handle: FileHandle = await open(file, 'a');
  let toWrite = '\n'; // ends a torn line; an empty one is passed over
  if (!same) toWrite += `${JSON.stringify({ journal: header })}\n`;
  await handle.appendFile(toWrite);
  return {
    entries: same ? old.entries : [],
    append: (entry) => handle.appendFile(`${JSON.stringify(entry)}\n`),
    sync: () => handle.datasync(),
    close: () => handle.close(),
    async remove() {
      await handle.close();
      await rm(file, { force: true });
    },
  };
}
