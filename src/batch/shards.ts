import { readFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Config } from '../record/config.js';
import { type OnBytes, type Read, readArticles } from './articles.js';
import { pipelineFingerprint } from './fingerprint.js';
import type { InputFile } from './inputs.js';
import { STATE_FOLDER } from './json-folder.js';
import { articleKey, chained, EMPTY_CHAIN, unreadKey } from './key.js';
import { makeFolder } from './make-folder.js';
import type { FinishedFile } from './part-file.js';
import { linesParts, type PartFiles, parquetParts, partName } from './part-files.js';
import type { PlacedFailure, Tally } from './tally.js';

/** What many machines are to do, as `submit` writes it beside the output: plan.json. */
export interface ShardPlan {
  readonly shards: number;
  readonly inputs: number;
  /** Names all inputs in order. */
  readonly chain: string;
  /** Fingerprint of the pipeline: whoever works on a shard must have the same one. */
  readonly pipeline: string;
  readonly format: 'jsonl' | 'parquet';
  readonly gzip: boolean;
  readonly config: Pick<Config, 'languages' | 'annotators'>;
}

/** The inputs of one shard, in order. */
export interface ShardManifest {
  readonly shard: number;
  readonly inputs: number;
  readonly chain: string;
  readonly files: readonly InputFile[];
}

/** Written when a shard's files are in place: the shard is done. The same bytes whoever has done it, and how often. */
export interface ShardMarker {
  readonly shard: number;
  readonly pipeline: string;
  /** Format of its files. */
  readonly kind: string;
  readonly chain: string;
  readonly tally: Tally;
  readonly failures: readonly PlacedFailure[];
  readonly files: readonly FinishedFile[];
}

const PLAN = 'plan.json';
const manifestName = (shard: number) => path.join('shards', `${partName(shard)}.json`);
const markerName = (shard: number) => path.join('done', `${partName(shard)}.json`);

export function partFilesOf(plan: ShardPlan, folder: string, owner = ''): PartFiles {
  return plan.format === 'parquet' ? parquetParts(folder, owner) : linesParts(folder, plan.gzip, owner);
}

export function kindOf({ format, gzip }: Pick<ShardPlan, 'format' | 'gzip'>): string {
  return gzip ? `${format}.gz` : format;
}

export async function readPlan(folder: string): Promise<ShardPlan | undefined> {
  return readState<ShardPlan>(folder, PLAN);
}

export async function readManifest(folder: string, shard: number): Promise<ShardManifest | undefined> {
  return readState<ShardManifest>(folder, manifestName(shard));
}

/** Undefined until the shard is done for this plan. */
export async function readMarker(
  folder: string,
  plan: ShardPlan,
  manifest: ShardManifest,
): Promise<ShardMarker | undefined> {
  const marker = await readState<ShardMarker>(folder, markerName(manifest.shard));
  const fits = marker?.pipeline === plan.pipeline && marker.chain === manifest.chain && marker.kind === kindOf(plan);
  return fits ? marker : undefined;
}

export async function writeMarker(folder: string, marker: ShardMarker): Promise<void> {
  await writeState(folder, markerName(marker.shard), marker);
}

async function readState<T>(folder: string, name: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path.join(folder, STATE_FOLDER, name), 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeState(folder: string, name: string, value: object): Promise<void> {
  const file = path.join(folder, STATE_FOLDER, name);
  await makeFolder(path.dirname(file));
  await writeFileAtomic(file, `${JSON.stringify(value)}\n`);
}

export interface PlanOptions {
  readonly folder: string;
  readonly files: readonly InputFile[];
  readonly shardSize: number;
  readonly format: 'jsonl' | 'parquet';
  readonly gzip: boolean;
  readonly config: Config;
  readonly onBytes?: OnBytes;
}

/**
 * Cuts the input into shards of as many inputs each and writes plan and manifests below the output. Everything is read
 * once: the hashes tell later whether a machine has seen the same input.
 */
export async function planShards(options: PlanOptions): Promise<ShardPlan> {
  const { folder, files, shardSize, format, gzip, config, onBytes } = options;
  let shards = 0;
  let inputs = 0;
  let chain = EMPTY_CHAIN;
  let current = new ShardCut();
  for (const file of files) {
    for await (const read of readArticles([file], config.concurrency.files, onBytes)) {
      const key = keyOf(read);
      current.add(file, read, key);
      chain = chained(chain, key);
      inputs++;
      if (current.inputs < shardSize) continue;
      await writeState(folder, manifestName(shards), current.manifest(shards));
      shards++;
      current = new ShardCut();
    }
  }
  if (current.inputs > 0) {
    await writeState(folder, manifestName(shards), current.manifest(shards));
    shards++;
  }
  const { languages, annotators } = config;
  const pipeline = pipelineFingerprint(config);
  const plan: ShardPlan = { shards, inputs, chain, pipeline, format, gzip, config: { languages, annotators } };
  await writeState(folder, PLAN, plan);
  await partFilesOf(plan, folder).removeFrom(shards);
  return plan;
}

/** How an input is named in a chain: as planInputs of a run does. */
function keyOf(read: Read): string {
  return 'article' in read ? articleKey(read.article) : unreadKey(read.failure.where);
}

/** A shard that is being cut. */
class ShardCut {
  inputs = 0;
  #chain = EMPTY_CHAIN;
  #files: InputFile[] = [];

  add(file: InputFile, { line }: Read, key: string): void {
    this.inputs++;
    this.#chain = chained(this.#chain, key);
    const last = this.#files.at(-1);
    if (!line) this.#files.push(file);
    else if (last?.path === file.path && last.range)
      this.#files[this.#files.length - 1] = { ...last, range: { ...last.range, to: line.number } };
    else this.#files.push({ ...file, range: { from: line.number, to: line.number, start: line.start } });
  }

  manifest(shard: number): ShardManifest {
    return { shard, inputs: this.inputs, chain: this.#chain, files: this.#files };
  }
}
