import type { IndexEntry, ViewDocument } from '../view-document.js';
import { byId, embedded, embeddedDocuments, isTyping } from './dom.js';
import { createFilters } from './filters.js';
import { createIndexList } from './index-list.js';
import { createReader } from './reader.js';
import { startTheme } from './theme.js';

/** The page of `copydesk view`: an index of documents and the one that is open. */
startTheme();
const entries = embedded<IndexEntry[]>('index');
const documents = embeddedDocuments<ViewDocument>();
document.body.classList.toggle('single', entries.length === 1);

const lines = byId('lines');
let areLinesShown = true;
const reader = createReader(
  createFilters(() => reader.refresh()),
  () => areLinesShown,
);
lines.addEventListener('click', () => {
  areLinesShown = !areLinesShown;
  lines.setAttribute('aria-pressed', String(areLinesShown));
  reader.refresh();
});

const breaks = byId('breaks');
breaks.addEventListener('click', () => {
  const isFlowing = byId('article').classList.toggle('flowing');
  breaks.setAttribute('aria-pressed', String(!isFlowing));
  reader.refresh();
});

const search = byId('search') as HTMLInputElement;
const index = createIndexList(entries, { json: documents.json, onChoose: (i) => open(i) });
let current = -1;

function open(i: number): void {
  if (i === current || !entries[i]) return;
  current = i;
  reader.open(documents.get(i));
  index.select(i);
  byId('place').textContent = entries.length > 1 ? `${i + 1} of ${entries.length}` : '';
  byId('article').scrollTo(0, 0);
  window.scrollTo(0, 0);
  document.body.classList.remove('index-open');
  const hash = `#/${encodeURIComponent(entries[i].id)}`;
  if (!location.hash.startsWith(hash)) history.replaceState(null, '', hash);
}

/** "#/id" opens a document, "#/id@12-20" goes to a stretch of it. */
function follow(): boolean {
  const match = /^#\/([^@]*)(?:@(\d+)-(\d+))?$/.exec(location.hash);
  const id = match?.[1] === undefined ? undefined : decodeURIComponent(match[1]);
  const i = entries.findIndex((entry) => entry.id === id);
  if (i < 0) return false;
  open(i);
  if (match?.[2]) reader.goTo(Number(match[2]), Number(match[3]));
  return true;
}

/** To the next or last of the documents that the search has left. */
function step(by: 1 | -1): void {
  const shown = index.shown();
  const place = shown.indexOf(current);
  const next = place < 0 ? shown[0] : shown[place + by];
  if (next !== undefined) open(next);
}

const help = byId('help') as HTMLDialogElement;
byId('keys').addEventListener('click', () => help.showModal());
byId('close-help').addEventListener('click', () => help.close());
byId('open-index').addEventListener('click', () => {
  const isOpen = document.body.classList.toggle('index-open');
  byId('open-index').setAttribute('aria-expanded', String(isOpen));
});
byId('previous').addEventListener('click', () => step(-1));
byId('next').addEventListener('click', () => step(1));

const KEYS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  l: () => lines.click(),
  b: () => breaks.click(),
  t: () => byId('theme').click(),
  '?': () => help.showModal(),
  '/': () => {
    document.body.classList.add('index-open');
    search.focus();
    search.select();
  },
};
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    if (isTyping(event)) search.blur();
    document.body.classList.remove('index-open');
    return reader.clear();
  }
  if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  const action = KEYS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});
window.addEventListener('hashchange', follow);
if (!follow()) open(0);
