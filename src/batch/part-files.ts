import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from './make-folder.js';
import { describeFile, type FinishedFile, partial } from './part-file.js';

/** How the parts of an output are named and finished: the only place that knows what a part consists of. */
export interface PartFiles {
  /** Folder that names are relative to. */
  readonly folder: string;
  readonly gzip: boolean;
  /** Part of the temporary names, so that two processes may make the same part. */
  readonly owner: string;
  /** Where the lines of a part grow, below the folder. */
  growing(part: number): string;
  /** Name of the file that the lines become as they are; undefined where they are converted. */
  finalName(part: number): string | undefined;
  /** Makes a part's files from its whole lines, under their temporary names. */
  finish(part: number): Promise<FinishedFile[]>;
  /** Removes what only served to make the part. */
  tidy(part: number): Promise<void>;
  /** Removes the parts of an earlier, longer output. */
  removeFrom(part: number): Promise<void>;
}

/** One file that is whole when it appears under its name. */
export function singleFile(file: string): PartFiles {
  const folder = path.dirname(file);
  const name = path.basename(file);
  return {
    folder,
    gzip: name.endsWith('.gz'),
    owner: '',
    growing: () => partial(name),
    finalName: () => name,
    finish: async () => [await describeFile(path.join(folder, partial(name)), name, { hashed: false })],
    async tidy() {},
    async removeFrom() {},
  };
}

export function partName(part: number): string {
  return `part-${String(part).padStart(5, '0')}`;
}

/** `part-00000.jsonl`, `part-00001.jsonl` … in a folder. */
export function linesParts(folder: string, gzip: boolean, owner = ''): PartFiles {
  const nameOf = (part: number) => `${partName(part)}.jsonl${gzip ? '.gz' : ''}`;
  return {
    folder,
    gzip,
    owner,
    growing: (part) => partial(nameOf(part), owner),
    finalName: nameOf,
    finish: async (part) => [await describeFile(path.join(folder, partial(nameOf(part), owner)), nameOf(part))],
    async tidy() {},
    removeFrom: (part) => removeParts(folder, part),
  };
}

/** A folder a table, with a file a part in each: what DuckDB and pandas read as one table. */
export function parquetParts(folder: string, owner = ''): PartFiles {
  const spool = (part: number) => partial(`${partName(part)}.spool`, owner);
  return {
    folder,
    gzip: false,
    owner,
    growing: spool,
    finalName: () => undefined,
    async finish(part) {
      const { TABLE_NAMES, writeTables } = await import('./parquet-files.js');
      const names = TABLE_NAMES.map((table) => `${table}/${partName(part)}.parquet`);
      for (const table of TABLE_NAMES) await makeFolder(path.join(folder, table));
      await writeTables(path.join(folder, spool(part)), (table) =>
        path.join(folder, partial(`${table}/${partName(part)}.parquet`, owner)),
      );
      return Promise.all(names.map((name) => describeFile(path.join(folder, partial(name, owner)), name)));
    },
    tidy: (part) => rm(path.join(folder, spool(part)), { force: true }),
    async removeFrom(part) {
      await removeParts(folder, part);
      const tables = await readdir(folder, { withFileTypes: true });
      for (const table of tables) if (table.isDirectory()) await removeParts(path.join(folder, table.name), part);
    },
  };
}

async function removeParts(folder: string, from: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const number = /^part-(\d{5,})\.(?:jsonl|parquet|spool)(?:\.gz)?(?:\.partial)?$/.exec(name)?.[1];
    if (number !== undefined && Number(number) >= from) await rm(path.join(folder, name), { force: true });
  }
}
