import type { CopydeskRecord } from '../record/record.js';
import { codePointOffsets } from '../text/code-points.js';
import type { Span } from '../text/span.js';
import type { Columns, Row, Table } from './columns.js';
import { type Countable, nestedRecords } from './nested-table.js';

export type { Countable };

export function countable(record: CopydeskRecord): Countable {
  return { record, codePoint: codePointOffsets(record.text) };
}

/** UTF-16 offsets as in the record, and the same in code points; ends are exclusive. */
const POSITION = {
  start: 'integer',
  end: 'integer',
  start_code_point: 'integer',
  end_code_point: 'integer',
} as const satisfies Columns;
const JUDGED = { confidence: 'number', rule: 'string' } as const satisfies Columns;

function position({ start, end }: Span, codePoint: Countable['codePoint']): Row {
  return { start, end, start_code_point: codePoint(start), end_code_point: codePoint(end) };
}

/** From the beginning of the first to the end of the last; nothing where there is none. */
function extent(spans: readonly (Span & { readonly text: string })[]): (Span & { text: string }) | undefined {
  const first = spans[0];
  return first && { start: first.start, end: spans.at(-1)!.end, text: spans.map(({ text }) => text).join(' ') };
}

const documents: Table<Countable> = {
  name: 'documents',
  columns: {
    document: 'string',
    language: 'string',
    time: 'string',
    time_basis: 'string',
    time_confidence: 'number',
    title: 'string',
    url: 'string',
    format: 'string',
    uri: 'string',
    line: 'integer',
    sha256: 'string',
    length: 'integer',
    length_code_points: 'integer',
    issues: 'string',
    text: 'string',
  },
  rows: ({ record: { id, language, documentTime, source, text, issues }, codePoint }) => [
    {
      document: id,
      language,
      time: documentTime?.value,
      time_basis: documentTime?.basis,
      time_confidence: documentTime?.confidence,
      title: source.title,
      url: source.url,
      format: source.format,
      uri: source.uri,
      line: source.line,
      sha256: source.sha256,
      length: text.length,
      length_code_points: codePoint(text.length),
      issues: issues.map(({ code }) => code).join(' '),
      text,
    },
  ],
};

const entities: Table<Countable> = {
  name: 'entities',
  columns: {
    document: 'string',
    entity: 'string',
    type: 'string',
    name: 'string',
    named: 'boolean',
    mentions: 'integer',
    link_kb: 'string',
    link_id: 'string',
    latitude: 'number',
    longitude: 'number',
    amount: 'number',
    unit: 'string',
  },
  rows: ({ record }) =>
    record.entities.map(({ id, type, name, named, mentions, link, quantity }) => ({
      document: record.id,
      entity: id,
      type,
      name,
      named,
      mentions: mentions.length,
      link_kb: link?.kb,
      link_id: link?.id,
      latitude: link?.latitude,
      longitude: link?.longitude,
      amount: quantity?.amount,
      unit: quantity?.unit,
    })),
};

const mentions: Table<Countable> = {
  name: 'mentions',
  columns: { document: 'string', entity: 'string', ...POSITION, text: 'string', form: 'string', ...JUDGED },
  rows: ({ record, codePoint }) =>
    record.entities.flatMap((entity) =>
      entity.mentions.map((mention) => ({
        document: record.id,
        entity: entity.id,
        ...position(mention, codePoint),
        text: mention.text,
        form: mention.form,
        confidence: mention.confidence,
        rule: mention.rule,
      })),
    ),
};

const dates: Table<Countable> = {
  name: 'dates',
  columns: {
    document: 'string',
    date: 'string',
    ...POSITION,
    text: 'string',
    type: 'string',
    value: 'string',
    mod: 'string',
    quant: 'string',
    freq: 'string',
    anchor: 'string',
    begin_point: 'string',
    end_point: 'string',
    resolved_from: 'string',
    resolved_to: 'string',
    ...JUDGED,
  },
  rows: ({ record, codePoint }) =>
    record.dates.map((date) => ({
      document: record.id,
      date: date.id,
      ...position(date, codePoint),
      text: date.text,
      type: date.type,
      value: date.value,
      mod: date.mod,
      quant: date.quant,
      freq: date.freq,
      anchor: date.anchor,
      begin_point: date.beginPoint,
      end_point: date.endPoint,
      resolved_from: date.resolved?.from,
      resolved_to: date.resolved?.to,
      confidence: date.confidence,
      rule: date.rule,
    })),
};

const quotes: Table<Countable> = {
  name: 'quotes',
  columns: {
    document: 'string',
    quote: 'string',
    kind: 'string',
    ...POSITION,
    spans: 'integer',
    text: 'string',
    ...JUDGED,
  },
  rows: ({ record, codePoint }) =>
    record.quotes.map((quote) => {
      const whole = extent(quote.spans)!;
      return {
        document: record.id,
        quote: quote.id,
        kind: quote.kind,
        ...position(whole, codePoint),
        spans: quote.spans.length,
        text: whole.text,
        confidence: quote.confidence,
        rule: quote.rule,
      };
    }),
};

const attributions: Table<Countable> = {
  name: 'attributions',
  columns: {
    document: 'string',
    attribution: 'string',
    kind: 'string',
    act: 'string',
    cue_lemma: 'string',
    negated: 'boolean',
    speaker: 'string',
    speaker_entity: 'string',
    anonymous: 'boolean',
    addressee_entity: 'string',
    date: 'string',
    quotes: 'string',
    ...POSITION,
    content: 'string',
    cue_start: 'integer',
    cue_end: 'integer',
    cue: 'string',
    source_start: 'integer',
    source_end: 'integer',
    source: 'string',
    medium: 'string',
    anonymity: 'string',
    ...JUDGED,
  },
  rows: ({ record, codePoint }) =>
    record.attributions.map((attribution) => {
      const content = extent(attribution.content)!;
      const cue = extent(attribution.cue);
      const source = extent(attribution.source);
      return {
        document: record.id,
        attribution: attribution.id,
        kind: attribution.kind,
        act: attribution.act,
        cue_lemma: attribution.cueLemma,
        negated: attribution.negated,
        speaker: attribution.speaker?.name,
        speaker_entity: attribution.speaker?.entity,
        anonymous: attribution.speaker?.anonymous,
        addressee_entity: attribution.addressee,
        date: attribution.date,
        quotes: attribution.quotes?.join(' '),
        ...position(content, codePoint),
        content: content.text,
        cue_start: cue?.start,
        cue_end: cue?.end,
        cue: cue?.text,
        source_start: source?.start,
        source_end: source?.end,
        source: source?.text,
        medium: extent(attribution.medium ?? [])?.text,
        anonymity: extent(attribution.anonymity ?? [])?.text,
        confidence: attribution.confidence,
        rule: attribution.rule,
      };
    }),
};

/**
 * Records as tables: flat ones to be joined by `document` and the ids of the record, and `records`, which holds each
 * record whole, nested as in JSON. Of annotations in several pieces the flat tables give the extent from the first to
 * the last piece and their texts joined by blanks.
 */
export const TABLES: readonly Table<Countable>[] = [
  documents,
  entities,
  mentions,
  dates,
  quotes,
  attributions,
  nestedRecords,
];
