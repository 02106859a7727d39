import { statSync } from 'node:fs';
import { readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileNameOf } from '../write/file-name.js';
import { type JournalHeader, openJournal } from './journal.js';
import { makeFolder } from './make-folder.js';
import type { Extracted } from './outcome.js';
import type { RecordSink } from './output.js';

/** Where a folder of output keeps what only copydesk reads. */
export const STATE_FOLDER = '.copydesk';
export const JOURNAL_NAME = 'journal.jsonl';

/** Ending of a record that is being written. */
const ASIDE = '.partial';

/** A line of its journal: a record that is written. */
export interface WrittenFile extends Pick<Extracted, 'words' | 'issues'> {
  readonly key: string;
  readonly file: string;
  readonly bytes: number;
}

interface FolderOptions {
  readonly to: string;
  readonly settings: () => JournalHeader;
  readonly fresh?: boolean;
  readonly incremental?: boolean;
}

/**
 * One JSON file a document, each written to a temporary file and renamed. A record is there already where the journal
 * names its article and the file has the size that was noted.
 */
export async function openJsonFolder({ to, settings, fresh, incremental }: FolderOptions): Promise<RecordSink> {
  await makeFolder(to);
  const state = path.join(to, STATE_FOLDER);
  const journal = await openJournal<WrittenFile>(path.join(state, JOURNAL_NAME), settings(), { fresh: fresh ?? false });
  for (const name of await readdir(state)) if (name.endsWith(ASIDE)) await rm(path.join(state, name), { force: true });
  const written = new Map(journal.entries.map((entry) => [entry.file, entry]));
  const names = new Set<string>();
  return {
    layout: 'indented',
    claim({ id }, key) {
      const target = `${freeName(id, names)}.json`;
      const entry = written.get(target);
      const isThere = entry?.key === key && sizeOf(path.join(to, target)) === entry.bytes;
      return isThere ? { target, kept: entry } : { target };
    },
    async write({ key, claim, record }) {
      if (!record || !claim?.target || claim.kept) return;
      const { json, words, issues } = record;
      // Written aside and renamed: what a killed run leaves half written is never seen among the records.
      const aside = path.join(state, `${claim.target}${ASIDE}`);
      await writeFile(aside, json);
      await rename(aside, path.join(to, claim.target));
      await journal.append({ key, file: claim.target, bytes: Buffer.byteLength(json), words, issues });
    },
    async close() {
      if (incremental) return journal.close();
      await journal.remove();
      await rmdir(state).catch(() => {}); // something of somebody else's is in it
    },
    abort: () => journal.close(),
  };
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

/** Two documents of one run may have the same id: neither overwrites the other. */
function freeName(id: string, names: Set<string>): string {
  const name = fileNameOf(id);
  let free = name;
  for (let n = 2; names.has(free.toLowerCase()); n++) free = `${name}~${n}`; // some file systems know no capitals
  names.add(free.toLowerCase());
  return free;
}
