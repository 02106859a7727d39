import type { NameMention } from '../../annotator.js';
import type { EntityType } from '../../record/record.js';
import { bySpan } from '../../text/span.js';
import type { GenderEvidence } from '../gender.js';
import type { CountryIndex } from '../places/countries.js';
import { joinBirthNames } from './birth-names.js';
import { collectForms, type NameForm } from './forms.js';
import { bareName } from './name-form.js';
import { NAME_SIEVES } from './name-sieves.js';
import { groupPersons, type LinkedName } from './person-names.js';

/** Mentions that name one thing. */
export interface NameGroup {
  readonly type: EntityType;
  /** By position. */
  readonly mentions: readonly LinkedName[];
  readonly gender?: GenderEvidence;
  /** Nouns for the titles that stand before the name: "senator" for "Sen.". */
  readonly titles?: readonly string[];
}

const AMOUNTS: ReadonlySet<EntityType> = new Set(['MONEY', 'PERCENT', 'QUANTITY']);

/** Every name mention belongs to exactly one group. Groups are ordered by their first mention. */
export function groupNames(text: string, names: readonly NameMention[], countries: CountryIndex): NameGroup[] {
  const known = new Map<string, NameMention[]>();
  const persons: NameMention[] = [];
  const others: NameMention[] = [];
  const groups: NameGroup[] = [];
  const isSurname = surnameTest(text, names);
  for (const mention of [...names].sort(bySpan)) {
    if (mention.known) {
      const id = `${mention.type} ${mention.known.name}`;
      const same = known.get(id);
      if (same) same.push(mention);
      else known.set(id, [mention]);
    } else if (AMOUNTS.has(mention.type)) groups.push({ type: mention.type, mentions: [{ mention, confidence: 1 }] });
    else if (mention.type === 'PERSON' || isSurname(mention)) persons.push(mention);
    else others.push(mention);
  }
  for (const mentions of known.values())
    groups.push({ type: mentions[0]!.type, mentions: mentions.map((mention) => ({ mention, confidence: 1 })) });
  for (const { mentions, gender, titles } of joinBirthNames(text, groupPersons(text, persons)))
    groups.push({ type: 'PERSON', mentions, titles: [...titles], ...(gender ? { gender } : {}) });
  groups.push(...groupForms(text, collectForms(text, others, countries), countries));
  return groups.sort((a, b) => bySpan(a.mentions[0]!.mention, b.mentions[0]!.mention));
}

/** What stands before the name of a place: "in Ruiz", "London and Ruiz", "DULUTH, Minn." */
const BEFORE_PLACE =
  /(?:^|\n|[,(/–—-]\s?|\b(?:in|at|from|to|near|of|outside|around|across|for|via|toward|towards|into|left|leave|leaves|visited|visit|between|and|or|the|with|over|through)\s)$/i;
const AFTER_PLACE = /^(?:,\s\p{Lu}|\s?[-–—]|\s\p{Lu})/u;

/** A surer reading of a name as something else than a person stands. */
const DOUBTFUL = 0.6;

/**
 * Whether a name that was doubtfully typed as an organisation or a place is the surname of somebody whom the text has named in
 * full: "Ruiz" of "Ana Ruiz", unless there is a "Ruiz Bank", or the words around it are those of a place.
 */
function surnameTest(text: string, names: readonly NameMention[]): (mention: NameMention) => boolean {
  const firstOf = new Map<string, number>();
  const heads = new Set<string>();
  for (const { type, start, end } of names) {
    if (type !== 'PERSON' && type !== 'ORGANIZATION') continue;
    const words = bareName(text.slice(start, end)).split(' ');
    if (words.length < 2) continue;
    const surname = words.at(-1)!;
    if (type === 'ORGANIZATION') heads.add(words[0]!);
    else if (start < (firstOf.get(surname) ?? Number.POSITIVE_INFINITY)) firstOf.set(surname, start);
  }
  return ({ type, start, end, confidence }) => {
    if ((type !== 'ORGANIZATION' && type !== 'LOCATION') || confidence > DOUBTFUL) return false;
    const bare = bareName(text.slice(start, end));
    const named = firstOf.get(bare);
    if (named === undefined || heads.has(bare)) return false;
    if (type === 'ORGANIZATION') return true;
    const before = text.slice(Math.max(0, start - 12), start);
    return start > named && !BEFORE_PLACE.test(before) && !AFTER_PLACE.test(text.slice(end, end + 4));
  };
}

interface Join {
  readonly rule: string;
  readonly confidence: number;
}

function groupForms(text: string, forms: readonly NameForm[], countries: CountryIndex): NameGroup[] {
  const parent = forms.map((_, i) => i);
  const joined: (Join | undefined)[] = forms.map(() => undefined);
  const index = new Map(forms.map((form, i) => [form, i]));
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const context = { text, countries, groupOf: (form: NameForm) => root(index.get(form)!) };
  for (const { rule, confidence, propose } of NAME_SIEVES) {
    for (const [a, b] of propose(forms, context)) {
      const [rootA, rootB] = [context.groupOf(a), context.groupOf(b)];
      if (rootA === rootB) continue;
      const [first, second] = rootA < rootB ? [rootA, rootB] : [rootB, rootA];
      parent[second] = first;
      const later = joined[index.get(b)!] === undefined && rootB === second ? index.get(b)! : second;
      joined[later] ??= { rule, confidence };
    }
  }
  const groups = new Map<number, LinkedName[]>();
  for (const [i, form] of forms.entries()) {
    const join = joined[i];
    const links = form.mentions.map((mention) => ({ mention, confidence: 1, ...join }));
    const group = groups.get(root(i));
    if (group) group.push(...links);
    else groups.set(root(i), links);
  }
  return [...groups.entries()].map(([i, mentions]) => ({
    type: forms[i]!.type,
    mentions: mentions.sort((a, b) => bySpan(a.mention, b.mention)),
  }));
}
