import { type Document, PARTS_OF_SPEECH } from '../document/document.js';

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

  /** Whether a token is in the sentence of the expression. */
  inSentence(index: number): boolean {
    const { sentence, count } = this.document.tokens;
    return index >= 0 && index < count && sentence[index] === sentence[this.first];
  }
}
