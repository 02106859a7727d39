import type { NameMention } from '../../annotator.js';
import type { EntityType } from '../../record/record.js';
import type { CountryIndex } from '../places/countries.js';
import { bareBodyName, bareName, looksLikeAcronym, nameKey } from './name-form.js';

/** All mentions of one type that are written alike. */
export interface NameForm {
  readonly type: EntityType;
  /** As in the first mention, without article and possessive. */
  readonly bare: string;
  readonly key: string;
  /** The key's words. */
  readonly words: readonly string[];
  readonly isAcronym: boolean;
  /** By position. */
  readonly mentions: NameMention[];
}

const PLURALS: ReadonlySet<EntityType> = new Set(['NORP', 'PRODUCT']);

/** Groups mentions that are written alike and typed alike; "Iraqis" and "Iraqi", "F-35s" and "F-35" are alike. */
export function collectForms(text: string, mentions: readonly NameMention[], countries: CountryIndex): NameForm[] {
  const forms = new Map<string, NameForm>();
  for (const mention of mentions) {
    const written = text.slice(mention.start, mention.end);
    let bare = bareName(written);
    let key = nameKey(bare);
    // a country that acts is a place all the same
    const type = mention.type === 'ORGANIZATION' && countries.byName(key, bare) ? 'LOCATION' : mention.type;
    if (type === 'ORGANIZATION' && /['’]s$/.test(written)) {
      bare = bareBodyName(written);
      key = nameKey(bare);
    }
    if (PLURALS.has(type)) key = singular(key);
    const id = `${type} ${key}`;
    const form = forms.get(id);
    if (form) form.mentions.push(mention);
    else {
      const isAcronym = looksLikeAcronym(bare);
      forms.set(id, { type, bare, key, words: key.split(' '), isAcronym, mentions: [mention] });
    }
  }
  return [...forms.values()];
}

function singular(key: string): string {
  return key.length > 3 && key.endsWith('s') && !/(?:ss|us|is)$/.test(key) ? key.slice(0, -1) : key;
}
