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
  const judged = ({ confidence, rule }: { confidence: number; rule: string }) => ({
    confidence: rounded(confidence),
    rule,
  });

  const entities = sortedBy(layers.entities ?? [], (entity) => earliest(entity.mentions));
  const dates = sortedBy(layers.dates ?? [], (date) => date);
  const quotes = sortedBy(layers.quotes ?? [], (quote) => earliest(quote.spans));
  const attributions = sortedBy(layers.attributions ?? [], whereAttributed);
  const entityId = ids('entity', entities);
  const dateId = ids('date', dates);
  const quoteId = ids('quote', quotes);
  const marked = quotes.flatMap((quote) => quote.spans);
  const { speaker, addressee } = layers.speakers ?? { speaker: new Map(), addressee: new Map() };

  return {
    schemaVersion: '1',
    id: article.id,
    ...optional({ language: document.language }),
    text,
    source: article.source,
    ...optional({ documentTime: layers.documentTime }),
    zones: [...document.zones],
    sentences: sentenceSpans(document),
    entities: entities.map((entity) => ({
      id: entityId.get(entity)!,
      type: entity.type,
      name: entity.name,
      named: entity.named,
      ...optional({ link: entity.link, quantity: entity.quantity }),
      mentions: [...entity.mentions].sort(bySpan).map((m) => ({ ...span(m), form: m.form, ...judged(m) })),
    })),
    dates: dates.map((date) => {
      const { mod, quant, freq, anchor, beginPoint, endPoint, resolved } = date;
      const anchorId = anchor === undefined || anchor === 'documentTime' ? anchor : dateId.get(anchor);
      return {
        ...span(date),
        id: dateId.get(date)!,
        type: date.type,
        value: date.value,
        ...optional({ mod, quant, freq, anchor: anchorId, beginPoint, endPoint, resolved }),
        ...judged(date),
      };
    }),
    quotes: quotes.map((quote) => ({
      id: quoteId.get(quote)!,
      kind: quote.kind,
      spans: spans(quote.spans),
      ...judged(quote),
    })),
    attributions: attributions.map((attribution, i) => {
      const said = speaker.get(attribution);
      const to = addressee.get(attribution);
      const { cueLemma, act, negated, medium, anonymity } = attribution;
      return {
        id: `attribution-${i + 1}`,
        kind: kindOf(attribution, marked, document),
        content: spans(attribution.content),
        cue: spans(attribution.cue),
        source: spans(attribution.source),
        ...optional({
          cueLemma,
          act,
          negated,
          speaker: said && {
            ...optional({ entity: said.entity && entityId.get(said.entity), name: said.name }),
            anonymous: said.anonymous,
          },
          addressee: to && entityId.get(to),
          medium: medium?.length ? spans(medium) : undefined,
          anonymity: anonymity?.length ? spans(anonymity) : undefined,
          date: attribution.date && dateId.get(attribution.date),
        }),
        quotes: attribution.quotes.map((quote) => quoteId.get(quote)).filter((id) => id !== undefined),
        ...judged(attribution),
      };
    }),
    issues: [...issues],
  };
}

/** direct: every word of the content is inside quotation marks; mixed: some; indirect: none. */
function kindOf(
  attribution: Attribution,
  marked: readonly Span[],
  document: Document,
): 'direct' | 'mixed' | 'indirect' {
  let words = 0;
  let quoted = 0;
  const { tokens } = document;
  for (const { start, end } of attribution.content) {
    for (let i = firstTokenAt(document, start); i < tokens.count && tokens.start[i]! < end; i++) {
      if (!isWord(tokens.text[i]!)) continue;
      words++;
      if (marked.some((mark) => mark.start <= tokens.start[i]! && tokens.end[i]! <= mark.end)) quoted++;
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

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The object without the fields that are undefined: records leave them out. */
function optional<T extends object>(fields: T): Present<T> {
  const present: Present<T> = {};
  for (const key in fields) if (fields[key] !== undefined) present[key] = fields[key] as Present<T>[typeof key];
  return present;
}

/** Four digits: what a confidence can mean, and the same bytes whatever the order of its sums was. */
function rounded(confidence: number): number {
  return Math.round(Math.min(1, Math.max(0, confidence)) * 1e4) / 1e4;
}
