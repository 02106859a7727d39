import type { Refiner } from './refiner.js';

/** Names of events, works and laws of two words or more end so; what also ends the names of bodies ("League", "Fund") is left out. */
const EVENT_OR_WORK =
  /\s(?:Games|Olympics|Olympiad|Paralympics|Festival|Awards?|Prize|Trophy|Cup|Championships?|Marathon|Derby|Grand Prix|Expo|Exhibition|Fashion Week|Summit|War|Depression|Inquiry|Treaty|Accords?|Agreement|Pact|Protocol|Charter|Declaration|Constitution|Amendment|Act|Bill|Code|Plan|Scheme|Agenda|Development Goals?|Index|Day|Referendum|Elections?)$/u;

/** Parks of nature are places as rivers are, not buildings. */
const NATURE_PARK =
  /\s(?:(?:National|Marine|Provincial|State|Regional|Natural|Nature|Wildlife|Game|Biosphere|Biological|Forest)\s(?:Park|Reserve|Refuge|Sanctuary|Monument))$/u;

/** Nobody is called so: the last of three words and more that name a body, or one that ends no other name. */
const BODY =
  /^\S+\s.*\s(?:Board|Council|Committee|Commission|Church|Agency|Bureau|Association|Federation|Institute|Union|Ministry|Department|Authority|Society|Foundation|Fund|Exchange|Bank|Party)$|\s(?:Microsystems|Technologies|Laboratories|Pharmaceuticals?|Industries|Bancorp|Semiconductors?|Enterprises|Motors|Electronics|Communications|Foods|Chemicals?|Petroleum|Telecom|Healthcare|Insurance|Entertainment|Investments|Ventures|Funds)$/u;
/** Who fights under a name is no place. */
const FORCE = /\s(?:Brigades?|Battalions?|Regiment|Militia)$/u;
const SHOWN = 0.7;

/** "the Tarn Agreement", "Lake Holm National Park": the last word says what a name is of. */
export const nameByLastWord: Refiner = (mentions, { text }) =>
  mentions.map((mention) => {
    const { type } = mention;
    if (mention.known || mention.quantity) return mention;
    const words = text.slice(mention.start, mention.end);
    const isForce = (type === 'PERSON' || type === 'LOCATION') && FORCE.test(words);
    if (type === 'PERSON' || isForce) {
      if (!isForce && !BODY.test(words)) return mention;
      const confidence = Math.max(mention.confidence, SHOWN);
      return { ...mention, type: 'ORGANIZATION', confidence, rule: 'entities/last-word' };
    }
    if (type !== 'MISC' && EVENT_OR_WORK.test(words)) return { ...mention, type: 'MISC', rule: 'entities/last-word' };
    if (type !== 'LOCATION' && NATURE_PARK.test(words))
      return { ...mention, type: 'LOCATION', rule: 'entities/last-word' };
    return mention;
  });
