import { type Document, PARTS_OF_SPEECH } from '../document/document.js';

/** Where a mention stands in its clause, as far as parts of speech and word order tell. */
export type Role = 'subject' | 'object' | 'oblique' | 'possessor' | 'modifier' | 'other';

const CODE = new Map(PARTS_OF_SPEECH.map((tag, code) => [tag, code]));
const VERB = CODE.get('VERB')!;
const AUX = CODE.get('AUX')!;
const ADV = CODE.get('ADV')!;
const ADP = CODE.get('ADP')!;
const DET = CODE.get('DET')!;
const ADJ = CODE.get('ADJ')!;
const NOUN = CODE.get('NOUN')!;
const PROPN = CODE.get('PROPN')!;
const NUM = CODE.get('NUM')!;
const PART = CODE.get('PART')!;
const PRON = CODE.get('PRON')!;

/** How far a verb is looked for behind an apposition or relative clause. */
const REACH = 25;

/** @param first @param end tokens of the mention, end exclusive */
export function roleOf(document: Document, first: number, end: number): Role {
  const { text, partOfSpeech, sentence } = document.tokens;
  const here = sentence[first]!;
  if (end < document.tokens.count && sentence[end] === here) {
    if (/^['’]s?$/.test(text[end]!)) return 'possessor';
    // "US troops", "US-led": the name is no referent of its own
    if (text[end] === '-' || (partOfSpeech[end] === NOUN && !isVerbAtHeart(document, end))) return 'modifier';
  }
  let before = first - 1;
  // over the title and article of the mention itself
  while (before >= 0 && sentence[before] === here && isInsidePhrase(partOfSpeech[before]!, text[before]!)) before--;
  const inSentence = before >= 0 && sentence[before] === here;
  if (inSentence && partOfSpeech[before] === ADP) return 'oblique';
  let after = end;
  let commas = 0;
  while (after < document.tokens.count && sentence[after] === here && after - end < REACH) {
    const tag = partOfSpeech[after]!;
    const word = text[after]!;
    if (tag === VERB || tag === AUX) {
      if (commas === 1) {
        after++;
        continue;
      }
      if (commas === 0 && after - end <= 1) return 'subject'; // "said the minister had …"
      return inSentence && (partOfSpeech[before] === VERB || partOfSpeech[before] === AUX) && commas === 0
        ? 'object'
        : 'subject';
    }
    if (word === ',') commas = commas === 1 ? 2 : 1;
    else if (commas === 0 && tag !== ADV && !isInsidePhrase(tag, word) && tag !== ADP && word !== ')' && word !== '(')
      break;
    after++;
  }
  if (inSentence && (partOfSpeech[before] === VERB || partOfSpeech[before] === AUX || partOfSpeech[before] === PART))
    return 'object';
  return inSentence ? 'other' : 'subject';
}

/**
 * A verb that was tagged as a noun: an article or pronoun follows ("the official show the remains"), or it ends in -s
 * right after a noun of a headline ("Kelby woman claims victory").
 */
export function isVerbAtHeart({ tokens, paragraphs }: Document, token: number): boolean {
  const next = token + 1;
  if (next >= tokens.count) return false;
  if (tokens.partOfSpeech[next] === DET || tokens.partOfSpeech[next] === PRON) return true;
  return paragraphs.kind[tokens.paragraph[token]!] === 'headline' && /[^s]s$/.test(tokens.text[token]!);
}

function isInsidePhrase(tag: number, word: string): boolean {
  return tag === DET || tag === ADJ || tag === NOUN || tag === PROPN || tag === NUM || /^['’]s?$/.test(word);
}
