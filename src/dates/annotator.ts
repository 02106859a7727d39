import type { Annotator, DateMention } from '../annotator.js';
import type { Issue } from '../record/record.js';
import { parseIsoDate } from '../text/calendar.js';
import { documentTimeOf } from './document-time.js';
import { joinExpressions } from './join.js';
import { attachModifiers, attachPlaces } from './modifiers.js';
import { Recogniser } from './recognise.js';
import { resolve } from './resolve.js';
import { type RuleOptions, rulesFor } from './rules/index.js';

export type DatesOptions = RuleOptions;

/**
 * Temporal expressions of a document as TIMEX3: found by rules over tokens, typed, normalised and placed on the
 * calendar, with the document's own time. The clock and the time zone of the machine are never asked.
 */
export function createDatesAnnotator(options: DatesOptions = {}): Annotator<'documentTime' | 'dates'> {
  const recogniser = new Recogniser(rulesFor(options));
  return {
    name: 'dates',
    provides: ['documentTime', 'dates'],
    requires: [],
    annotate(document) {
      const issues: Issue[] = [];
      const column = recogniser.words(document);
      const found = recogniser.recognise(document, column);
      const expressions = attachModifiers(document, joinExpressions(document, attachPlaces(document, found)));
      const documentTime = documentTimeOf(document, expressions, issues);
      const dates = resolve(document, expressions, documentTime && parseIsoDate(documentTime.value));
      if (documentTime === undefined) issues.push(...withoutDocumentTime(dates));
      return { documentTime, dates, issues };
    },
  };
}

/** One issue a document, at the first expression that stays open. */
function withoutDocumentTime(dates: readonly DateMention[]): Issue[] {
  const open = dates.filter(
    ({ type, value }) => (type === 'DATE' || type === 'TIME') && /^(?:XX|[^_]*-XX)/.test(value),
  );
  const first = open[0];
  if (!first) return [];
  const message = `no document time is known: ${open.length} relative date${open.length === 1 ? ' stays' : 's stay'} without a year or a day`;
  return [{ code: 'no-document-time', message, start: first.start, end: first.end }];
}
