import { type Document, PARTS_OF_SPEECH } from '../document/document.js';

/** Whether the clause around an expression looks back or ahead. */
export type Direction = 'past' | 'future';

const FUTURE = new Set(
  "will 'll shall going plans plan planned expects expected scheduled due set upcoming next until till by deadline would may might can could to begins starts opens".split(
    ' ',
  ),
);
const PAST = new Set(
  'said was were had did told came went took made began became got gave found saw left met held fell rose won lost led sent spoke wrote ran knew thought kept brought bought sold paid put set shot broke grew drew struck ago last after'.split(
    ' ',
  ),
);

const REACH = 14;

/** Looks at the words before, then after, up to the end of the clause. */
export function directionAt({ tokens }: Document, first: number, end: number): Direction | undefined {
  const sentence = tokens.sentence[first];
  for (let i = first - 1; i >= 0 && i >= first - REACH && tokens.sentence[i] === sentence; i--) {
    const found = cue(tokens.text[i]!.toLowerCase(), PARTS_OF_SPEECH[tokens.partOfSpeech[i]!]!);
    if (found) return found;
  }
  for (let i = end; i < tokens.count && i < end + REACH && tokens.sentence[i] === sentence; i++) {
    const found = cue(tokens.text[i]!.toLowerCase(), PARTS_OF_SPEECH[tokens.partOfSpeech[i]!]!);
    if (found) return found;
  }
  return undefined;
}

function cue(word: string, partOfSpeech: string): Direction | undefined {
  if (/^(?:will|'ll|’ll|shall|going|scheduled|due|upcoming|until|till)$/.test(word)) return 'future';
  if (PAST.has(word) || (word.endsWith('ed') && (partOfSpeech === 'VERB' || partOfSpeech === 'AUX'))) return 'past';
  void FUTURE;
  return undefined;
}
