import type { Gazetteer } from '../lexicon/gazetteer.js';
import { dropAddresses } from './addresses.js';
import { joinAmpersands } from './ampersands.js';
import { nameBanks } from './bank-of.js';
import { extendFacilities, nameBodies, nameBodiesByArticle, nameProducts, placeFacilities } from './beside-noun.js';
import { nameCompanies } from './companies.js';
import { nameCountryInitials } from './country-initials.js';
import { readCredits } from './credits.js';
import { dropDoubtful } from './doubtful.js';
import { dropWeekdays, joinPrefixes, trimEdges } from './edges.js';
import { readExplainedThings } from './explained-things.js';
import { nameFirmsByEvidence } from './firm-evidence.js';
import { keepFullNames } from './full-names.js';
import { nameGoods } from './goods.js';
import { readInitialisms } from './initialisms.js';
import { cutInnerNouns } from './inner-noun.js';
import { joinWrittenTogether } from './joined-names.js';
import { nameLandmarks } from './landmarks.js';
import { nameByLastWord } from './last-word.js';
import { joinPartners } from './law-firms.js';
import { preferListed } from './listed-names.js';
import { nameMedia } from './media.js';
import { agreeOnType } from './one-type.js';
import { keepOwnPossessives } from './own-possessive.js';
import { nameOwnedPeople } from './owned-people.js';
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
import { readCapitalsAsWritten } from './written-twice.js';

/** What the conventions say of a name and the tagger does not always keep to, in this order. */
export function createRefiners(gazetteer: Gazetteer): readonly Refiner[] {
  return [
    dropAddresses,
    cutShareSigns,
    splitFirms,
    trimEdges,
    joinPrefixes,
    cutInnerNouns(gazetteer),
    splitOwners(gazetteer),
    splitParties(gazetteer),
    readCredits(gazetteer),
    nameCountryInitials,
    nameOwnedPeople(gazetteer),
    nameMedia,
    nameBanks,
    joinPartners(gazetteer),
    keepFullNames,
    nameTowns(gazetteer),
    readInitialisms,
    nameLandmarks,
    nameByLastWord,
    keepOwnPossessives,
    dropWeekdays,
    preferListed(gazetteer),
    nameCompanies,
    nameFirmsByEvidence(gazetteer),
    nameBodies(gazetteer),
    agreeOnType,
    readCapitalsAsWritten,
    readSurnames,
    placeFacilities,
    nameProducts,
    nameGoods,
    extendFacilities,
    joinAcronyms,
    joinAmpersands,
    joinWrittenTogether,
    readExplainedThings,
    nameBodiesByArticle,
    joinShortForms,
    keepParticles,
    readQuotedTitles,
    dropDoubtful,
  ];
}
