import type { EvaluationError } from '../record/report.js';
import type { Span } from '../text/span.js';

/** Where an error is in its text: on the side of gold, on the side of the prediction, and the sentences around both. */
export interface ErrorContext extends Span {
  readonly gold: readonly SideMark[];
  readonly predicted: readonly SideMark[];
}

/** What is marked on one side: the item itself, or source and cue of an attribution. */
export interface SideMark extends Span {
  readonly role: 'item' | 'source' | 'cue';
}

export function contextOf(
  error: Pick<
    EvaluationError,
    'start' | 'end' | 'gold' | 'goldSpans' | 'predictedSpans' | 'goldRoles' | 'predictedRoles' | 'kind'
  >,
  text: string,
  sentences: readonly Span[],
): ErrorContext {
  const whole = error.gold === undefined ? [] : [{ start: error.start, end: error.end }];
  const gold = sideMarks(error.goldSpans ?? whole, error.goldRoles, error.kind);
  const predicted = sideMarks(error.predictedSpans ?? [], error.predictedRoles, error.kind);
  const first = Math.min(error.start, ...gold.concat(predicted).map(({ start }) => start));
  const last = Math.max(error.end, ...gold.concat(predicted).map(({ end }) => end));
  const around = sentences.filter(({ start, end }) => start < last && first < end);
  const start = Math.min(first, around[0]?.start ?? lineStart(text, first));
  const end = Math.max(last, around.at(-1)?.end ?? lineEnd(text, last));
  return { start, end, gold, predicted };
}

/** Where the item is the source, it is not marked twice. */
function sideMarks(item: readonly Span[], roles: EvaluationError['goldRoles'], kind: string): SideMark[] {
  const marks = (spans: readonly Span[], role: SideMark['role']) =>
    spans.map(({ start, end }) => ({ start, end, role }));
  const source = kind === 'source' ? [] : marks(roles?.source ?? [], 'source');
  return [...marks(item, 'item'), ...source, ...marks(roles?.cue ?? [], 'cue')];
}

/** What was annotated besides the words: type and value of an item as reports write it. */
export function labelOf(written: string | undefined, words: string): string {
  if (written === undefined) return '';
  return written.endsWith(words) ? written.slice(0, written.length - words.length).trim() : written;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline;
}
