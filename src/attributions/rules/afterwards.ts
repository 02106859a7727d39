import { type Proposal, trimSource } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { nounPhraseAt } from './noun-phrase.js';

/** How a sentence behind a quotation says whose it was: how many words lead to the speaker, and from which on they are the cue. */
const FORMS: readonly { readonly opening: RegExp; readonly words: number; readonly cue: number }[] = [
  { opening: /^with (?:these|those) words /, words: 3, cue: 0 },
  { opening: /^(?:so|thus) (?:said|spoke|wrote|began|ended) /, words: 2, cue: 0 },
  { opening: /^the words (?:were|are) those of /, words: 5, cue: 1 },
  { opening: /^(?:that|this) (?:is|was) how /, words: 3, cue: 3 },
];
/** In tokens: "With those words, the". */
const LONGEST_OPENING = 7;

/** `“Enough.” With those words the senator left.`: who spoke is told in the sentence behind the quotation. */
export function proposeAfterwards(reading: Reading): Proposal[] {
  const { document, lower } = reading;
  const { tokens, sentences, paragraphs } = document;
  return reading.quotations.flatMap((quotation): Proposal[] => {
    const at = quotation.end;
    if (at >= reading.count || sentences.firstToken[tokens.sentence[at]!] !== at) return [];
    // a quotation in a paragraph of its own, or at the end of one
    const own = tokens.paragraph[at] === tokens.paragraph[at - 1];
    if (!own && tokens.paragraph[at] !== tokens.paragraph[at - 1]! + 1) return [];
    if (!/^[.?!]$/.test(lower[at - 2] ?? '') || paragraphs.kind[tokens.paragraph[at]!] !== 'paragraph') return [];
    const opening = `${lower.slice(at, at + LONGEST_OPENING).join(' ')} `;
    const form = FORMS.find((each) => each.opening.test(opening));
    const end = sentences.endToken[tokens.sentence[at]!]!;
    const found = form && speakerBehind(reading, at, form, end);
    if (!found) return [];
    return [{ ...found, content: [quotation], confidence: 0.8, rule: 'attributions/afterwards' }];
  });
}

function speakerBehind(
  reading: Reading,
  at: number,
  { words, cue }: { readonly words: number; readonly cue: number },
  end: number,
): Pick<Proposal, 'cue' | 'source'> | undefined {
  const { lower, pos } = reading;
  let first = at + words;
  if (lower[first] === ',') first++;
  const phrase = nounPhraseAt(reading, first, end);
  const source = phrase && trimSource(reading, phrase);
  if (!source) return undefined;
  if (cue < words) return { cue: [{ first: at + cue, end: at + words }], source: [source] };
  // "That is how Hall put it"
  let verb = source.end;
  while (verb < end && pos[verb] !== POS.VERB) verb++;
  const put: TokenRange = { first: verb, end: lower[verb + 1] === 'it' ? verb + 2 : verb + 1 };
  return verb < end &&
    /^(?:put|puts|saw|sees|described|describes|remembered|remembers|told|explained)$/.test(lower[verb]!)
    ? { cue: [put], source: [source] }
    : undefined;
}
