/** Shorter texts name too few words to tell languages apart. */
const FEWEST_LETTERS = 60;
/** Scripts that write no spaces say in a few characters what takes others a line. */
const UNSPACED_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{20}/u;
/** Code units looked at: enough for a sure answer, whatever the length of the document. */
const SAMPLE = 1_500;

/**
 * The commonest function words of English that no other language in Latin script uses as often together. Where they
 * make up a good share of the words the language is settled, and the detector with its tables need not be loaded.
 */
const ENGLISH =
  /^(?:the|of|and|to|that|for|was|with|his|by|from|at|which|were|has|have|said|is|be|it|are|this|would|their|had|been|who|will|not|he|they|its)$/;
const ENGLISH_SHARE = 0.2;

/**
 * The language of a text as ISO 639-1: what the input declares, else English where its function words settle it, else
 * what the detector (eld, n-grams) is sure of. Undefined where the text is too short or no language stands out.
 *
 * @param declared a BCP 47 tag that came with the text, such as "en-GB"
 */
export async function detectLanguage(text: string, declared?: string): Promise<string | undefined> {
  const tag = declared
    ?.trim()
    .toLowerCase()
    .match(/^[a-z]{2}(?=$|[-_])/)?.[0];
  if (tag) return tag;
  const sample = middle(text);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters < FEWEST_LETTERS && !UNSPACED_SCRIPT.test(sample)) return undefined;
  const english = words.filter((word) => ENGLISH.test(word)).length;
  if (english >= ENGLISH_SHARE * words.length && words.length >= 8) return 'en';
  const { eld } = await import('eld/extrasmall');
  const detected = eld.detect(sample);
  return detected.isReliable() && detected.language ? detected.language : undefined;
}

/** Headlines and datelines are names above all: the body after them is better running text. */
function middle(text: string): string {
  if (text.length <= SAMPLE) return text;
  const start = Math.min((text.length - SAMPLE) >> 1, SAMPLE);
  return text.slice(start, start + SAMPLE);
}
