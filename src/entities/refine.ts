import type { Gazetteer } from '../lexicon/gazetteer.js';
import { joinAmpersands } from './ampersands.js';
import { nameBanks } from './bank-of.js';
import { extendFacilities, nameBodies, nameBodiesByArticle, nameProducts, placeFacilities } from './beside-noun.js';
import { nameCompanies } from './companies.js';
import { nameCountryInitials } from './country-initials.js';
import { readCredits } from './credits.js';
import { dropDoubtful } from './doubtful.js';
import { dropWeekdays, joinPrefixes, trimEdges } from './edges.js';
import { readExplainedThings } from './explained-things.js';
import { nameGoods } from './goods.js';
import { readInitialisms } from './initialisms.js';
import { nameLandmarks } from './landmarks.js';
import { nameByLastWord } from './last-word.js';
import { preferListed } from './listed-names.js';
import { agreeOnType } from './one-type.js';
import { keepOwnPossessives } from './own-possessive.js';
import { splitOwners } from './owner-place.js';
import { keepParticles } from './particles.js';
import { splitParties } from './party-names.js';
import { readQuotedTitles } from './quoted-titles.js';
import type { Refiner } from './refiner.js';
import { cutShareSigns } from './share-signs.js';
import { joinAcronyms, joinShortForms } from './short-names.js';
import { readSurnames } from './surnames.js';
import { nameTowns } from './town-in-state.js';
import { splitFirms } from './two-firms.js';

/** What the conventions say of a name and the tagger does not always keep to, in this order. */
export function createRefiners(gazetteer: Gazetteer): readonly Refiner[] {
  return [
    cutShareSigns,
    splitFirms,
    trimEdges,
    joinPrefixes,
    splitOwners(gazetteer),
    splitParties(gazetteer),
    readCredits(gazetteer),
    nameCountryInitials,
    nameBanks,
    nameTowns(gazetteer),
    readInitialisms,
    nameLandmarks,
    nameByLastWord,
    keepOwnPossessives,
    dropWeekdays,
    preferListed(gazetteer),
    nameCompanies,
    nameBodies(gazetteer),
    agreeOnType,
    readSurnames,
    placeFacilities,
    nameProducts,
    nameGoods,
    extendFacilities,
    joinAcronyms,
    joinAmpersands,
    readExplainedThings,
    nameBodiesByArticle,
    joinShortForms,
    keepParticles,
    readQuotedTitles,
    dropDoubtful,
  ];
}
