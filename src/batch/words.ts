/** White-space separated words, counted without cutting the text up. */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const isSpace = text.charCodeAt(i) <= 0x20 || text.charCodeAt(i) === 0xa0;
    if (!isSpace && !inWord) words++;
    inWord = !isSpace;
  }
  return words;
}
