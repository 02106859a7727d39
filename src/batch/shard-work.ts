import { rm } from 'node:fs/promises';
import path from 'node:path';
import { readArticles } from './articles.js';
import type { Executor } from './executor.js';
import { makeFolder } from './make-folder.js';
import type { Finished, RecordSink } from './output.js';
import { giveNames, LinesFile } from './part-file.js';
import { InputChangedError } from './plan.js';
import { runBatch } from './run.js';
import {
  kindOf,
  partFilesOf,
  readManifest,
  readMarker,
  type ShardManifest,
  type ShardMarker,
  type ShardPlan,
  writeMarker,
} from './shards.js';
import { emptyTally, type PlacedFailure, type Tally } from './tally.js';

const FILES_AT_A_TIME = 8;

/**
 * Does one shard, unless it is done. Whoever does it again, or at the same time, makes the same files: they grow under a
 * name of their owner, are named when they are whole, and the marker is written last.
 *
 * @param owner tells this process from all others, for temporary names
 * @throws InputChangedError when the input is not what was submitted
 */
export async function doShard(
  folder: string,
  plan: ShardPlan,
  shard: number,
  { executor, owner }: { readonly executor: Executor; readonly owner: string },
): Promise<ShardMarker> {
  const manifest = await readManifest(folder, shard);
  if (!manifest) throw new Error(`${folder}: there is no manifest of shard ${shard}; submit again`);
  const done = await readMarker(folder, plan, manifest);
  if (done) return done;
  const sink = shardSink(folder, plan, manifest, owner);
  const { interrupted } = await runBatch(readArticles(manifest.files, FILES_AT_A_TIME), {
    sink,
    startExecutor: async () => ({ ...executor, close: async () => {} }), // it serves other shards
  });
  if (interrupted) throw new Error('interrupted');
  return sink.marker();
}

function shardSink(
  folder: string,
  plan: ShardPlan,
  { shard, inputs, chain }: ShardManifest,
  owner: string,
): RecordSink & { marker(): ShardMarker } {
  const files = partFilesOf(plan, folder, owner);
  const growing = path.join(folder, files.growing(shard));
  const failures: PlacedFailure[] = [];
  let lines: LinesFile | undefined;
  let seen: Pick<Finished, 'at' | 'chain' | 'tally'> | undefined;
  let marker: ShardMarker | undefined;

  async function open(): Promise<LinesFile> {
    await makeFolder(folder);
    return LinesFile.open(growing, { gzip: files.gzip, bytes: 0 });
  }

  return {
    layout: 'line',
    claim: () => ({}),
    async write({ at, chain, tally, record, failure }) {
      lines ??= await open();
      if (record) await lines.write(record.json);
      if (failure) failures.push(failure);
      seen = { at, chain, tally };
    },
    async close() {
      lines ??= await open();
      await lines.end();
      if ((seen?.at ?? -1) + 1 !== inputs || seen?.chain !== chain) {
        await rm(growing, { force: true });
        throw new InputChangedError(`shard ${shard}: the input is not what was submitted; submit again`);
      }
      const finished = await files.finish(shard);
      await giveNames(folder, finished, owner);
      await files.tidy(shard);
      const tally: Tally = seen?.tally ?? emptyTally();
      marker = { shard, pipeline: plan.pipeline, kind: kindOf(plan), chain, tally, failures, files: finished };
      await writeMarker(folder, marker);
    },
    async abort() {
      await lines?.leave().catch(() => {});
      await rm(growing, { force: true });
    },
    marker: () => marker!,
  };
}
