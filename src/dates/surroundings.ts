import { type Document, PARTS_OF_SPEECH } from '../document/document.js';
import { startsWithCapital } from './letters.js';

/** The words around an expression, as far as its sentence goes. */
export class Surroundings {
  constructor(
    private readonly document: Document,
    /** First token of the expression. */
    readonly first: number,
    /** Token after it. */
    readonly end: number,
  ) {}

  /** In lower case, '' outside the document. */
  word(index: number): string {
    return this.document.tokens.text[index]?.toLowerCase() ?? '';
  }

  /** Name of the part of speech. */
  tag(index: number): string | undefined {
    return PARTS_OF_SPEECH[this.document.tokens.partOfSpeech[index] ?? 0];
  }

  isVerb(index: number): boolean {
    const tag = this.tag(index);
    return tag === 'VERB' || tag === 'AUX';
  }

  /** With a capital, though no sentence begins there. */
  isTitle(index: number): boolean {
    return this.inSentence(index - 1) && startsWithCapital(this.document.tokens.text[index] ?? '');
  }

  /** Whether a token is in the sentence of the expression. */
  inSentence(index: number): boolean {
    const { sentence, count } = this.document.tokens;
    return index >= 0 && index < count && sentence[index] === sentence[this.first];
  }
}
