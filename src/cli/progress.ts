import type { Tally } from '../batch/tally.js';
import { plural, say } from './talk.js';

/** Shows how far a run has come: a bar on a terminal, a line every so often elsewhere. */
export interface Progress {
  /** Bytes of the input that have been read. */
  read(bytes: number): void;
  update(tally: Readonly<Tally>, kept: number): void;
  /** Clears the bar, so that something else can be said; the next update draws it again. */
  clear(): void;
  end(): void;
}

/** Runs of a few minutes say nothing but how they ended. */
const LINE_EVERY = 300_000;
const DRAW_EVERY = 200;

/** @param totalBytes size of the input; undefined where nobody knows, as of standard input */
export async function startProgress(totalBytes: number | undefined): Promise<Progress> {
  const state = { bytes: 0, done: 0, words: 0, failed: 0, keptWords: 0 };
  const begun = performance.now();
  const draw = process.stderr.isTTY === true ? await bar(totalBytes) : undefined;
  let last = draw ? 0 : begun;
  const shown = (): Shown => {
    const seconds = (performance.now() - begun) / 1000;
    const share = totalBytes ? Math.min(1, state.bytes / totalBytes) : undefined;
    return {
      documents: state.done,
      failed: state.failed,
      wordsPerSecond: Math.round((state.words - state.keptWords) / Math.max(seconds, 0.001)),
      share,
      secondsLeft: share ? Math.round((seconds / share) * (1 - share)) : undefined,
    };
  };
  return {
    read(bytes) {
      state.bytes += bytes;
    },
    update({ documents, words, failed, duplicates }, kept) {
      if (documents === kept) state.keptWords = words;
      Object.assign(state, { done: documents + failed + duplicates, words, failed });
      const now = performance.now();
      if (now - last < (draw ? DRAW_EVERY : LINE_EVERY)) return;
      last = now;
      if (draw) draw.update(shown());
      else say(asLine(shown()));
    },
    clear: () => draw?.clear(),
    end: () => draw?.end(),
  };
}

interface Shown {
  readonly documents: number;
  readonly failed: number;
  readonly wordsPerSecond: number;
  readonly share: number | undefined;
  readonly secondsLeft: number | undefined;
}

function asLine({ documents, failed, wordsPerSecond, share, secondsLeft }: Shown): string {
  const parts = [plural(documents, 'document'), `${wordsPerSecond} words/s`];
  if (share !== undefined) parts.push(`${Math.floor(share * 100)} %`, `${duration(secondsLeft ?? 0)} left`);
  if (failed > 0) parts.push(`${failed} failed`);
  return parts.join(', ');
}

/** cli-progress draws; it is loaded only where there is a terminal. */
async function bar(totalBytes: number | undefined) {
  const { default: cliProgress } = await import('cli-progress');
  const format = totalBytes === undefined ? '{line}' : '{bar} {line}';
  const options = { format, stream: process.stderr, clearOnComplete: true, hideCursor: null, barsize: 24 };
  let drawn = new cliProgress.SingleBar(options, cliProgress.Presets.shades_classic);
  let running = false;
  return {
    update(shown: Shown) {
      if (!running) {
        drawn = new cliProgress.SingleBar(options, cliProgress.Presets.shades_classic);
        drawn.start(1000, 0, { line: '' });
        running = true;
      }
      drawn.update(Math.round((shown.share ?? 0) * 1000), { line: asLine(shown) });
    },
    clear() {
      if (running) drawn.stop();
      running = false;
    },
    end() {
      this.clear();
    },
  };
}

/** Seconds as people say them: `8 s`, `12 min`, `3 h 20 min`. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
