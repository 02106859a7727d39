import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UsageError } from './config-file.js';
import { describeFile, partial } from './part-file.js';
import { readManifest, readMarker, readPlan, type ShardMarker } from './shards.js';
import { emptyTally, type PlacedFailure, type Tally } from './tally.js';

export interface Merged {
  readonly shards: number;
  readonly inputs: number;
  /** Shards that nobody has done yet. */
  readonly missing: readonly number[];
  /** Files that are not as their shard's marker says. */
  readonly damaged: readonly string[];
  readonly tally: Tally;
  readonly failures: readonly PlacedFailure[];
}

/**
 * Checks that every shard is done and every file is what its marker says, by size and hash, and that no input is lost.
 *
 * @throws UsageError where nothing was submitted
 */
export async function checkShards(folder: string): Promise<Merged> {
  const plan = await readPlan(folder);
  if (!plan) throw new UsageError(`${folder}: nothing was submitted to this folder`);
  const tally = emptyTally();
  const failures: PlacedFailure[] = [];
  const missing: number[] = [];
  const damaged: string[] = [];
  let inputs = 0;
  for (let shard = 0; shard < plan.shards; shard++) {
    const manifest = await readManifest(folder, shard);
    const marker = manifest && (await readMarker(folder, plan, manifest));
    if (!marker) {
      missing.push(shard);
      continue;
    }
    for (const file of await damagedFiles(folder, marker)) damaged.push(file);
    for (const failure of marker.failures) failures.push({ ...failure, at: failure.at + inputs });
    const { documents, failed, duplicates } = marker.tally;
    if (documents + failed + duplicates !== manifest.inputs) damaged.push(`shard ${shard}`);
    inputs += manifest.inputs;
    addTo(tally, marker.tally);
  }
  return { shards: plan.shards, inputs: plan.inputs, missing, damaged, tally, failures };
}

async function damagedFiles(folder: string, { files }: ShardMarker): Promise<string[]> {
  const damaged: string[] = [];
  for (const { name, bytes, sha256 } of files) {
    const found = await describeFile(path.join(folder, name), name).catch(() => undefined);
    if (found?.bytes !== bytes || found.sha256 !== sha256) damaged.push(name);
  }
  return damaged;
}

function addTo(sum: Tally, tally: Tally): void {
  sum.documents += tally.documents;
  sum.words += tally.words;
  sum.failed += tally.failed;
  sum.duplicates += tally.duplicates;
  for (const [code, count] of Object.entries(tally.issues)) sum.issues[code] = (sum.issues[code] ?? 0) + count;
}

/** The shards' lines as one file, which appears when it is whole. Gzipped shards make a gzipped file. */
export async function joinShards(folder: string, into: string): Promise<void> {
  const plan = (await readPlan(folder))!;
  if (plan.format !== 'jsonl') throw new UsageError('only shards of jsonl make one file; Parquet is read as a folder');
  if (plan.gzip !== into.endsWith('.gz'))
    throw new UsageError(
      `the shards are ${plan.gzip ? '' : 'not '}gzipped: name a file that ${plan.gzip ? 'ends' : 'does not end'} in .gz`,
    );
  const growing = partial(into);
  await (await open(growing, 'w')).close();
  for (let shard = 0; shard < plan.shards; shard++) {
    const marker = await readMarker(folder, plan, (await readManifest(folder, shard))!);
    for (const { name } of marker!.files)
      await pipeline(
        createReadStream(path.join(folder, name)),
        createWriteStream(growing, { flags: 'a', flush: true }),
      );
  }
  await rename(growing, into);
}
