import type { Annotator } from '../annotator.js';
import type { Document } from '../document/document.js';
import type { DocumentTime, Issue } from '../record/record.js';
import { parseIsoDate } from '../text/calendar.js';
import { joinExpressions } from './join.js';
import { attachModifiers } from './modifiers.js';
import { Recogniser } from './recognise.js';
import { resolve } from './resolve.js';

export interface DatesOptions {
  readonly unused?: never;
}

/** Temporal expressions of a document, typed, normalised and placed on the calendar, and the document's own time. */
export function createDatesAnnotator(_options: DatesOptions = {}): Annotator<'documentTime' | 'dates'> {
  const recogniser = new Recogniser();
  return {
    name: 'dates',
    provides: ['documentTime', 'dates'],
    requires: [],
    annotate(document) {
      const issues: Issue[] = [];
      const documentTime = fromMetadata(document, issues);
      const column = recogniser.words(document);
      const expressions = attachModifiers(document, joinExpressions(document, recogniser.recognise(document, column)));
      const now = documentTime && parseIsoDate(documentTime.value);
      return { documentTime, dates: resolve(document, expressions, now), issues };
    },
  };
}

function fromMetadata({ published }: Document, issues: Issue[]): DocumentTime | undefined {
  if (published === undefined) return undefined;
  if (parseIsoDate(published)) return { value: published, basis: 'metadata', confidence: 1 };
  issues.push({
    code: 'invalid-published',
    message: `published is no ISO 8601 date: ${JSON.stringify(published.slice(0, 60))}`,
  });
  return undefined;
}
