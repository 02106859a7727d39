import type { Annotator, Attribution, Entity, Mention, NameMention, Speaker } from '../annotator.js';
import type { Document } from '../document/document.js';
import type { EntityType } from '../record/record.js';
import { bySpan } from '../text/span.js';
import type { DraftEntity } from './draft-entity.js';
import { descriptionsByOffice } from './lexicon/bodies-by-office.js';
import { canonicalName } from './names/canonical-name.js';
import { groupNames, type NameGroup } from './names/group-names.js';
import { bareName, nameKey } from './names/name-form.js';
import { countryIndex } from './places/countries.js';
import { linkPlaces } from './places/link-places.js';
import type { Places } from './places/places.js';
import { addresseeOf, resolveReferences } from './resolve.js';
import { SpeakerLookup } from './speakers.js';

/** Names, descriptions and pronouns joined into entities, with their links; and the speaker of every attribution. */
export type CoreferenceAnnotator = Annotator<'entities' | 'speakers', 'names' | 'quotes' | 'attributions' | 'dates'>;

export interface CoreferenceOptions {
  /** Cities to link; without them only countries are linked. */
  readonly places?: Places;
}

export function createCoreferenceAnnotator({ places }: CoreferenceOptions = {}): CoreferenceAnnotator {
  return {
    name: 'coreference',
    provides: ['entities', 'speakers'],
    requires: ['names', 'quotes', 'attributions', 'dates'],
    annotate(document, { names, attributions }) {
      const entityOfName = new Map<NameMention, DraftEntity>();
      const named = groupNames(document.text, names, countryIndex).map((group) =>
        draftOf(document, group, entityOfName),
      );
      const resolved = resolveReferences(document, named, entityOfName, attributions);
      const speakers = new SpeakerLookup(document, attributions, (key) => resolved.references.get(key));
      const hearers = new Map<Attribution, DraftEntity>();
      for (const attribution of attributions) {
        const hearer = attribution.addressee && addresseeOf(attribution.addressee, resolved);
        if (!hearer) continue;
        hearers.set(attribution, hearer);
        if (!hearer.plural) hearer.speaks = true; // "told a reporter", not "told reporters"
      }
      linkPlaces(document, named, countryIndex, places);
      const finished = new Map<DraftEntity, Entity>();
      for (const draft of resolved.entities)
        if ((draft.named || draft.speaks) && draft.mentions.length > 0) finished.set(draft, finish(draft));
      const speaker = new Map<Attribution, Speaker>();
      for (const attribution of attributions) {
        const found = speakers.find(attribution);
        if (!found) continue;
        const { entity, name, anonymous } = found;
        const known = entity && finished.get(entity);
        if (known) speaker.set(attribution, { entity: known, name: known.name, anonymous });
        else speaker.set(attribution, name ? { name, anonymous } : { anonymous });
      }
      const addressee = new Map<Attribution, Entity>();
      for (const [attribution, hearer] of hearers) {
        const entity = finished.get(hearer);
        if (entity) addressee.set(attribution, entity);
      }
      const entities = [...finished.values()].sort((a, b) => bySpan(a.mentions[0]!, b.mentions[0]!));
      return { entities, speakers: { speaker, addressee } };
    },
  };
}

function draftOf(document: Document, group: NameGroup, entityOfName: Map<NameMention, DraftEntity>): DraftEntity {
  const known = group.mentions[0]!.mention.known;
  const { quantity } = group.mentions[0]!.mention;
  const texts = [...new Set(group.mentions.map(({ mention }) => document.text.slice(mention.start, mention.end)))];
  const entity: DraftEntity = {
    type: group.type,
    named: true,
    name: known?.name ?? canonicalName(group.type, texts, countryIndex),
    gender: group.gender,
    plural: false,
    descriptions: new Set([...describedByName(group.type, texts), ...(group.titles ?? [])]),
    speaks: false,
    ...(known?.link ? { link: known.link } : {}),
    ...(quantity ? { quantity } : {}),
    mentions: group.mentions.map(
      ({ mention, rule, confidence }): Mention => ({
        start: mention.start,
        end: mention.end,
        form: 'name',
        confidence: Math.round(1000 * mention.confidence * confidence) / 1000,
        rule: rule ? `${mention.rule}+${rule}` : mention.rule,
      }),
    ),
  };
  for (const { mention } of group.mentions) entityOfName.set(mention, entity);
  return entity;
}

/** "Lake Fishing Board" may be called "the board", the European Commission "the EU executive". */
function describedByName(type: EntityType, texts: readonly string[]): Set<string> {
  if (type !== 'ORGANIZATION' && type !== 'FACILITY' && type !== 'LOCATION') return new Set();
  const keys = texts.map((text) => nameKey(bareName(text)));
  return new Set(keys.flatMap((key) => [...key.split(' '), ...descriptionsByOffice(key)]));
}

function finish(draft: DraftEntity): Entity {
  const { type, name, named, link, quantity, mentions } = draft;
  return {
    type,
    name,
    named,
    ...(link ? { link } : {}),
    ...(quantity ? { quantity } : {}),
    mentions: [...mentions].sort(bySpan),
  };
}
