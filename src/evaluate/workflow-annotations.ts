import { FIGURE_NAMES } from './figure-names.js';
import type { GateResult } from './gate.js';
import { changeOf, dropLine, floorLine, pText, signed } from './gate-text.js';

/**
 * The workflow commands by which a GitHub Actions job shows gate failures at the commit: an error a reason, a warning for
 * a drop that is allowed. Lines, without a final line break.
 *
 * @param file path that the annotations are shown at, relative to the repository
 */
export function workflowAnnotations({ figures, missedFloors, goneDocuments }: GateResult, file: string): string[] {
  const error = (title: string, message: string) => command('error', { file, title }, message);
  const allowed = figures.filter((change) => !change.dropped && (changeOf(change) ?? 0) < -0.005);
  return [
    ...figures
      .filter(({ dropped }) => dropped)
      .map((change) => error(`Gate: ${FIGURE_NAMES[change.figure]} dropped`, dropLine(change))),
    ...missedFloors.map((missed) => error(`Gate: ${FIGURE_NAMES[missed.figure]} below the floor`, floorLine(missed))),
    ...goneDocuments.map((id) =>
      error('Gate: document not evaluated', `${id} is in the baseline but was not evaluated`),
    ),
    ...allowed.map((change) => {
      const message = `${signed(changeOf(change))} points, p ${pText(change.p)}: within what the gate allows`;
      return command('warning', { file, title: `${FIGURE_NAMES[change.figure]} dropped a little` }, message);
    }),
  ];
}

function command(name: 'error' | 'warning', properties: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${list.join(',')}::${escapeMessage(message)}`;
}

/** As GitHub's own toolkit escapes them (@actions/core, command.ts). */
function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
