import { FIGURE_NAMES, IS_SHARE } from '../../evaluate/figure-names.js';
import type { ReportDocument, ReportPage } from '../../evaluate/report-page.js';
import { byId, element, embedded, embeddedDocuments, plural } from './dom.js';
import { createErrorList } from './error-list.js';
import { calibrationPlot, confusionTable } from './plots.js';
import { scoreTable } from './score-table.js';
import { startTheme } from './theme.js';

/** The page of `copydesk evaluate --html`: figures, what they are made of, and every error in its sentence. */
startTheme();
/** Documents that are listed as better or worse. */
const MOST_CHANGED = 100;

const page = embedded<ReportPage>('report');
const documents = embeddedDocuments<ReportDocument>();
const { comparison, confusion, calibration, missing } = page;

byId('title').textContent = `Evaluation of ${plural(page.ids.length, 'document')}`;
byId('verdict').append(
  ...(comparison
    ? [
        element('b', { class: comparison.passed ? 'good' : 'bad' }, comparison.passed ? 'Gate passed' : 'Gate failed'),
        ' · ',
      ]
    : []),
  `${plural(page.errors.length, 'error')}`,
  missing.length > 0 ? ` · ${plural(missing.length, 'document')} without a prediction: ${missing.join(', ')}` : '',
);

const errors = createErrorList(page, documents);

byId('scores').append(
  element('h2', { id: 'scores-title' }, 'Scores'),
  scoreTable(page),
  element(
    'p',
    { class: 'note' },
    'Intervals: 95 %, percentile bootstrap over documents.',
    comparison ? ' Baseline, change and p: over the documents that both have.' : '',
  ),
);

const changes = byId('changes');
if (comparison) {
  const list = (change: 'worse' | 'better') => {
    const flips = comparison.flips.filter((flip) => flip.change === change);
    const ids = [...new Set(flips.map(({ id }) => id))];
    const items = ids.slice(0, MOST_CHANGED).map((id) => {
      const figures = flips.filter((flip) => flip.id === id).map(changeOf);
      const button = element('button', { type: 'button', title: 'Show its errors' }, id);
      button.addEventListener('click', () => {
        errors.show({ document: page.ids.indexOf(id) });
        byId('errors').scrollIntoView();
      });
      return element('li', {}, button, element('small', {}, ` errors: ${figures.join('; ')}`));
    });
    const more = ids.length - items.length;
    if (more > 0) items.push(element('li', {}, `… and ${more} more`));
    return element(
      'div',
      {},
      element('h3', {}, `${plural(ids.length, 'document')} ${change}`),
      element('ul', {}, ...items),
    );
  };
  changes.append(
    element('h2', { id: 'changes-title' }, 'Documents that changed'),
    comparison.flips.length > 0
      ? element('div', { class: 'columns' }, list('worse'), list('better'))
      : element('p', { class: 'none' }, 'None: every document is as it was in the baseline.'),
  );
} else {
  changes.hidden = true;
  byId('to-changes').hidden = true;
}

byId('confusion').append(
  element('h2', { id: 'confusion-title' }, 'Types taken for others'),
  element(
    'div',
    { class: 'columns' },
    ...confusion.map((table) =>
      confusionTable(table, (goldType, predictedType) => {
        errors.show({ layer: table.layer, goldType, predictedType });
        byId('errors').scrollIntoView();
      }),
    ),
  ),
);

byId('calibration').append(
  element('h2', { id: 'calibration-title' }, 'How sure, how right'),
  calibration.length > 0
    ? element('div', { class: 'plots' }, ...calibration.map(calibrationPlot))
    : element('p', { class: 'none' }, 'The predictions do not say how sure they are.'),
);

/** How many errors a figure had and has in a document; what a share misses is missed once. */
function changeOf({ figure, before, now }: NonNullable<ReportPage['comparison']>['flips'][number]): string {
  const wrong = ({ predicted, predictedRight, gold, goldRight }: typeof now) =>
    gold - goldRight + (IS_SHARE.has(figure) ? 0 : predicted - predictedRight);
  return `${FIGURE_NAMES[figure]} ${wrong(before).toFixed(0)} → ${wrong(now).toFixed(0)}`;
}

/** "#error-17" goes to an error. */
function follow(): void {
  const match = /^#error-(\d+)$/.exec(location.hash);
  const error = match && page.errors[Number(match[1]) - 1];
  if (!error) return;
  errors.show({ layer: error.layer, kind: error.kind, document: error.document });
  document.querySelector<HTMLElement>(location.hash)?.focus();
}
window.addEventListener('hashchange', follow);
follow();
