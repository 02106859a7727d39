#!/usr/bin/env node
// Speed and memory: words per CPU second of the whole pipeline and of each stage, as ratios to wink-nlp alone (sentences
// and parts of speech) in the same run, since machines differ and are shared. Start-up is a process of its own.
//
//   npm run bench                         the project's corpus, repeated to 200,000 words
//   npm run bench -- news.jsonl [WORDS]   any JSONL with id and text (also .gz)
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { createAnnotators } from '../dist/annotators.js';
import { loadModels } from '../dist/batch/models.js';
import { countWords } from '../dist/batch/words.js';
import { buildDocument } from '../dist/document/build.js';
import { createExtractor } from '../dist/extractor.js';
import { configSchema } from '../dist/record/config.js';

const ROOT = new URL('..', import.meta.url);
const [file, wanted = '200000'] = process.argv.slice(2);
const texts = takeWords(file ? fromJsonl(file) : fromCorpus(), Number(wanted));
const words = texts.reduce((sum, text) => sum + countWords(text), 0);

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
  source: { format: 'text', uri: 'bench', sha256: '0'.repeat(64) },
  issues: [],
}));
const { annotators: options } = configSchema.parse({ input: ['-'] });
const annotators = createAnnotators(options, await loadModels());
const extractor = createExtractor({ annotators, languages: ['en'] });
const wink = winkNLP(model, ['sbd', 'pos']);

for (const article of articles.slice(0, 40)) await extractor.extract(article); // warm-up
for (const article of articles.slice(0, 40)) wink.readDoc(article.text);

const winkAlone = await cpuSeconds(() => {
  for (const { text } of articles) {
    const doc = wink.readDoc(text);
    doc.sentences().out();
    doc.tokens().out(wink.its.pos);
  }
});

const stages = new Map([['document (layout, tokens, sentences)', 0], ...annotators.map(({ name }) => [name, 0])]);
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
}
const whole = await cpuSeconds(async () => {
  for (const article of articles) JSON.stringify(await extractor.extract(article));
});

const perSecond = (seconds) =>
  Math.round(words / seconds)
    .toLocaleString('en-US')
    .padStart(12);
const ratio = (seconds) => (winkAlone / seconds).toFixed(3).padStart(10);
console.log(`${texts.length} documents, ${words} words; words per CPU second, and as a share of wink-nlp alone\n`);
console.log(`wink-nlp alone (sentences, POS)      ${perSecond(winkAlone)} ${ratio(winkAlone)}`);
for (const [name, seconds] of stages) console.log(`${name.padEnd(36)} ${perSecond(seconds)} ${ratio(seconds)}`);
console.log(`whole pipeline, to JSON              ${perSecond(whole)} ${ratio(whole)}`);
console.log(`\npeak memory of this process ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

const startUps = Array.from({ length: 5 }, () => {
  const begun = process.hrtime.bigint();
  const input = JSON.stringify({ id: 'a', text: texts[0] });
  execFileSync(process.execPath, [new URL('dist/cli/main.js', ROOT).pathname, 'extract', '-', '--to', 'jsonl'], {
    input,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return Number(process.hrtime.bigint() - begun) / 1e6;
}).sort((a, b) => a - b);
console.log(`start-up to the first record ${Math.round(startUps[2])} ms (median of 5)`);
