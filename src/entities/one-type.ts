import type { NameMention } from '../annotator.js';
import type { EntityType } from '../record/record.js';
import type { Refiner } from './refiner.js';

/** A reading surer than this stands for itself: "Washington" the town beside Washington the man. */
const SURE = 0.8;
/** How much more the other readings of the name must weigh together. */
const OUTWEIGHS = 1.5;

/** One sense per discourse (Gale et al. 1992): a doubtful mention takes the type that the document gives its name elsewhere. */
export const agreeOnType: Refiner = (mentions, { text }) => {
  const nameOf = ({ start, end }: NameMention) => text.slice(start, end);
  const weights = new Map<string, Map<EntityType, number>>();
  for (const mention of mentions) {
    if (mention.quantity) continue;
    const name = nameOf(mention);
    const ofName = weights.get(name) ?? new Map<EntityType, number>();
    weights.set(name, ofName.set(mention.type, (ofName.get(mention.type) ?? 0) + mention.confidence));
  }
  return mentions.map((mention) => {
    const ofName = weights.get(nameOf(mention));
    if (!ofName || ofName.size < 2 || mention.known || mention.quantity || mention.confidence > SURE) return mention;
    const [type, weight] = [...ofName].reduce((best, other) => (other[1] > best[1] ? other : best));
    if (type === mention.type || weight < OUTWEIGHS * ofName.get(mention.type)!) return mention;
    return { ...mention, type, rule: 'entities/one-type' };
  });
};
