import { type Document, PARTS_OF_SPEECH } from '../document/document.js';

/** Whether the clause around an expression looks back or ahead. */
export type Direction = 'past' | 'future';

const words = (list: string) => new Set(list.split(/\s+/));

/** Directly before the expression, prepositions aside: what is due, payable, effective lies ahead. */
const AHEAD_BEFORE = words(
  'until till due payable effective starting beginning scheduled set slated expected record upcoming through expire expires expiring maturing matures deadline redeemable pending ahead',
);
const BACK_BEFORE = words('since last ended dated');

/** Modals and verbs whose infinitive or participle lies ahead. */
const MODALS_AHEAD = words("will 'll ’ll wo shall would may might could can must should");
const PLANNED = words(
  'scheduled expected due set slated planned supposed going expects plans hopes intends likely ready about',
);

const PAST_FORMS = words(
  `said was were had did told came went took made began became got gave found saw left met held fell rose won lost led
  sent spoke wrote ran knew thought kept brought bought sold paid shot broke grew drew struck built caught chose drove
  ate felt flew forgot fought heard hid laid lay meant rode sang sat slept stole stood swore swam taught threw understood
  woke wore withdrew overthrew underwent shook sought sank shut stuck hurt hit`,
);
const PRESENT_AUXILIARIES = words("is are am 's ’s 're ’re");
/** Verbs that report what is said; their own tense says nothing about a date in their clause. */
const REPORTING_PRESENT = words('says say adds notes');

/** Tokens on each side that are read. */
const REACH = 18;

/**
 * The direction of the verb that governs the expression: the nearest one before it in its clause, else the first after.
 * Tense is read from word forms, since parts of speech do not tell it.
 */
export function directionAt(document: Document, first: number, end: number): Direction | undefined {
  const clause = new Clause(document, first, end);
  return clause.near() ?? clause.before() ?? clause.after();
}

class Clause {
  constructor(
    private readonly document: Document,
    private readonly first: number,
    private readonly end: number,
  ) {}

  private word(index: number): string {
    return this.document.tokens.text[index]?.toLowerCase() ?? '';
  }

  private isVerb(index: number): boolean {
    const tag = PARTS_OF_SPEECH[this.document.tokens.partOfSpeech[index] ?? 0];
    return tag === 'VERB' || tag === 'AUX';
  }

  private inSentence(index: number): boolean {
    const { sentence, count } = this.document.tokens;
    return index >= 0 && index < count && sentence[index] === sentence[this.first];
  }

  /** A word directly before it, but for a preposition. */
  near(): Direction | undefined {
    const one = this.word(this.first - 1);
    const at = /^(?:on|at|from|in|the|of|by|to|early|late|,|as)$/.test(one) ? this.first - 2 : this.first - 1;
    for (const word of [one, this.word(at)]) {
      if (AHEAD_BEFORE.has(word)) return 'future';
      if (BACK_BEFORE.has(word)) return 'past';
    }
    return undefined;
  }

  before(): Direction | undefined {
    for (let i = this.first - 1; i >= this.first - REACH && this.inSentence(i); i--) {
      if (/^(?:;|:|--|–|—|\(|_)$/.test(this.word(i))) return undefined;
      const found = this.read(i);
      if (found) return found;
    }
    return undefined;
  }

  after(): Direction | undefined {
    for (let i = this.end; i < this.end + REACH && this.inSentence(i); i++) {
      if (/^(?:;|:|--|–|—|\)|_)$/.test(this.word(i))) return undefined;
      const found = this.read(i);
      if (found) return found;
    }
    return undefined;
  }

  /** What the token says where it is the head of a verb group. */
  private read(i: number): Direction | undefined {
    const word = this.word(i);
    if (MODALS_AHEAD.has(word)) return 'future';
    if (PAST_FORMS.has(word) && word !== 'had') return 'past';
    if (!this.isVerb(i)) return undefined;
    if (word === 'had' || word === 'has' || word === 'have')
      return this.isPerfect(i) ? 'past' : word === 'had' ? 'past' : undefined;
    const group = this.auxiliary(i);
    if (group) return group;
    if (word.endsWith('ed')) return 'past';
    if (word.endsWith('ing') || REPORTING_PRESENT.has(word) || PRESENT_AUXILIARIES.has(word)) return undefined;
    return word.endsWith('s') ? 'future' : undefined;
  }

  private isPerfect(i: number): boolean {
    for (let next = i + 1; next <= i + 3; next++) {
      const word = this.word(next);
      if (word === 'been' || word.endsWith('ed') || word.endsWith('en') || PAST_FORMS.has(word)) return true;
    }
    return false;
  }

  /** The auxiliaries and the "to" before a verb, nearest first. */
  private auxiliary(i: number): Direction | undefined {
    for (let before = i - 1; before >= i - 4 && this.inSentence(before); before--) {
      const word = this.word(before);
      if (MODALS_AHEAD.has(word)) return 'future';
      if (word === 'to') return 'future';
      if (word === 'has' || word === 'have' || word === 'had' || word === 'been') return 'past';
      if (word === 'was' || word === 'were') return PLANNED.has(this.word(i)) ? 'future' : 'past';
      if (PRESENT_AUXILIARIES.has(word))
        return PLANNED.has(this.word(i)) || this.word(i).endsWith('ing') ? 'future' : undefined;
      if (!/^(?:be|not|n't|n’t|also|already|only|now|\w+ly)$/.test(word)) return undefined;
    }
    return undefined;
  }
}
