import { SAYING_VERBS } from './attribution-verbs.js';
import { verbLemma } from './lemma.js';

/** Whether a word form may introduce somebody's words: said, says, adding. */
export function isSayingForm(form: string): boolean {
  return SAYING_VERBS.has(verbLemma(form.toLowerCase()));
}
