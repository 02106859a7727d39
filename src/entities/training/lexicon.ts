import { buildGazetteer, GAZETTEER_SOURCES } from '../../lexicon/build.js';
import { buildWordClasses, countCasing } from '../../lexicon/build-words.js';
import { countBigrams } from '../../lexicon/clusters.js';
import { encodeLexicon } from '../../lexicon/lexicon-file.js';
import { documentOf } from './corpora.js';
import { RAW_TEXT, readSentences } from './raw-text.js';
import { titleCase } from './recase.js';

export const WORD_CLASSES = { coarse: 128, fine: 1024, rounds: 7, minCount: 3, mostWords: 80_000 } as const;

/** The bytes of models/gazetteer.bin: word classes from raw text, names from lists. */
export async function trainLexicon(directory: string, onProgress: (message: string) => void): Promise<Uint8Array> {
  const joined = readSentences(directory, (file) => onProgress(`reading ${file}`));
  function* sentences() {
    for (const sentence of joined) yield sentence.split(' ');
  }
  const bigrams = countBigrams(sentences, WORD_CLASSES);
  const words = buildWordClasses(bigrams, countCasing(sentences()), {
    ...WORD_CLASSES,
    onRound: (classes, round, moved) => onProgress(`${classes} word classes, round ${round}: ${moved} words moved`),
  });
  const gazetteer = await buildGazetteer(splitPhrases);
  return encodeLexicon({ words, ...gazetteer }, [...GAZETTEER_SOURCES, `word classes: ${RAW_TEXT.join(', ')}`]);
}

const PHRASES_AT_ONCE = 2000;

/** Each phrase as the tokens that the tokeniser makes of it, as a name: it cuts at a hyphen before a capital. */
function splitPhrases(phrases: readonly string[]): string[][] {
  const split: string[][] = [];
  for (let from = 0; from < phrases.length; from += PHRASES_AT_ONCE) {
    const part = phrases.slice(from, from + PHRASES_AT_ONCE).map((phrase) => titleCase(phrase.replace(/\s+/g, ' ')));
    const { tokens, paragraphs } = documentOf('phrases', part.join('\n\n'));
    if (paragraphs.count !== part.length) throw new Error('a phrase of the gazetteer is not one paragraph');
    for (let p = 0; p < paragraphs.count; p++) {
      const words = tokens.text.slice(paragraphs.firstToken[p]!, paragraphs.endToken[p]!);
      split.push(words.map((word) => word.toLowerCase()));
    }
  }
  return split;
}
