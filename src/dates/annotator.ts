import type { Annotator, DateMention } from '../annotator.js';
import type { Document } from '../document/document.js';
import type { DocumentTime, Issue } from '../record/record.js';
import { type CivilDate, parseIsoDate } from '../text/calendar.js';
import { directionAt } from './direction.js';
import { joinExpressions } from './join.js';
import { attachModifiers } from './modifiers.js';
import { type Placed, place, valueWithTime } from './normalise.js';
import { type Expression, Recogniser } from './recognise.js';
import { formatDuration } from './value.js';

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
      return { documentTime, dates: placeAll(document, expressions, now), issues };
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

function placeAll(
  document: Document,
  expressions: readonly Expression[],
  documentTime: CivilDate | undefined,
): DateMention[] {
  const mentions: DateMention[] = [];
  let told: { placed: Placed; mention: DateMention } | undefined;
  for (const expression of expressions) {
    const { reading, start, end, rule, confidence } = expression;
    const base = { start, end, rule, confidence };
    const mod = 'mod' in reading && reading.mod ? { mod: reading.mod } : {};
    if (reading.kind === 'duration')
      mentions.push({ ...base, type: 'DURATION', value: formatDuration(reading.amounts), ...mod });
    else if (reading.kind === 'set')
      mentions.push({
        ...base,
        type: 'SET',
        value: reading.value,
        ...(reading.quant ? { quant: reading.quant } : {}),
        ...(reading.freq ? { freq: reading.freq } : {}),
      });
    else if (reading.kind === 'reference')
      mentions.push({ ...base, type: reading.type ?? 'DATE', value: reading.value });
    else {
      if (reading.shift?.amount === undefined && reading.shift) {
        mentions.push({ ...base, type: 'DATE', value: reading.shift.sign < 0 ? 'PAST_REF' : 'FUTURE_REF' });
        continue;
      }
      const placement = place(reading, {
        documentTime,
        told: told?.placed,
        direction: directionAt(document, expression.first, expression.endToken),
      });
      if (!placement) continue;
      const { placed, anchor } = placement;
      const mention: DateMention = {
        ...base,
        type: reading.clock || reading.part ? 'TIME' : 'DATE',
        value: valueWithTime(placed, reading),
        ...mod,
        ...(anchor === 'documentTime' ? { anchor } : anchor === 'told' && told ? { anchor: told.mention } : {}),
      };
      mentions.push(mention);
      told = { placed, mention };
    }
  }
  return mentions;
}
