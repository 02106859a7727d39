import { REGIONS, type Region } from '../lexicon/regions.js';
import { US_STATE_NAMES, US_STATES } from '../lexicon/us-states.js';

/** "Anhui Province", "the province of Anhui", "Texas state" */
const REGION_WORD = /\s(?:[Pp]rovince|[Ss]tate)$/;
const REGION_BEFORE = /^(?:[Tt]he )?(?:[Pp]rovince|[Ss]tate) of /;

/** The state, province or continent that a name is written as: "Texas", "Calif.", "Anhui Province". */
export function regionNamed(text: string): Region | undefined {
  const abbreviated = /\.$/.test(text) ? US_STATES.get(text) : undefined;
  const name = abbreviated ? US_STATE_NAMES.get(abbreviated)! : text;
  const lower = name.replace(/\s(?:Province|State)$/, (word) => word.toLowerCase());
  return (
    REGIONS.get(name) ??
    REGIONS.get(lower) ??
    REGIONS.get(name.replace(REGION_WORD, '')) ??
    REGIONS.get(name.replace(REGION_BEFORE, ''))
  );
}
