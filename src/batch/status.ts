import { stat } from 'node:fs/promises';
import type { Config } from '../record/config.js';
import { pipelineFingerprint } from './fingerprint.js';
import { readJournal } from './journal.js';
import type { WrittenFile } from './json-folder.js';
import { journalOf, type PartedEntry } from './parted-output.js';
import { countRecord, emptyTally, type Tally } from './tally.js';

/** How far a run has come, as its journal has it. */
export interface RunStatus {
  readonly output: string;
  /** `none`: nothing was written yet; `unfinished`: a run was interrupted or is under way; `complete`: it is whole. */
  readonly state: 'none' | 'unfinished' | 'complete';
  /** What is finished; left out where no journal is kept of it. */
  readonly tally?: Tally;
  /** The next run goes on from there; false where the pipeline has changed and it starts over. */
  readonly resumable?: boolean;
}

export async function runStatus(config: Config, to: string): Promise<RunStatus> {
  const { format, partSize } = config.output;
  const exists = (await stat(to).catch(() => undefined)) !== undefined;
  const isFolder = format !== 'jsonl' || partSize !== undefined;
  const { header, entries } = await readJournal<WrittenFile & PartedEntry>(journalOf(to, isFolder));
  if (!header) return { output: to, state: exists ? 'complete' : 'none' };
  const resumable = header.pipeline === pipelineFingerprint(config) && header.duplicates === config.duplicates;
  const isComplete = entries.some((entry) => 'complete' in entry);
  return { output: to, state: isComplete ? 'complete' : 'unfinished', tally: tallyOf(entries), resumable };
}

function tallyOf(entries: readonly (WrittenFile & PartedEntry)[]): Tally {
  const last = entries.findLast((entry) => 'commit' in entry || 'part' in entry || 'complete' in entry);
  if (last) return 'commit' in last ? last.commit.tally : 'part' in last ? last.part.tally : last.complete.tally;
  const files = new Map(entries.filter(({ file }) => file !== undefined).map((entry) => [entry.file, entry]));
  const tally = emptyTally();
  for (const entry of files.values()) countRecord(tally, entry);
  return tally;
}
