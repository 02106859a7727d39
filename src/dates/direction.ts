import { type Document, PARTS_OF_SPEECH } from '../document/document.js';

/** Whether the clause around an expression looks back or ahead. */
export type Direction = 'past' | 'future';

const words = (list: string) => new Set(list.split(/\s+/));

/** Directly before the expression, a preposition aside: what is due, payable, effective lies ahead. */
const AHEAD_BEFORE = words(
  'until till due payable effective starting beginning scheduled slated upcoming expire expires expiring matures maturing deadline redeemable pending',
);
const BACK_BEFORE = words('since last ended dated');

const MODALS_AHEAD = words("will 'll ’ll wo shall would");
/** Ahead where they stand before a plain infinitive; "could be found Monday" may be either. */
const MODALS_OPEN = words('may might could can must should');
/** What is so lies ahead, whatever the tense: was scheduled for Monday. */
const PLANNED = words('scheduled expected due slated planned supposed going likely ready');
/** Verbs of planning in the present: "they expect it to close by Dec. 15". */
const FORWARD = words('expect expects plan plans hope hopes intend intends aim aims forecasts predicts projects');
/** Verbs and adjectives whose infinitive lies ahead: agreed to meet Monday. */
const GOVERNORS = words(
  `scheduled expected expects expect due set slated planned plans plan planning supposed going hopes hope hoping intends
  intend likely ready about vowed promised agreed wants want threatened vows promises agrees prepares preparing prepared
  proposed proposes expecting scheduling scheduled`,
);
/** Verbs whose present tense tells of appointments: "the court reconvenes Monday". */
const APPOINTED = words(
  `begin begins start starts open opens close closes end ends expire expires resume resumes meet meets convene convenes
  reconvene reconvenes leave leaves arrive arrives visit visits face faces vote votes return returns mature matures go
  goes turn turns hold holds take takes play plays travel travels host hosts decide decides`,
);
const PAST_FORMS = words(
  `said was were had did told came went took made began became got gave found saw left met held fell rose won lost led
  sent spoke wrote ran knew thought kept brought bought sold paid shot broke grew drew struck built caught chose drove
  ate felt flew forgot fought heard hid laid lay meant rode sang sat slept stole stood swore swam taught threw understood
  woke wore withdrew overthrew underwent shook sought sank shut stuck hurt hit seen taken given known shown forecast`,
);
/** "Called a meeting of ministers on Thursday": the meeting lies ahead. */
const CALLED = words('called convened announced scheduled arranged summoned');
const MEETINGS = words('meeting meetings talks summit vote election elections session hearing conference rally strike');
const PRESENT_BE = words("is are am 's ’s 're ’re");

/** Tokens on each side that are read. */
const REACH = 18;

/**
 * The direction of the verb that governs the expression: the nearest one before it in its clause, else the first after.
 * Tense is read from word forms and auxiliaries, since parts of speech do not tell it.
 */
export function directionAt(document: Document, first: number, end: number): Direction | undefined {
  const clause = new Clause(document, first, end);
  return clause.near() ?? (clause.isNoun() ? undefined : (clause.before() ?? clause.after() ?? clause.lean()));
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

  /** "Tuesday's vote": the verbs around it speak of something else. */
  private isPossessive(): boolean {
    return /^['’]s$/.test(this.word(this.end));
  }

  /** As in "Tuesday's vote": "a June agreement", "the Aug. 7 attacks"; and "through August", whichever that is. */
  isNoun(): boolean {
    if (this.isPossessive()) return true;
    const { tokens } = this.document;
    const before = this.word(this.first - 1);
    if (before === 'through') return true;
    const isNoun = PARTS_OF_SPEECH[tokens.partOfSpeech[this.end] ?? 0] === 'NOUN';
    return isNoun && /^(?:a|an|the|its|his|her|their|this|that|-)$/.test(before);
  }

  /** A word directly before it, but for a preposition. */
  near(): Direction | undefined {
    const one = this.word(this.first - 1);
    if (one === 'until' || one === 'till') return this.isOver() ? 'past' : 'future';
    if (one === 'record') return 'future'; // holders of record Dec. 21
    if (one === 'for' && /^(?:delivery|settlement|contracts?|futures)$/.test(this.word(this.end))) return 'future';
    if (one === 'of' && this.word(this.first - 2) === 'ahead') return 'future';
    if (one === 'before' && this.isPossessive()) return 'future';
    const isPreposition = /^(?:on|at|from|in|the|of|by|early|late|,)$/.test(one);
    for (const word of isPreposition ? [this.word(this.first - 2)] : [one]) {
      if (AHEAD_BEFORE.has(word)) return 'future';
      if (BACK_BEFORE.has(word)) return 'past';
    }
    return undefined;
  }

  /** "Until Thursday, they had not", "he was on loan until October": over by now. */
  private isOver(): boolean {
    for (let i = this.end; i < this.end + 8 && this.inSentence(i); i++) {
      const word = this.word(i);
      if (word === 'had' || word === 'was' || word === 'were') return true;
      if (MODALS_AHEAD.has(word)) return false;
    }
    for (let i = this.first - 2; i >= this.first - REACH && this.inSentence(i) && !BREAKS.has(this.word(i)); i--)
      if (this.isVerb(i)) return this.word(i) === 'was' || this.word(i) === 'were';
    return false;
  }

  /** What prepositions suggest where no verb decides: by the weekend, before Christmas, for May delivery. */
  lean(): Direction | undefined {
    const one = this.word(this.first - 1);
    if (one === 'by' || one === 'before') return 'future';
    return one === 'for' && /^(?:delivery|settlement|contracts?|futures)$/.test(this.word(this.end))
      ? 'future'
      : undefined;
  }

  before(): Direction | undefined {
    const opens = this.word(this.first - 1) === '(' ? this.first - 2 : this.first - 1;
    for (let i = opens; i >= this.first - REACH && this.inSentence(i); i--) {
      if (BREAKS.has(this.word(i)) || this.isPresent(i)) return undefined;
      const found = this.read(i);
      if (found) return found;
    }
    return undefined;
  }

  after(): Direction | undefined {
    for (let i = this.end; i < this.end + REACH && this.inSentence(i); i++) {
      if (BREAKS.has(this.word(i))) return undefined;
      const found = this.read(i);
      if (found) return found;
    }
    return undefined;
  }

  private hasGerund(verb: number): boolean {
    for (let i = verb + 1; i < this.first; i++) if (this.word(i).endsWith('ing') && this.isVerb(i)) return true;
    return false;
  }

  private meets(verb: number): boolean {
    for (let i = verb + 1; i < this.first; i++) if (MEETINGS.has(this.word(i))) return true;
    return false;
  }

  /** "Now sees four before Christmas": what stands before it is another clause. */
  private isPresent(i: number): boolean {
    const word = this.word(i);
    if (word === 'now') return true;
    return (
      this.isVerb(i) &&
      /[^s]s$/.test(word) &&
      !APPOINTED.has(word) &&
      !FORWARD.has(word) &&
      !/^(?:is|was|has|does|'s)$/.test(word)
    );
  }

  /** What the token says where it is the head of a verb group. */
  private read(i: number): Direction | undefined {
    const word = this.word(i);
    if (MODALS_AHEAD.has(word)) return 'future';
    const isPast = PAST_FORMS.has(word);
    if (!isPast && !this.isVerb(i)) return undefined;
    if (PRESENT_BE.has(word)) return this.word(i + 1) === 'to' ? 'future' : undefined;
    if (word === 'has' || word === 'have') return undefined;
    if (CALLED.has(word) && this.meets(i)) return 'future';
    const group = this.auxiliary(i);
    if (group === 'infinitive') return undefined; // its governor decides
    if (group) return group;
    if (FORWARD.has(word) || (PLANNED.has(word) && /^(?:for|to)$/.test(this.word(i + 1)))) return 'future';
    if (isPast || word.endsWith('ed')) return 'past';
    return APPOINTED.has(word) ? 'future' : undefined;
  }

  /** What auxiliaries and "to" before a verb make of it. */
  private auxiliary(i: number): Direction | 'infinitive' | undefined {
    const isPlan = PLANNED.has(this.word(i)) || this.word(i) === 'set';
    for (let before = i - 1; before >= i - 4 && this.inSentence(before); before--) {
      const word = this.word(before);
      if (MODALS_AHEAD.has(word)) return 'future';
      if (MODALS_OPEN.has(word))
        return this.word(before + 1) === 'be' || this.word(before + 1) === 'have' ? undefined : 'future';
      if (word === 'to') {
        // guidelines to be published in November
        if (this.word(before + 1) === 'be') return 'future';
        const governor = this.word(before - 1);
        if (GOVERNORS.has(governor)) return this.wasBeen(before - 1) ? 'past' : 'future';
        return PRESENT_BE.has(governor) || governor === 'was' || governor === 'were' ? 'future' : 'infinitive';
      }
      if (word === 'had') return 'past';
      if (word === 'has' || word === 'have') return isPlan ? 'future' : 'past';
      if (word === 'was' || word === 'were') return isPlan ? 'future' : 'past';
      if (PRESENT_BE.has(word)) {
        // "is sentenced on Sept. 18" lies ahead, "is accused of killing him on Sept. 18" does not
        if (isPlan || this.word(i).endsWith('ing')) return 'future';
        return this.hasGerund(i) ? 'infinitive' : 'future';
      }
      if (!/^(?:be|been|not|n't|n’t|also|already|only|now|still|never|\w+ly)$/.test(word)) return undefined;
    }
    return undefined;
  }

  /** "It had been due to expire": the plan is over. */
  private wasBeen(i: number): boolean {
    return this.word(i - 1) === 'been' || this.word(i - 1) === 'had' || this.word(i - 2) === 'had';
  }
}

/** Marks at which a clause ends. */
const BREAKS = new Set([';', ':', '--', '–', '—', '(', ')', '_']);
