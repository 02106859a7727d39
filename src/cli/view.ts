import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { z } from 'zod';
import { readDocuments } from '../batch/annotated.js';
import { UsageError } from '../batch/config-file.js';
import { NoInputError } from '../batch/inputs.js';
import { goldSchema } from '../record/record.js';
import { fillPage } from '../view/page-html.js';
import { type IndexEntry, indexEntry, type ViewDocument, viewDocument } from '../view/view-document.js';
import { EXIT, type ExitStatus } from './exit.js';
import { writeInFolder } from './judging.js';
import { startedAs } from './started-as.js';
import { plural, say } from './talk.js';

export function viewCommand(done: (status: ExitStatus) => void): Command {
  return new Command('view')
    .description('one self-contained HTML page to look at records: no server, no network')
    .argument('<records>', 'records or gold: a file or folder')
    .requiredOption('--out <file>', 'the page, as in page.html')
    .option('--title <title>', 'title of the page')
    .action(async (input: string, { out, title }: { out: string; title?: string }) => {
      const index: IndexEntry[] = [];
      const documents: ViewDocument[] = [];
      for await (const { value, where } of readDocuments(input)) {
        const parsed = goldSchema.safeParse(value);
        if (!parsed.success) throw new UsageError(`${where}: no record: ${whyNoRecord(value, parsed.error)}`);
        index.push(indexEntry(parsed.data));
        documents.push(viewDocument(parsed.data));
      }
      if (documents.length === 0) throw new NoInputError(`no input: "${input}" holds no record`);
      const name = title ?? (documents.length === 1 ? documents[0]!.title : `${documents.length} documents`);
      const page = fillPage(await readTemplate('articles'), {
        title: `${name} · copydesk`,
        data: { index },
        documents,
      });
      await writeInFolder(out, page);
      say(`${out}: ${plural(documents.length, 'document')}, ${(page.length / 1e6).toFixed(1)} MB`);
      done(EXIT.done);
    });
}

const FAULTS_SHOWN = 3;

function whyNoRecord(value: unknown, { issues }: z.ZodError): string {
  const isRecord = typeof value === 'object' && value !== null && 'schemaVersion' in value && 'text' in value;
  if (!isRecord)
    return `it has no schemaVersion, id and text; make records with: ${startedAs()} extract INPUT --out FOLDER`;
  const faults = issues.slice(0, FAULTS_SHOWN).map(({ path, message }) => `${path.join('.') || 'record'}: ${message}`);
  return issues.length > FAULTS_SHOWN
    ? `${faults.join('; ')}; and ${issues.length - FAULTS_SHOWN} more`
    : faults.join('; ');
}

/** A page template that the build has made. */
export function readTemplate(page: 'articles' | 'report'): Promise<string> {
  return readFile(new URL(`../view/page/${page}.html`, import.meta.url), 'utf8');
}
