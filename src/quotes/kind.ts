import type { Quote, QuoteKind } from '../annotator.js';
import type { Document } from '../document/document.js';
import { isSayingForm } from '../lexicon/saying.js';
import { innerText, type Stretch } from './stretch.js';

type Verdict = Pick<Quote, 'kind' | 'confidence' | 'rule'>;

/** Words before the opening mark that announce a title, a name or an inscription. */
const NAMING =
  /\b(?:named|titled|entitled|dubbed|nicknamed|known as|so-called|word|words|term|terms|phrase|phrases|reading|reads?|message|messages|slogan|slogans|sign|signs|banner|banners|inscription|inscribed|motto|hashtag|song|songs|book|books|novel|film|movie|play|poem|album|single|series|show|programme|program|episode|article|essay|report|column|headline|headlined|chapter|painting|exhibition|ship|boat|code|codenamed|operation|game|magazine|newspaper|documentary|musical|opera|by the name(?: of)?|nickname|alias|or|written|emblazoned|marked|signed|spelled|stamped|printed|scrawled|painted)\s*(?:,|:|\u2013|\u2014|-)?\s*(?:(?:a|an|the|as|of|is|was|in|on|it)\s+)*$/i;

/** "a group called “Dawn”", "is called “Dawn”": a name; but what somebody called something is their word for it. */
const CALLED = /\b(?:(?:is|was|are|were|be|been|being|also|a|an)\s+(?:\S+\s+)?)(?:called|termed|labell?ed)\s*$/i;

/** What follows an inscription: "… written on it". */
const INSCRIBED =
  /^[,.]?\s*(?:was |were |is |are )?(?:written|painted|scrawled|emblazoned|inscribed|printed|stamped|engraved|carved|daubed)\b/i;

/**
 * Whether a quotation is a whole utterance, words borrowed into a reported sentence, or no speech at all. Length alone
 * does not tell (about a third of stretches of one or two words are no speech): the sentence around it does.
 */
export function kindOf(document: Document, stretches: readonly Stretch[]): Verdict {
  if (stretches.length > 1) return { kind: 'direct', confidence: 0.97, rule: 'quotes/joined' };
  const stretch = stretches[0]!;
  const nonspeech = nonspeechScore(document, stretch);
  if (nonspeech > 0) return verdict('nonspeech', nonspeech, 'quotes/nonspeech');
  return isWholeUtterance(document, stretch)
    ? verdict('direct', 1 - nonspeech, 'quotes/utterance')
    : verdict('partial', 0.5 - nonspeech, 'quotes/partial');
}

/** Logistic of a score: rough, but in the right order. */
function verdict(kind: QuoteKind, score: number, rule: string): Verdict {
  return { kind, confidence: Math.round(100 / (1 + Math.exp(-score))) / 100, rule };
}

/** Above 0: a title, nickname, inscription or so-called word. */
function nonspeechScore(document: Document, stretch: Stretch): number {
  const { text, tokens } = document;
  const { quotation, words, firstToken, endToken } = stretch;
  const inner = innerText(document, stretch).trim();
  const before = text.slice(Math.max(0, quotation.start - 60), quotation.start);
  const after = text.slice(quotation.end, quotation.end + 40);
  const count = words.length;

  const titled = isTitle(tokens.text, words);
  let score = count <= 2 ? -0.2 : count <= 5 ? -0.8 : count <= 8 ? -2.5 : -5;
  if (NAMING.test(before)) score += count <= 8 ? 2.2 : 1;
  if (CALLED.test(before)) score += titled ? 2 : count <= 4 ? 1.2 : 0;
  if (INSCRIBED.test(after)) score += 3;
  if (/\bso-called\s*$/i.test(before)) score += 3;
  if (/[,!?]$/.test(inner) && !/^\s*(?:and|or)\b/.test(after) && !titled) score -= 1.5;
  if (titled) score += 2.6;
  if (isNickname(document, stretch)) score += 4;
  if (/,\s*$/.test(before) && isCapital(tokens.text[words[0]!]!)) score -= 0.5;
  if (/:\s*$/.test(before)) score -= 1;
  if (hasCue(document, firstToken, endToken)) score -= titled ? 0.5 : 1.2;
  if (/\b(?:I|we|my|our|me|us|I'm|I’m|don't|don’t)\b/.test(inner)) score -= 1.5;
  if (/^\s*(?:,\s*)?(?:he|she|they|it|\p{Lu}\S+)\s+(?:said|says|added|told|wrote|asked)\b/u.test(after)) score -= 4;
  return score;
}

/** Every longer word with a capital: "The Salt Road". */
function isTitle(text: readonly string[], words: readonly number[]): boolean {
  if (words.length < 2 || words.length > 9) return false;
  const long = words.filter((word) => text[word]!.length > 3 || !/^\p{Ll}/u.test(text[word]!));
  const capitals = long.filter((word) => isCapital(text[word]!)).length;
  return capitals >= 2 && capitals === long.length && isCapital(text[words[0]!]!);
}

/** `Carlos “El Gato” Mendez`: between the parts of a name. */
function isNickname({ tokens }: Document, { firstToken, endToken, words }: Stretch): boolean {
  const before = tokens.text[firstToken - 1];
  const after = tokens.text[endToken];
  return words.length <= 3 && before !== undefined && after !== undefined && isCapital(before) && isCapital(after);
}

/** A verb of saying in the sentence, outside the marks. */
function hasCue({ tokens, sentences }: Document, firstToken: number, endToken: number): boolean {
  const sentence = tokens.sentence[firstToken]!;
  for (let i = sentences.firstToken[sentence]!; i < sentences.endToken[sentence]!; i++) {
    if (i >= firstToken && i < endToken) continue;
    if (isSayingForm(tokens.text[i]!)) return true;
  }
  return false;
}

/** Opens with a capital where a sentence may begin, and stops where one may end. */
function isWholeUtterance(document: Document, stretch: Stretch): boolean {
  const { text, tokens } = document;
  const { quotation, firstToken, words } = stretch;
  const first = tokens.text[words[0]!]!;
  if (!/^[\p{Lu}\d$€£#@]/u.test(first)) return false;
  const inner = innerText(document, stretch).trim();
  const stops = /[.,?!\u2026\u2013\u2014-]["'”’»)]*$/.test(inner);
  const opens = firstToken === 0 || tokens.sentence[firstToken - 1] !== tokens.sentence[firstToken];
  const announced = /[:,([\u2013\u2014]\s*$/.test(text.slice(Math.max(0, quotation.start - 3), quotation.start));
  if (quotation.depth > 0) return stops && (announced || opens || words.length > 3);
  if (opens) return stops || quotation.close === 0 || followsAsTag(document, stretch);
  return announced && (stops || words.length > 2);
}

/** `“… around 04:30” (0130 GMT), the official told`: the tag comes after the mark. */
function followsAsTag({ text }: Document, { quotation }: Stretch): boolean {
  return /^\s*(?:\([^)]*\)\s*)?[,\u2013\u2014]/.test(text.slice(quotation.end, quotation.end + 60));
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
