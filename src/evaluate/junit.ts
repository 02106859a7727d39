import type { Report } from '../record/report.js';
import { FIGURE_NAMES } from './figure-names.js';
import { headlines, ratios } from './figures.js';
import type { GateResult } from './gate.js';
import { dropLine, flipText, floorLine } from './gate-text.js';
import { counted } from './table.js';

interface TestCase {
  readonly name: string;
  readonly classname: string;
  readonly failure?: { readonly message: string; readonly detail: string };
  readonly output?: string;
}

/**
 * An evaluation as JUnit XML, which CI systems show as a list of tests: a test a figure, which fails where the gate does,
 * and a test a document, which fails where the document has no prediction. Without a gate result figures cannot fail.
 */
export function renderJunit(report: Report, gate?: GateResult): string {
  const suites = [
    ['figures', figureCases(report, gate)],
    ['documents', documentCases(report, gate)],
  ] as const;
  const all = suites.flatMap(([, cases]) => cases);
  const lines = suites.flatMap(([name, cases]) => [
    `  <testsuite name="copydesk ${name}" ${countsOf(cases)}>`,
    ...cases.map(caseXml),
    '  </testsuite>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="copydesk evaluation" ${countsOf(all)}>`,
    ...lines,
    '</testsuites>',
    '',
  ].join('\n');
}

function figureCases({ layers }: Report, gate: GateResult | undefined): TestCase[] {
  const found = headlines(layers);
  const names = new Set([...(gate?.figures ?? []).map(({ figure }) => figure), ...keysOf(found)]);
  const floors = (gate?.missedFloors ?? []).map(({ figure }) => figure);
  return [...new Set([...names, ...floors])].map((figure) => {
    const right = found[figure];
    const { precision, recall, f1 } = right ? ratios(right) : {};
    const change = gate?.figures.find((other) => other.figure === figure);
    const floor = gate?.missedFloors.find((other) => other.figure === figure);
    const why = [...(change?.dropped ? [dropLine(change)] : []), ...(floor ? [floorLine(floor)] : [])];
    const flips = (gate?.flips ?? []).filter((flip) => flip.figure === figure && flip.change === 'worse');
    return {
      name: FIGURE_NAMES[figure],
      classname: 'copydesk.figures',
      output: `precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`,
      ...(why.length > 0
        ? {
            failure: {
              message: why.join('; '),
              detail: [
                `${counted(flips.length, 'document')} worse:`,
                ...flips.map((flip) => `${flip.id}: ${flipText(flip)}`),
              ].join('\n'),
            },
          }
        : {}),
    };
  });
}

function documentCases({ perDocument, missing }: Report, gate: GateResult | undefined): TestCase[] {
  const gone = new Set(missing);
  const flips = gate?.flips ?? [];
  const cases = perDocument.map(({ id, errors }): TestCase => {
    const changes = flips.filter((flip) => flip.id === id).map((flip) => `${flip.change}: ${flipText(flip)}`);
    return {
      name: id,
      classname: 'copydesk.documents',
      output: [counted(errors.length, 'error'), ...changes].join('\n'),
      ...(gone.has(id) ? { failure: { message: 'no prediction', detail: 'scored as empty' } } : {}),
    };
  });
  const notEvaluated = (gate?.goneDocuments ?? []).map((id) => ({
    name: id,
    classname: 'copydesk.documents',
    failure: { message: 'in the baseline but not evaluated', detail: '' },
  }));
  return [...cases, ...notEvaluated];
}

function caseXml({ name, classname, failure, output }: TestCase): string {
  const inner = [
    ...(failure ? [`<failure message="${escapeXml(failure.message)}">${escapeXml(failure.detail)}</failure>`] : []),
    ...(output ? [`<system-out>${escapeXml(output)}</system-out>`] : []),
  ];
  return `    <testcase name="${escapeXml(name)}" classname="${classname}" time="0">${inner.join('')}</testcase>`;
}

function countsOf(cases: readonly TestCase[]): string {
  return `tests="${cases.length}" failures="${cases.filter(({ failure }) => failure).length}" errors="0" time="0"`;
}

/** Text for XML 1.0, which has no place for most control characters, even escaped. */
function escapeXml(text: string): string {
  return (
    text
      .replaceAll(/\p{Surrogate}/gu, '\ufffd')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

function percent(share: number | undefined): string {
  return share === undefined ? '-' : (100 * share).toFixed(1);
}

function keysOf<K extends string>(values: Partial<Record<K, unknown>>): K[] {
  return Object.keys(values) as K[];
}
