import type { CalibrationPlot, Confusion } from '../../evaluate/report-page.js';
import { typeName } from '../names.js';
import { element, svg } from './dom.js';

/** Gold types against predicted types; the darker, the more often among gold of the type. */
export function confusionTable(
  { layer, types, counts }: Confusion,
  onChoose: (gold?: string, predicted?: string) => void,
) {
  const rowNames = [...types.map(typeName), 'spurious'];
  const head = [...types.map(typeName), 'missed'].map((name) =>
    element('th', { scope: 'col' }, element('span', {}, name)),
  );
  const rows = counts.map((row, i) => {
    const all = row.reduce((sum, count) => sum + count, 0);
    const cells = row.map((count, j) => {
      if (i === types.length && j === types.length) return element('td', { class: 'void' });
      const made = element('td', { class: i === j ? 'right' : 'wrong' });
      made.style.setProperty('--share', String(all > 0 ? count / all : 0));
      if (count === 0 || i === j) made.append(count === 0 ? '·' : String(count));
      else {
        const label = `${count} of ${rowNames[i]} predicted as ${[...types.map(typeName), 'nothing'][j]}`;
        const button = element('button', { type: 'button', title: label, 'aria-label': label }, String(count));
        button.addEventListener('click', () => onChoose(types[i], types[j]));
        made.append(button);
      }
      return made;
    });
    return element('tr', {}, element('th', { scope: 'row' }, rowNames[i]), ...cells);
  });
  return element(
    'figure',
    {},
    element('figcaption', {}, `${layer}: gold in rows, predicted in columns`),
    element(
      'div',
      { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': `Confusion of types: ${layer}` },
      element(
        'table',
        { class: 'confusion' },
        element('thead', {}, element('tr', {}, element('td', {}), ...head)),
        element('tbody', {}, ...rows),
      ),
    ),
  );
}

const SIZE = 220;
const MARGIN = 34;

/** The share that is right against the confidence that was given; on the diagonal the two agree. */
export function calibrationPlot({ layer, error, points }: CalibrationPlot): HTMLElement {
  const x = (share: number) => MARGIN + share * (SIZE - MARGIN - 8);
  const y = (share: number) => SIZE - MARGIN - share * (SIZE - MARGIN - 8);
  const most = Math.max(...points.map(({ of }) => of));
  const ticks = [0, 0.5, 1].flatMap((share) => [
    svg('text', { x: x(share), y: SIZE - MARGIN + 15, 'text-anchor': 'middle' }, percent(share)),
    svg('text', { x: MARGIN - 6, y: y(share) + 4, 'text-anchor': 'end' }, percent(share)),
  ]);
  const path = points.map(({ confidence, right }, i) => `${i === 0 ? 'M' : 'L'}${x(confidence)} ${y(right)}`).join('');
  const dots = points.map(({ confidence, right, of }) =>
    svg(
      'circle',
      { cx: x(confidence), cy: y(right), r: 2.5 + 6 * Math.sqrt(of / most) },
      svg('title', {}, `confidence ${percent(confidence)} %: ${percent(right)} % of ${of} right`),
    ),
  );
  const summary = points.map(
    ({ confidence, right, of }) => `${percent(confidence)} % sure: ${percent(right)} % of ${of}`,
  );
  return element(
    'figure',
    { class: 'calibration' },
    element('figcaption', {}, element('b', {}, layer), ` off by ${(100 * error).toFixed(1)} points on average`),
    svg(
      'svg',
      { viewBox: `0 0 ${SIZE} ${SIZE}`, width: SIZE, height: SIZE, role: 'img', 'aria-label': summary.join('; ') },
      svg('rect', { class: 'field', x: x(0), y: y(1), width: x(1) - x(0), height: y(0) - y(1) }),
      svg('line', { class: 'diagonal', x1: x(0), y1: y(0), x2: x(1), y2: y(1) }),
      svg('path', { d: path }),
      ...dots,
      ...ticks,
      svg('text', { class: 'axis', x: x(0.5), y: SIZE - 4, 'text-anchor': 'middle' }, 'confidence, %'),
      svg(
        'text',
        { class: 'axis', x: 0, y: 0, transform: `translate(9 ${y(0.5)}) rotate(-90)`, 'text-anchor': 'middle' },
        'right, %',
      ),
    ),
  );
}

function percent(share: number): string {
  return (100 * share).toFixed(0);
}
