/** "Highest", "worst", "first": with "since" or "in", these measure a record. In lower case. */
export function isSuperlative(word: string): boolean {
  return (word.length > 4 && word.endsWith('est')) || OTHERS.has(word);
}

const OTHERS = new Set(['worst', 'most', 'best', 'first']);
