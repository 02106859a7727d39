import type { Attribution, Layers } from './annotator.js';
import type { Document, SourceArticle } from './document/document.js';
import type { CopydeskRecord, Issue } from './record/record.js';
import { bySpan, type Span, type TextSpan, textSpan } from './text/span.js';

/**
 * Layers to a record: everything sorted by position, ids given, references between annotations turned into ids. Fields
 * without a value are left out.
 */
export function assembleRecord(
  article: SourceArticle,
  document: Document,
  layers: Partial<Layers>,
  issues: readonly Issue[],
): CopydeskRecord {
  const { text } = article;
  const span = ({ start, end }: Span): TextSpan => textSpan(text, start, end);
  const spans = (list: readonly Span[]) => [...list].sort(bySpan).map(span);
  const entities = sortedBy(layers.entities ?? [], (entity) => earliest(entity.mentions));
  const dates = sortedBy(layers.dates ?? [], (date) => date);
  const quotes = sortedBy(layers.quotes ?? [], (quote) => earliest(quote.spans));
  const attributions = sortedBy(layers.attributions ?? [], whereAttributed);
  const entityId = ids('entity', entities);
  const dateId = ids('date', dates);
  const quoteId = ids('quote', quotes);
  const quoted = quotedTokens(
    document,
    quotes.flatMap((quote) => quote.spans),
  );
  const { speaker, addressee } = layers.speakers ?? { speaker: new Map(), addressee: new Map() };

  return stated({
    schemaVersion: '1' as const,
    id: article.id,
    language: document.language,
    text,
    source: article.source,
    documentTime: layers.documentTime,
    zones: [...document.zones],
    sentences: sentenceSpans(document),
    entities: entities.map((entity) =>
      stated({
        id: entityId.get(entity)!,
        type: entity.type,
        name: entity.name,
        named: entity.named,
        link: entity.link,
        quantity: entity.quantity,
        mentions: [...entity.mentions].sort(bySpan).map(({ start, end, form, confidence, rule }) => ({
          start,
          end,
          text: text.slice(start, end),
          form,
          confidence: rounded(confidence),
          rule,
        })),
      }),
    ),
    dates: dates.map((date) => {
      const { start, end, anchor } = date;
      return stated({
        start,
        end,
        text: text.slice(start, end),
        id: dateId.get(date)!,
        type: date.type,
        value: date.value,
        mod: date.mod,
        quant: date.quant,
        freq: date.freq,
        anchor: anchor === undefined || anchor === 'documentTime' ? anchor : dateId.get(anchor),
        beginPoint: date.beginPoint,
        endPoint: date.endPoint,
        resolved: date.resolved,
        confidence: rounded(date.confidence),
        rule: date.rule,
      });
    }),
    quotes: quotes.map((quote) => ({
      id: quoteId.get(quote)!,
      kind: quote.kind,
      spans: spans(quote.spans),
      confidence: rounded(quote.confidence),
      rule: quote.rule,
    })),
    attributions: attributions.map((attribution, i) => {
      const { content, medium, anonymity, date } = attribution;
      const said = speaker.get(attribution);
      const to = addressee.get(attribution);
      return stated({
        id: `attribution-${i + 1}`,
        kind: kindOf(document, content, quoted),
        content: spans(content),
        cue: spans(attribution.cue),
        source: spans(attribution.source),
        cueLemma: attribution.cueLemma,
        act: attribution.act,
        negated: attribution.negated,
        speaker:
          said &&
          stated({ entity: said.entity && entityId.get(said.entity), name: said.name, anonymous: said.anonymous }),
        addressee: to && entityId.get(to),
        medium: medium?.length ? spans(medium) : undefined,
        anonymity: anonymity?.length ? spans(anonymity) : undefined,
        date: date && dateId.get(date),
        quotes: attribution.quotes.map((quote) => quoteId.get(quote)).filter((id) => id !== undefined),
        confidence: rounded(attribution.confidence),
        rule: attribution.rule,
      });
    }),
    issues: [...issues],
  });
}

/** By token: 1 inside quotation marks. */
function quotedTokens(document: Document, marked: readonly Span[]): Uint8Array {
  const { start, end, count } = document.tokens;
  const quoted = new Uint8Array(count);
  for (const mark of marked) {
    for (let i = firstTokenAt(document, mark.start); i < count && end[i]! <= mark.end; i++)
      if (mark.start <= start[i]!) quoted[i] = 1;
  }
  return quoted;
}

/** direct: every word of the content is inside quotation marks; mixed: some; indirect: none. */
function kindOf(document: Document, content: readonly Span[], isQuoted: Uint8Array): 'direct' | 'mixed' | 'indirect' {
  let words = 0;
  let quoted = 0;
  const { tokens } = document;
  for (const { start, end } of content) {
    for (let i = firstTokenAt(document, start); i < tokens.count && tokens.start[i]! < end; i++) {
      if (!isWord(tokens.text[i]!)) continue;
      words++;
      quoted += isQuoted[i]!;
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted === words ? 'direct' : 'mixed';
}

/** Whether there is a letter or digit in it; most words begin with one that is plain to see. */
function isWord(token: string): boolean {
  const code = token.charCodeAt(0) | 0x20;
  return (code >= 0x61 && code <= 0x7a) || /[\p{L}\p{N}]/u.test(token);
}

function firstTokenAt({ tokens }: Document, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens.end[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sentenceSpans({ tokens, sentences }: Document): Span[] {
  return Array.from({ length: sentences.count }, (_, i) => ({
    start: tokens.start[sentences.firstToken[i]!]!,
    end: tokens.end[sentences.endToken[i]! - 1]!,
  }));
}

function whereAttributed({ content, cue, source }: Attribution): Span {
  return earliest([...content, ...cue, ...source]);
}

function earliest(spans: readonly Span[]): Span {
  return spans.reduce((first, span) => (bySpan(span, first) < 0 ? span : first));
}

function sortedBy<T>(items: readonly T[], position: (item: T) => Span): T[] {
  return items
    .map((item) => ({ item, at: position(item) }))
    .sort((a, b) => bySpan(a.at, b.at))
    .map(({ item }) => item);
}

function ids<T>(layer: string, items: readonly T[]): Map<T, string> {
  return new Map(items.map((item, i) => [item, `${layer}-${i + 1}`]));
}

type Stated<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The object without the fields that are undefined: records leave them out. */
function stated<T extends object>(fields: T): Stated<T> {
  const known: { [K in keyof T]?: unknown } = {};
  for (const key in fields) if (fields[key] !== undefined) known[key] = fields[key];
  return known as Stated<T>;
}

/** Four digits: what a confidence can mean, and the same bytes whatever the order of its sums was. */
function rounded(confidence: number): number {
  return Math.round(Math.min(1, Math.max(0, confidence)) * 1e4) / 1e4;
}
