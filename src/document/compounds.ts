/** Compounds that are cut before a capital or digit ("pro-Israel", "mid-May", "F-35s"): names and dates end there. */
const CUT = /(?<=[\p{L}\p{N}.])([-/\u2010\u2011\u2013\u2014])(?=[\p{Lu}\p{N}])/u;
const ADDRESS = /^(?:https?:|www\.)|@|\.(?:com|org|net|gov|edu)\b/i;

export function isCompound(word: string): boolean {
  return word.length >= 3 && CUT.test(word) && !ADDRESS.test(word);
}

/** The parts of a word with the marks between them, by turns; the word itself where it is no compound. */
export function partsOf(word: string): string[] {
  return isCompound(word) ? word.split(CUT) : [word];
}
