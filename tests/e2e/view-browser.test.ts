// biome-ignore-all lint/performance/useDomNodeTextContent: what a reader sees is asked for here, with its line breaks

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Gold } from '../../src/record/record.js';
import { marksOf } from '../../src/view/marks.js';
import { viewDocument } from '../../src/view/view-document.js';
import { at, RECORD, TEXT } from '../view/make.js';
import { findChromium, startBrowser } from './browser.js';
import { copydesk, ROOT, temporaryFolder } from './copydesk.js';

const chromium = findChromium();
if (!chromium) console.warn('browser tests are skipped: no chromium here (apt-get install chromium, or set CHROMIUM)');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page: contrast, names, roles, landmarks. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { id: string; nodes: { target: string[] }[] }[];
  };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
}

const folder = temporaryFolder();
const gold = path.join(ROOT, 'corpus/gold');

/** Text that would do harm or look wrong if it were markup: tags, scripts, right-to-left, emoji, lone surrogates. */
const NASTY = [
  '<script>window.harm = 1</script></script><img src=x onerror="window.harm = 2"> & &amp; said\u00a0so.',
  '',
  'הרמטכ"ל אמר: "לא" — \u202eright to left\u202c 👩‍👩‍👧‍👦🇬🇧 e\u0301 \ud83d\r\n\ttabbed <!-- <script> \u2028 end',
].join('\n');
const nasty: Gold = {
  schemaVersion: '1',
  id: '<b>nasty</b>/"?#&',
  text: NASTY,
  entities: [
    {
      id: 'entity-1',
      type: 'PERSON',
      name: '<img src=x onerror="window.harm = 3">',
      named: true,
      mentions: [{ ...at(NASTY, '<script>window'), form: 'name', rule: '</script><script>window.harm = 4</script>' }],
    },
    // Crosses the first one and the end of a paragraph.
    {
      id: 'entity-2',
      type: 'ORGANIZATION',
      name: 'crossing',
      named: true,
      mentions: [{ start: 10, end: NASTY.length - 20, text: NASTY.slice(10, NASTY.length - 20), form: 'name' }],
    },
  ],
};

describe.skipIf(!chromium)('in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(chromium!);
  }, 60_000);
  afterAll(() => browser?.close());

  /** A page of the command line, opened; whatever it complains about or asks the network for fails the test. */
  async function open(file: string, { hash = '', dark = false } = {}): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(`asks for ${request.url()}`);
    });
    await page.goto(`${pathToFileURL(file).href}${hash}`);
    return { page, complaints };
  }
  async function view(records: readonly Gold[]) {
    const name = path.join(folder, `${records[0]!.id.replaceAll(/\W/g, '')}-${records.length}`);
    writeFileSync(`${name}.jsonl`, records.map((record) => JSON.stringify(record)).join('\n'));
    await copydesk(['view', `${name}.jsonl`, '--out', `${name}.html`]);
    return open(`${name}.html`);
  }
  const textOf = (page: Page) => page.locator('.text').textContent();

  describe('an article', () => {
    test('its text is intact, each mark is there once, and says what it is', async () => {
      const { page, complaints } = await view([RECORD]);
      expect(await textOf(page)).toBe(TEXT);
      const marks = page.locator('.text mark:not([data-continued])');
      expect(await marks.count()).toBe(marksOf(viewDocument(RECORD)).length);
      for (const [layer, count] of [
        ['entities', 5],
        ['dates', 2],
        ['quotes', 2],
        ['attributions', 10],
      ] as const) {
        expect(await page.locator(`.text mark[data-layer="${layer}"]:not([data-continued])`).count()).toBe(count);
      }
      const monday = page.locator('mark.dates', { hasText: 'Monday' });
      expect(await monday.textContent()).toBe('Monday');
      await monday.hover();
      const card = page.locator('#card');
      expect(await card.isVisible()).toBe(true);
      const written = await card.innerText();
      for (const part of ['2024-05-20', 'dates/weekday', '80 %']) expect(written).toContain(part);
      expect(complaints).toEqual([]);
    });

    test('speakers, anonymous ones marked; entities with links; the time line', async () => {
      const { page } = await view([RECORD]);
      const panel = page.locator('#panel');
      expect(await panel.locator('.speakers li').allInnerTexts()).toEqual([
        expect.stringMatching(/Isla Grant\s+94 %[\s\S]*17 words in 2 statements/),
        expect.stringMatching(/manager\s+anonymous\s+6 %/),
      ]);
      expect(await panel.locator('.entities a').getAttribute('href')).toBe('https://www.geonames.org/2641108');
      expect(await panel.locator('.time-line .when').allInnerTexts()).toEqual([
        '3 May 2024',
        '16 May 2024',
        '20 May 2024',
      ]);
      await panel.locator('.speakers .choice').first().click();
      expect(await page.locator('mark.active.content').count()).toBe(3);
    });

    test('lines and brackets run from source and cue to content', async () => {
      const { page } = await view([RECORD]);
      expect(await page.locator('svg.lines .bracket').count()).toBe(3);
      const lines = page.locator('svg.lines .line').filter({ visible: true });
      expect(await lines.count()).toBe(6);
      await page.locator('#lines').click();
      expect(await lines.count()).toBe(0);
      await page.locator('mark.cue', { hasText: 'told' }).hover();
      expect(await lines.count()).toBe(2);
      const shape = await page.locator('svg.lines .bracket.active').boundingBox();
      const content = await page.locator('mark.content.active').first().boundingBox();
      expect(shape!.x).toBeLessThan(content!.x);
      expect(Math.abs(shape!.y - content!.y)).toBeLessThan(12);
    });

    test('filters hide a type, and a whole layer, and the text stays', async () => {
      const { page } = await view([RECORD]);
      const shown = () => page.locator('.text mark:not([data-continued]):not(.off)').count();
      const all = await shown();
      const chip = page.locator('.chip', { hasText: 'Person' });
      await chip.click();
      expect(await shown()).toBe(all - 3);
      expect(await chip.getAttribute('aria-pressed')).toBe('false');
      await page.locator('.layer', { hasText: 'Attributions' }).click();
      expect(await shown()).toBe(all - 13);
      expect(await page.locator('svg.lines path').count()).toBe(0);
      await chip.click();
      expect(await shown()).toBe(all - 10);
      expect(await textOf(page)).toBe(TEXT);
    });

    test('Tab goes from mark to mark and shows what is known; Esc lets go', async () => {
      const { page } = await view([RECORD]);
      await page.locator('mark.entities', { hasText: 'OBAN' }).focus();
      expect(await page.locator('#card').innerText()).toContain('GeoNames');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.dataset.layer')).toBe('attributions');
      await page.keyboard.press('Escape');
      expect(await page.locator('#card').isVisible()).toBe(false);
      expect(await page.locator('mark.active').count()).toBe(0);
    });

    test('a screen reader finds landmarks, names and descriptions', async () => {
      const { page } = await view([RECORD]);
      for (const role of ['main', 'complementary', 'banner'] as const)
        expect(await page.getByRole(role).count()).toBe(1);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Ferry crews end strike');
      expect(await page.locator('mark.dates').first().getAttribute('aria-description')).toBe(
        'date, 2024-05-20, confidence 80 percent',
      );
      const nameless = await page.evaluate(
        '[...document.querySelectorAll("button, a, input, select")].filter((e) => !(e.textContent.trim() || e.ariaLabel || e.labels?.length)).length',
      );
      expect(nameless).toBe(0);
    });

    test('breaks no rule of accessibility that axe knows', async () => {
      const { page } = await view([RECORD]);
      expect(await violations(page)).toEqual([]);
    });

    test('HTML, scripts, right-to-left and emoji are shown and never run', async () => {
      const { page, complaints } = await view([nasty]);
      expect(await textOf(page)).toBe(NASTY);
      await page.locator('.text mark').first().hover();
      await page.locator('.entities .choice').first().click();
      expect(await page.locator('#panel').innerText()).toContain('<img src=x');
      expect(await page.evaluate('window.harm')).toBeUndefined();
      expect(await page.locator('main img, aside img, main script').count()).toBe(0);
      expect(complaints).toEqual([]);
    });

    test('the policy of the page stops what it did not bring', async () => {
      const { page, complaints } = await view([RECORD]);
      await page.evaluate(
        'document.body.append(Object.assign(document.createElement("img"), { src: "http://localhost:9/" }))',
      );
      await expect(page.evaluate('document.body.innerHTML = "<b>"')).rejects.toThrow(/TrustedHTML/);
      expect(complaints.join('\n')).toContain('Content Security Policy');
    });
  });

  describe('many articles', () => {
    const records = readdirSync(gold).map((name) => JSON.parse(readFileSync(path.join(gold, name), 'utf8')) as Gold);

    test('every text of the corpus is intact, with all of its marks', async () => {
      const { page, complaints } = await view(records);
      for (const [i, record] of records.entries()) {
        if (i > 0) await page.keyboard.press('j');
        expect(await page.locator('#place').innerText()).toBe(`${i + 1} of ${records.length}`);
        expect(await textOf(page)).toBe(record.text);
        const marks = await page.locator('.text mark:not([data-continued])').count();
        expect(marks).toBe(marksOf(viewDocument(record)).length);
      }
      expect(complaints).toEqual([]);
    });

    test('search finds words of the text, and keys go through what is left', async () => {
      const { page } = await view(records);
      await page.keyboard.press('/');
      await page.keyboard.type('halifax');
      await expect.poll(() => page.locator('#found').innerText()).toMatch(new RegExp(`^[1-9] of ${records.length}$`));
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
      expect(await textOf(page)).toMatch(/halifax/i);
      await page.locator('#search').fill('no such words anywhere');
      await expect.poll(() => page.locator('#found').innerText()).toBe(`0 of ${records.length}`);
    });

    test('an address opens a document at a place', async () => {
      await view(records);
      const file = path.join(folder, `${records[0]!.id.replaceAll(/\W/g, '')}-${records.length}.html`);
      const record = records.find(({ id }) => id === '04-halifax-ferry')!;
      const { start, end } = record.dates![0]!;
      const { page } = await open(file, { hash: `#/04-halifax-ferry@${start}-${end}` });
      expect(await textOf(page)).toBe(record.text);
      expect(await page.locator(`mark.active[data-id="${record.dates![0]!.id}"]`).count()).toBeGreaterThan(0);
    });

    test('dark and light', async () => {
      const file = path.join(folder, `${records[0]!.id.replaceAll(/\W/g, '')}-${records.length}.html`);
      const { page } = await open(file, { dark: true });
      const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
      expect(await background()).toBe('rgb(23, 24, 27)');
      await page.locator('#theme').click();
      expect(await background()).toBe('rgb(253, 252, 248)');
    });

    test('on a narrow screen nothing is wider than the screen', async () => {
      const file = path.join(folder, `${records[0]!.id.replaceAll(/\W/g, '')}-${records.length}.html`);
      const { page } = await open(file);
      await page.setViewportSize({ width: 420, height: 900 });
      await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBe(420);
      expect(await page.locator('#index-panel').isVisible()).toBe(false);
      await page.locator('#open-index').click();
      expect(await page.locator('#index-panel').isVisible()).toBe(true);
    });
  });

  describe('the page of an evaluation', () => {
    const file = path.join(folder, 'report.html');
    beforeAll(async () => {
      const records = readdirSync(gold).map((name) => JSON.parse(readFileSync(path.join(gold, name), 'utf8')) as Gold);
      const worse = records.map((record, i) => ({
        ...record,
        entities: record.entities?.map((entity, j) => ({
          ...entity,
          type: (i + j) % 9 === 0 ? ('MISC' as const) : entity.type,
          mentions: entity.mentions.map((mention) => ({ ...mention, confidence: 0.7, rule: 'entities/example' })),
        })),
        dates: record.dates?.slice(1).map((date, j) => (j % 5 === 0 ? { ...date, value: '1999-09-09' } : date)),
      }));
      writeFileSync(path.join(folder, 'worse.jsonl'), worse.map((record) => JSON.stringify(record)).join('\n'));
      await copydesk([
        'evaluate',
        gold,
        path.join(folder, 'worse.jsonl'),
        '--html',
        file,
        '--json',
        path.join(folder, 'worse.json'),
      ]);
    }, 60_000);

    test('figures, confusions, calibration and as many errors as the report has', async () => {
      const report = JSON.parse(readFileSync(path.join(folder, 'worse.json'), 'utf8')) as {
        perDocument: { errors: unknown[] }[];
      };
      const errors = report.perDocument.flatMap((document) => document.errors);
      const { page, complaints } = await open(file);
      expect(await page.locator('h1').innerText()).toBe(`Evaluation of ${report.perDocument.length} documents`);
      expect(await page.locator('#verdict').innerText()).toContain(`${errors.length} errors`);
      expect(await page.locator('#scores tr.headline').count()).toBe(9);
      expect(await page.locator('#scores .interval svg').count()).toBeGreaterThan(15);
      expect(await page.locator('table.confusion').count()).toBe(2);
      expect(await page.locator('figure.calibration').innerText()).toContain('entities');
      expect(complaints).toEqual([]);
    });

    test.each([false, true])('breaks no rule of accessibility that axe knows, dark: %s', async (dark) => {
      const { page } = await open(file, { dark });
      expect(await violations(page)).toEqual([]);
    });

    test('an error is shown in its sentence, both sides marked, and leads to its article', async () => {
      const { page, complaints } = await open(file);
      await page.getByRole('button', { name: /^dates, value: / }).click();
      const card = page.locator('.card').first();
      expect(await card.locator('.side.predicted .label').innerText()).toContain('1999-09-09');
      const words = await card.locator('mark.gold.item').innerText();
      expect(await card.locator('mark.predicted.item').innerText()).toBe(words);
      await card.locator('.open').click();
      const dialog = page.locator('dialog#article');
      const id = await dialog.locator('h2').innerText();
      const { text } = JSON.parse(readFileSync(path.join(gold, `${id}.json`), 'utf8')) as Gold;
      expect(await dialog.locator('.words').textContent()).toBe(text);
      expect(await dialog.locator('mark').first().isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await dialog.isVisible()).toBe(false);
      expect(complaints).toEqual([]);
    });

    test('a cell of the confusion leads to its errors, keys go from one to the next', async () => {
      const { page } = await open(file);
      const cell = page.locator('.confusion button').first();
      const count = Number(await cell.innerText());
      await cell.click();
      expect(await page.locator('#errors [role=status]').innerText()).toMatch(new RegExp(`^${count} error`));
      expect(await page.locator('.card').count()).toBe(Math.min(count, 30));
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      const focused = await page.evaluate('document.activeElement.className');
      expect(focused).toBe('card');
      await page.keyboard.press('Escape');
      expect(await page.locator('#errors [role=status]').innerText()).not.toContain('Show all');
    });

    test('an address leads to an error', async () => {
      const { page } = await open(file, { hash: '#error-3' });
      expect(await page.evaluate('document.activeElement.id')).toBe('error-3');
    });
  });
});
