import type { Attribution, Mention, NameMention } from '../annotator.js';
import type { Document } from '../document/document.js';
import { type Span, sameSpan } from '../text/span.js';
import type { Discourse, Referent } from './discourse.js';
import type { DraftEntity } from './draft-entity.js';
import { roleOf } from './grammatical-role.js';
import { type PronounEntry, pronounEntry } from './lexicon/pronouns.js';
import { describe, type NounPhrase } from './noun-phrase.js';
import { resolvePersonPronoun } from './pronouns.js';
import { readSource, type SourcePhrase } from './source-phrase.js';
import { tokensOf } from './token-index.js';

/** What a source refers to. */
export interface Reference {
  readonly entity?: DraftEntity;
  /** Several who speak together ("the two ministers", "Ruiz and Hall"): no one entity. */
  readonly several?: boolean;
}

export interface Resolved {
  readonly entities: DraftEntity[];
  /** By `start-end` of the source as written. */
  readonly sources: ReadonlyMap<string, Reference>;
}

interface Item {
  readonly first: number;
  readonly end: number;
  readonly order: number;
  readonly name?: { readonly mention: NameMention; readonly entity: DraftEntity };
  readonly pronoun?: PronounEntry;
  readonly source?: { readonly key: string; readonly phrase: SourcePhrase };
}

export const spanKey = (span: Span): string => `${span.start}-${span.end}`;

/**
 * Reads the text once from left to right and gives every source and pronoun its entity from what was spoken of before.
 */
export function resolveReferences(
  document: Document,
  named: readonly DraftEntity[],
  entityOfName: ReadonlyMap<NameMention, DraftEntity>,
  attributions: readonly Attribution[],
): Resolved {
  const entities = [...named];
  const discourse: Discourse = { document, referents: [] };
  const sources = new Map<string, Reference>();
  const { tokens } = document;
  const quotationOf = quotationColumn(document);
  const items = collectItems(document, entityOfName, attributions);
  const sourceTokens = new Set(items.filter((item) => item.source).map((item) => item.first));

  for (const item of items) {
    if (item.name) note(item.name.entity, item, 'name', sourceTokens.has(item.first));
    else if (item.pronoun) {
      const entity = resolvePronoun(item, item.pronoun);
      if (entity && item.source) sources.set(item.source.key, { entity });
    } else if (item.source) sources.set(item.source.key, resolveSource(item, item.source.phrase));
  }
  return { entities, sources };

  function note(entity: DraftEntity, item: Item, form: Mention['form'], isSource: boolean): void {
    const referent: Referent = {
      entity,
      first: item.first,
      end: item.end,
      sentence: tokens.sentence[item.first]!,
      role: roleOf(document, item.first, item.end),
      form,
      quotation: quotationOf[item.first]!,
      isSource,
    };
    discourse.referents.push(referent);
  }

  function resolvePronoun(item: Item, entry: PronounEntry): DraftEntity | undefined {
    if (entry.kind !== 'masculine' && entry.kind !== 'feminine') return undefined;
    const found = resolvePersonPronoun(
      discourse,
      {
        token: item.first,
        sentence: tokens.sentence[item.first]!,
        entry,
        quotation: quotationOf[item.first]!,
        isSource: item.source !== undefined,
        speaker: undefined,
      },
      entry.kind,
    );
    if (!found) return undefined;
    found.entity.mentions.push({
      start: tokens.start[item.first]!,
      end: tokens.end[item.first]!,
      form: 'pronoun',
      confidence: found.confidence,
      rule: 'coreference/pronoun',
    });
    found.entity.gender ??= { gender: entry.kind, confidence: 0.6 };
    note(found.entity, item, 'pronoun', item.source !== undefined);
    return found.entity;
  }

  function resolveSource(item: Item, phrase: SourcePhrase): Reference {
    if (phrase.kind === 'several') return { several: true };
    if (phrase.kind === 'name') {
      const entity = entityOfName.get(phrase.name);
      if (!entity) return {};
      if (phrase.descriptions) for (const word of phrase.descriptions) entity.descriptions.add(word);
      return { entity };
    }
    if (phrase.kind !== 'nominal') return {};
    return { entity: resolveDescription(item, phrase.phrase) };
  }

  function resolveDescription(item: Item, phrase: NounPhrase): DraftEntity {
    const { start, end } = describe(document, phrase);
    const name = document.text.slice(start, end).replace(/\s+/g, ' ');
    const span = { start: tokens.start[phrase.first]!, end: Math.max(end, tokens.end[phrase.head]!) };
    let entity: DraftEntity | undefined;
    if (phrase.determiner === 'definite') entity = antecedentOfDescription(phrase);
    const lemma = phrase.noun?.lemma ?? tokens.text[phrase.head]!.toLowerCase();
    if (!entity) {
      entity = {
        type: phrase.noun?.kind === 'group' || phrase.noun?.kind === 'document' ? 'ORGANIZATION' : 'PERSON',
        named: false,
        mentions: [],
        name,
        gender: phrase.noun?.gender ? { gender: phrase.noun.gender, confidence: 0.97 } : undefined,
        plural: phrase.plural,
        descriptions: new Set([lemma, ...phrase.modifiers]),
      };
      entities.push(entity);
    } else if (!entity.named && name.split(' ').length > entity.name.split(' ').length) entity.name = name;
    if (!entity.mentions.some((mention) => sameSpan(mention, span)))
      entity.mentions.push({ ...span, form: 'nominal', confidence: 0.8, rule: 'coreference/description' });
    note(entity, item, 'nominal', true);
    return entity;
  }

  function antecedentOfDescription(phrase: NounPhrase): DraftEntity | undefined {
    const lemma = phrase.noun?.lemma ?? tokens.text[phrase.head]!.toLowerCase();
    const generic = lemma === 'source' || lemma === 'official' || lemma === 'person';
    for (let i = discourse.referents.length - 1; i >= 0; i--) {
      const { entity } = discourse.referents[i]!;
      if (entity.named || entity.plural !== phrase.plural || entity.type !== 'PERSON') continue;
      const sameHead = entity.descriptions.has(lemma);
      const bothGeneric = generic && (entity.descriptions.has('official') || entity.descriptions.has('source'));
      if (!sameHead && !bothGeneric) continue;
      if (phrase.modifiers.every((word) => entity.descriptions.has(word) || word === 'same')) return entity;
    }
    return undefined;
  }
}

function collectItems(
  document: Document,
  entityOfName: ReadonlyMap<NameMention, DraftEntity>,
  attributions: readonly Attribution[],
): Item[] {
  const items: Item[] = [];
  const names: { mention: NameMention; first: number; end: number }[] = [];
  for (const [mention, entity] of entityOfName) {
    const { first, end } = tokensOf(document, mention);
    if (end <= first) continue;
    names.push({ mention, first, end });
    items.push({ first, end, order: 1, name: { mention, entity } });
  }
  names.sort((a, b) => a.first - b.first);
  const pronounSources = new Map<number, Item['source']>();
  const seen = new Set<string>();
  for (const attribution of attributions) {
    const span = attribution.source[0];
    if (!span || seen.has(spanKey(span))) continue;
    seen.add(spanKey(span));
    const { first, end } = tokensOf(document, span);
    if (end <= first) continue;
    const phrase = readSource(document, first, end, names);
    const source = { key: spanKey(span), phrase };
    if (phrase.kind === 'pronoun') pronounSources.set(phrase.token, source);
    else items.push({ first, end, order: phrase.kind === 'name' ? 2 : 0, source });
  }
  const { tokens } = document;
  for (let token = 0; token < tokens.count; token++) {
    const entry = pronounEntry(tokens.text[token]!);
    if (!entry) continue;
    const source = pronounSources.get(token);
    items.push({ first: token, end: token + 1, order: 1, pronoun: entry, ...(source ? { source } : {}) });
  }
  return items.sort((a, b) => a.first - b.first || a.order - b.order);
}

/** For each token the index of the outermost quotation it stands in, or -1. */
function quotationColumn(document: Document): Int32Array {
  const column = new Int32Array(document.tokens.count).fill(-1);
  for (const [i, quotation] of document.quotations.entries()) {
    if (quotation.depth > 0) continue;
    const { first, end } = tokensOf(document, quotation);
    column.fill(i, first, end);
  }
  return column;
}
