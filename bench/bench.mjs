#!/usr/bin/env node
// Speed and memory. Words per CPU second of the whole pipeline and of each stage stand beside wink-nlp alone (sentences and
// parts of speech) and compromise alone (its three extractors) in the same run, since machines differ and are shared.
// Peers, start-up and batches are processes of their own.
//
//   npm run bench                         the project's corpus, repeated to 200,000 words
//   npm run bench -- news.jsonl [WORDS]   any JSONL with id and text (also .gz)
//   BENCH_WORKERS=1,2,4                   numbers of workers of the batches (default 1,2; empty for none)
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createAnnotators } from '../dist/annotators.js';
import { assembleRecord } from '../dist/assemble.js';
import { loadModels } from '../dist/batch/models.js';
import { countWords } from '../dist/batch/words.js';
import { tuneEngine } from '../dist/cli/engine.js';
import { buildDocument } from '../dist/document/build.js';
import { createExtractor } from '../dist/extractor.js';
import { configSchema } from '../dist/record/config.js';
import { createCheck } from '../dist/record/conforms.js';
import { recordSchema } from '../dist/record/record.js';

tuneEngine(); // as the program does

const ROOT = new URL('..', import.meta.url);
const MAIN = new URL('dist/program/main.js', ROOT).pathname;
const [file, wanted = '200000'] = process.argv.slice(2);
const texts = takeWords(file ? fromJsonl(file) : fromCorpus(), Number(wanted));
const words = wordsOf(texts);

function fromCorpus() {
  const folder = new URL('corpus/articles/', ROOT);
  return readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

function fromJsonl(path) {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line).text);
}

function takeWords(all, count) {
  const taken = [];
  for (let sum = 0, i = 0; sum < count && all.length > 0; i++) {
    taken.push(all[i % all.length]);
    sum += countWords(all[i % all.length]);
  }
  return taken;
}

function wordsOf(some) {
  return some.reduce((sum, text) => sum + countWords(text), 0);
}

/** CPU seconds (user and system) of a call. */
async function cpuSeconds(call) {
  const before = process.cpuUsage();
  await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const articles = texts.map((text, i) => ({
  id: `a${i}`,
  text,
  published: '2021-06-16',
  source: { format: 'text', uri: 'bench', sha256: '0'.repeat(64) },
  issues: [],
}));
const { annotators: options } = configSchema.parse({ input: ['-'] });
const annotators = createAnnotators(options, await loadModels());
const conforms = createCheck(recordSchema);
const extractor = createExtractor({ annotators, languages: ['en'] });

for (const article of articles.slice(0, 40)) await extractor.extract(article); // warm-up

const { wink: winkAlone, compromise: compromiseAlone } = JSON.parse(
  execFileSync(process.execPath, [new URL('peers.mjs', import.meta.url).pathname], { input: JSON.stringify(texts) }),
);

const stages = new Map([
  ...['document (layout, tokens, sentences)', ...annotators.map(({ name }) => name)].map((name) => [name, 0]),
  ...['assembly', 'check against the schema', 'JSON'].map((name) => [name, 0]),
]);
for (const article of articles) {
  let document;
  const add = (stage, seconds) => stages.set(stage, stages.get(stage) + seconds);
  add(
    'document (layout, tokens, sentences)',
    await cpuSeconds(() => (document = buildDocument(article, 'en').document)),
  );
  let layers = {};
  for (const annotator of annotators) {
    add(annotator.name, await cpuSeconds(() => (layers = { ...layers, ...annotator.annotate(document, layers) })));
  }
  let record;
  add('assembly', await cpuSeconds(() => (record = assembleRecord(article, document, layers, []))));
  add('check against the schema', await cpuSeconds(() => conforms(record)));
  add('JSON', await cpuSeconds(() => JSON.stringify(record)));
}
const whole = await cpuSeconds(async () => {
  for (const article of articles) JSON.stringify(await extractor.extract(article));
});

const perSecond = (seconds) =>
  Math.round(words / seconds)
    .toLocaleString('en-US')
    .padStart(12);
const ratio = (to, seconds) => (to / seconds).toFixed(3).padStart(14);
const row = (name, seconds) =>
  console.log(
    `${name.padEnd(36)} ${perSecond(seconds)} ${ratio(winkAlone, seconds)} ${ratio(compromiseAlone, seconds)}`,
  );
console.log(`${texts.length} documents, ${words} words\n`);
console.log(`${''.padEnd(36)}  words/CPU s    × wink-nlp   × compromise`);
row('wink-nlp alone (sentences, POS)', winkAlone);
row('compromise alone (three extractors)', compromiseAlone);
for (const [name, seconds] of stages) row(name, seconds);
row('whole pipeline, to JSON', whole);

const startUps = Array.from({ length: 5 }, () => {
  const begun = process.hrtime.bigint();
  const input = JSON.stringify({ id: 'a', text: texts[0] });
  execFileSync(process.execPath, [MAIN, 'extract', '-', '--to', 'jsonl'], { input, stdio: ['pipe', 'pipe', 'ignore'] });
  return Number(process.hrtime.bigint() - begun) / 1e6;
}).sort((a, b) => a - b);
console.log(`\nstart-up to the first record: ${Math.round(startUps[2])} ms (median of 5)`);

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'));
const input = path.join(folder, 'news.jsonl');
writeFileSync(input, articles.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(''));
let first;
for (const workers of (process.env.BENCH_WORKERS ?? '1,2').split(',').filter(Boolean)) {
  const { seconds, memory } = await batch(workers);
  first ??= seconds;
  const tenths = [0.1, 0.25, 0.5, 0.75, 1].map((share) => memory[Math.ceil(share * (memory.length - 1))] ?? 0);
  console.log(
    `batch, ${workers} worker(s): ${seconds.toFixed(1)} s, ${Math.round(words / seconds)} words/s, ${(first / seconds).toFixed(2)} × the first; ` +
      `memory ${Math.max(0, ...memory)} MB at most, ${tenths.join(', ')} MB after 10, 25, 50, 75, 100 %`,
  );
}
rmSync(folder, { recursive: true });

/** Wall time of a run of the command line, and its resident memory over time in megabytes (where there is /proc). */
function batch(workers) {
  const begun = performance.now();
  const memory = [];
  const args = [MAIN, 'extract', input, '--out', path.join(folder, `${workers}.jsonl`), '--workers', workers];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const watch = setInterval(() => {
    try {
      const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
      if (resident) memory.push(Math.round(Number(resident[1]) / 1024)); // a process that is ending has none
    } catch {}
  }, 200);
  return new Promise((resolve, reject) => {
    child.on('close', (status) => {
      clearInterval(watch);
      if (status !== 0) reject(new Error(`the batch ended with status ${status}`));
      else resolve({ seconds: (performance.now() - begun) / 1000, memory });
    });
  });
}
