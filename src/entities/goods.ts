import type { NameMention } from '../annotator.js';
import type { Refiner } from './refiner.js';
import { isListed } from './share-signs.js';

/** "the heart drug Tarnex", "its Kelby minivan": cars, drugs and devices by the noun beside their name. */
const BEFORE =
  /\b(?:drugs?|medicine|painkiller|antidepressant|antibiotic|statin|blood thinner|vaccine|stent|sedan|minivan|SUV|hatchback|roadster|smartphone|game console|satellite)(?:,? (?:called|named|dubbed|known as))? $/u;
const AFTER =
  /^ (?:sedans?|minivans?|SUVs?|crossovers?|hatchbacks?|roadsters?|coupes?|pickup trucks?|game consoles?|operating systems?|tablet computers?|smartphones?|handsets?|stents?|brand stents?)(?![\p{L}-])/u;
/** "Kelby Caravan": bodies of cars as the last word of a name. */
const BODY = /\s(?:Caravan|Cabriolet|Coup[eé]|Sedan|Hatchback|Roadster|Minivan|Crossover|SUV)$/u;
/** "A350", "Boeing 777-300": airliners by number. */
const AIRLINER = /^(?:Airbus )?A3\d\d(?:-\d+)?s?$|^Boeing 7\d7(?:-\d+)?s?$/u;
const LONGEST = 48;
/** A surer reading stands: "a Tarn sedan" may be Tarn's. */
const DOUBTFUL = 0.8;
const SHOWN = 0.7;
const LEGAL_FORM = /\s(?:Inc|Corp|Co|Ltd|[Pp][Ll][Cc]|AG|SA|NV|Group|Holdings)\.?$/u;

const RULE = 'entities/product-noun';

/** What is a product by the noun beside it is one wherever the document has a doubtful mention of its name. */
export const nameGoods: Refiner = (mentions, { text }) => {
  const nameOf = ({ start, end }: NameMention) => text.slice(start, end);
  const mayBe = ({ type, confidence, known }: NameMention) =>
    !known &&
    confidence < DOUBTFUL &&
    (type === 'PERSON' ||
      type === 'ORGANIZATION' ||
      type === 'LOCATION' ||
      type === 'FACILITY' ||
      type === 'MISC' ||
      type === 'NORP');
  const firms = new Set<string>();
  const goods = new Set<string>();
  for (const mention of mentions) {
    const name = nameOf(mention);
    if (isListed(text, mention.end) || LEGAL_FORM.test(name)) firms.add(name);
    if (!mayBe(mention)) continue;
    const before = text.slice(Math.max(0, mention.start - LONGEST), mention.start);
    if (
      AFTER.test(text.slice(mention.end, mention.end + 24)) ||
      (BEFORE.test(before) && !name.includes(' ')) ||
      BODY.test(name)
    )
      goods.add(name);
  }
  return mentions.map((mention) => {
    const name = nameOf(mention);
    if (AIRLINER.test(name) && mention.type !== 'PRODUCT' && !mention.known && !mention.quantity)
      return { ...mention, type: 'PRODUCT', rule: RULE };
    if (!goods.has(name) || firms.has(name) || !mayBe(mention)) return mention;
    return {
      ...mention,
      type: 'PRODUCT',
      confidence: Math.max(mention.confidence, SHOWN),
      rule: 'entities/product-noun',
    };
  });
};
