import { join } from 'node:path';
import { documentOf, readLines } from './corpora.js';

/** Raw text for word classes, gold ignored. */
export const RAW_TEXT = [
  'text/agency-wires.jsonl.gz',
  'entities/worldwide.train.jsonl',
  'attributions/polnear.train.jsonl',
  'entities/wikineural_en.jsonl',
  'entities/wikigold.jsonl',
  'dates/timebank.jsonl',
  'text/reuters-news.jsonl.gz',
] as const;

/** Sentences as tokens joined by blanks: a token never holds one, and a string a sentence is a tenth of the memory. */
export function readSentences(directory: string, onFile?: (file: string) => void): string[] {
  const sentences: string[] = [];
  for (const file of RAW_TEXT) {
    onFile?.(file);
    for (const line of readLines(join(directory, file))) {
      const { tokens, sentences: found } = documentOf(
        line.id,
        line.title ? `${line.title}\n\n${line.text}` : line.text,
      );
      for (let s = 0; s < found.count; s++)
        sentences.push(tokens.text.slice(found.firstToken[s]!, found.endToken[s]!).join(' '));
    }
  }
  return sentences;
}
