import nlp from 'compromise';

/**
 * The one adapter of compromise: its lexicon as lists of words by tag, lower case. Called when the gazetteer is built,
 * never while copy is read.
 */
export function compromiseWords(): ReadonlyMap<string, readonly string[]> {
  const model = nlp.model() as { one: { lexicon: Record<string, string | string[]> } };
  const byTag = new Map<string, string[]>();
  for (const [word, tags] of Object.entries(model.one.lexicon)) {
    for (const tag of [tags].flat()) {
      const words = byTag.get(tag);
      if (words) words.push(word);
      else byTag.set(tag, [word]);
    }
  }
  for (const words of byTag.values()) words.sort();
  return byTag;
}
