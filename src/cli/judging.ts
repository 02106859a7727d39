import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { type Parsed, readDocuments } from '../batch/annotated.js';
import { UsageError } from '../batch/config-file.js';
import { makeFolder, refuseFolder } from '../batch/make-folder.js';
import { parseBaseline } from '../evaluate/baseline.js';
import { type EvaluationOptions, evaluate } from '../evaluate/evaluate.js';
import { compareWithBaseline } from '../evaluate/gate.js';
import { renderGate } from '../evaluate/gate-text.js';
import {
  type AnnotatedDocument,
  type GoldDocument,
  readAnnotated,
  readGold,
  UnscorableError,
} from '../evaluate/gold.js';
import { renderJunit } from '../evaluate/junit.js';
import { renderGateMarkdown, renderMarkdown } from '../evaluate/markdown.js';
import { renderTable } from '../evaluate/table.js';
import { workflowAnnotations } from '../evaluate/workflow-annotations.js';
import type { Baseline } from '../record/baseline.js';
import type { GateConfig } from '../record/config.js';
import type { Report } from '../record/report.js';
import { addToJobSummary, annotateWorkflow, inRepository } from './continuous-integration.js';
import { startedAs } from './started-as.js';

/** Scores and tables are what was asked for: they go to stdout. */
const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;

export async function readGoldFiles(input: string): Promise<GoldDocument[]> {
  const gold: GoldDocument[] = [];
  for await (const { value, where } of readDocuments(input)) gold.push(at(where, () => readGold(value)));
  return gold;
}

export interface Predictions {
  /** Of documents in gold; others are passed over, so that a large run need not fit into memory. */
  readonly predictions: AnnotatedDocument[];
  /** The first ids of others, to show. */
  readonly otherIds: readonly string[];
}

const IDS_SHOWN = 3;

export async function readPredictions(input: string, gold: readonly GoldDocument[]): Promise<Predictions> {
  const wanted = new Set(gold.map(({ id }) => id));
  const predictions: AnnotatedDocument[] = [];
  const otherIds: string[] = [];
  for await (const { value, where } of readDocuments(input)) {
    const { id: found } = (value ?? {}) as { id?: unknown };
    if (found === undefined) continue;
    const id = String(found);
    if (wanted.has(id)) predictions.push(at(where, () => readAnnotated(value)));
    else if (otherIds.length <= IDS_SHOWN) otherIds.push(id);
  }
  return { predictions, otherIds };
}

/** The first of some ids, for messages. */
export function shownIds(ids: readonly string[]): string {
  if (ids.length === 0) return 'none';
  const shown = ids.slice(0, IDS_SHOWN).map((id) => `"${id}"`);
  return ids.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ');
}

/** Evaluates and prints the table; in CI the summary of the job gets it too. */
export function evaluateAndPrint(
  gold: readonly GoldDocument[],
  predictions: readonly AnnotatedDocument[],
  options: EvaluationOptions,
): Report {
  const report = at('evaluation', () => evaluate(gold, predictions, options));
  process.stdout.write(`${renderTable(report, { colour })}\n`);
  addToJobSummary(() => renderMarkdown(report));
  return report;
}

export async function writeReport(report: Report, file: string): Promise<void> {
  await writeInFolder(file, `${JSON.stringify(report, null, 1)}\n`);
}

export async function writeInFolder(file: string, content: string): Promise<void> {
  await makeFolder(path.dirname(path.resolve(file)));
  await refuseFolder(file);
  await writeFileAtomic(file, content);
}

export interface GateOptions {
  /** Where the outcome is written as JUnit XML. */
  readonly junit?: string | undefined;
}

/** Compares with the baseline and prints how it went, also where CI shows it; says whether the gate passed. */
export async function applyGate(
  report: Report,
  gate: GateConfig,
  folder: string,
  { junit }: GateOptions = {},
): Promise<boolean> {
  const file = path.resolve(folder, gate.baseline);
  const baseline = await readBaseline(file);
  if (!baseline) throw new UsageError(`${gate.baseline}: no baseline yet; write it with: ${startedAs()} gate --update`);
  const result = compareWithBaseline(report, baseline, gate);
  process.stdout.write(`\n${renderGate(result, { colour })}\n`);
  addToJobSummary(() => renderGateMarkdown(result));
  annotateWorkflow(() => workflowAnnotations(result, inRepository(file)));
  if (junit) await writeInFolder(junit, renderJunit(report, result));
  return result.passed;
}

/** The baseline in a file; undefined where there is none yet. */
export async function readBaseline(file: string): Promise<Baseline | undefined> {
  const [found] = await firstOf(file);
  return found && at(file, () => parseBaseline(found.value));
}

async function firstOf(file: string): Promise<Parsed[]> {
  try {
    for await (const parsed of readDocuments(file)) return [parsed];
  } catch (error) {
    if (error instanceof UsageError) throw error;
  }
  return [];
}

/** Turns what is wrong with a document into an error that names the document. */
function at<T>(where: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof UnscorableError) throw new UsageError(`${where}: ${error.message}`);
    if (error instanceof Error && error.name === 'ZodError') throw new UsageError(`${where}: not the expected shape`);
    throw error;
  }
}
