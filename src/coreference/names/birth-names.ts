import type { NameMention } from '../../annotator.js';
import { bySpan } from '../../text/span.js';
import type { PersonGroup } from './person-names.js';

const BORN =
  /^,?\s(?:\(|who was |was )?(?:born|née|nee|formerly|formerly known as|also known as|better known as|known as|alias|aka|a\.k\.a\.|real name|nicknamed|nom de guerre|dubbed)\s["“‘']?(?:the )?$/i;
const LONGEST_LINK = 40;

/** Joins people whom the text gives two names: "Ana Ruiz, born Ana Salgado", "Omar Dari, known as Abu Yusuf". */
export function joinBirthNames(text: string, groups: readonly PersonGroup[]): PersonGroup[] {
  const of = new Map<NameMention, PersonGroup>();
  for (const group of groups) for (const { mention } of group.mentions) of.set(mention, group);
  const mentions = [...of.keys()].sort(bySpan);
  const joined = new Map<PersonGroup, PersonGroup>();
  const join = (a: PersonGroup, b: PersonGroup): void => {
    if (a === b || joined.has(b) || joined.has(a)) return;
    joined.set(b, a);
    const link = { rule: 'coreference/birth-name', confidence: 0.9 };
    a.mentions.push(...b.mentions.map((mention) => ({ ...mention, ...link })));
    a.mentions.sort((x, y) => bySpan(x.mention, y.mention));
    a.gender ??= b.gender;
  };
  for (let i = 1; i < mentions.length; i++) {
    const [first, second] = [mentions[i - 1]!, mentions[i]!];
    if (second.start - first.end > LONGEST_LINK || !BORN.test(text.slice(first.end, second.start))) continue;
    join(of.get(first)!, of.get(second)!);
  }
  // "Born Ana Salgado in 1934, she …" of somebody with that given name
  for (const mention of mentions) {
    if (!/\b(?:born|née|nee) $/i.test(text.slice(Math.max(0, mention.start - 6), mention.start))) continue;
    const group = of.get(mention)!;
    const before = groups.find(
      (other) =>
        other !== group && other.mentions[0]!.mention.start < mention.start && other.words[0] === group.words[0],
    );
    if (before && group.words.length > 1) join(before, group);
  }
  return groups.filter((group) => !joined.has(group));
}
