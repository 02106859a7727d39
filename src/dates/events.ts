import type { DateMention } from '../annotator.js';
import { type Document, PARTS_OF_SPEECH } from '../document/document.js';
import type { DayRange } from '../text/calendar.js';
import type { Expression } from './expression.js';
import { startsWithCapital } from './letters.js';
import { stem } from './stem.js';

/** An event that the text dates: the expression that dates it and, once placed, its mention. */
export interface DatedEvent {
  readonly range: DayRange;
  readonly expression: Expression;
  readonly mention: DateMention | undefined;
}

/**
 * Finds the dated event that a phrase speaks of: "after his killing" is dated by "the attack on January 3, 2020, killed
 * Soleimani". Two mentions are one event where their words are, by stem or by kind of event, and names weigh most.
 */
export class EventIndex {
  private readonly events: readonly DatedEvent[];
  /** The events, by index, in whose sentence a word stands. */
  private readonly eventsWith = new Map<string, number[]>();
  private readonly wordsBySentence = new Map<number, ReadonlyMap<string, number>>();

  constructor(
    private readonly document: Document,
    events: readonly DatedEvent[],
  ) {
    this.events = events.slice(0, MOST_EVENTS);
    for (const [index, { expression }] of this.events.entries()) {
      for (const word of this.wordsOfSentence(expression).keys()) {
        const known = this.eventsWith.get(word);
        if (known) known.push(index);
        else this.eventsWith.set(word, [index]);
      }
    }
  }

  /**
   * The event that a length of time is counted from ("two years after X", "five days after X"), or that an expression
   * of distance tells of ("the strike two years ago").
   */
  eventOf(expression: Expression, expressions: readonly Expression[], enough = ENOUGH): DatedEvent | undefined {
    if (this.events.length === 0) return undefined;
    if (expression.reading.kind === 'point')
      return this.best(this.wordsOfSentence(expression), expression, ENOUGH_OF_A_SENTENCE);
    const phrase = this.phraseAfter(expression);
    if (phrase === undefined) return undefined;
    const [first, end] = phrase;
    // The event may be dated in the phrase itself: "ten years after the night of November 12, 2014".
    const inside = expressions.find((other) => other.first >= first && other.first < end);
    const dated = inside && this.events.find((event) => event.expression.first === inside.first);
    return dated ?? this.best(this.words(first, end), expression, enough);
  }

  /** +1 where the expression is followed by "after", -1 by "before", undefined where by neither. */
  sideOf({ endToken }: Expression): 1 | -1 | undefined {
    return sideOfEvent(this.document.tokens.text, endToken);
  }

  private phraseAfter(expression: Expression): [number, number] | undefined {
    const { text, sentence, count } = this.document.tokens;
    const at = skipToTheDay(text, expression.endToken);
    const word = text[at]?.toLowerCase();
    if (word !== 'after' && word !== 'before') return undefined;
    let end = at + 1;
    while (end < count && end < at + LONGEST_PHRASE && sentence[end] === sentence[at] && !/^[,;:.()]$/.test(text[end]!))
      end++;
    return [at + 1, end];
  }

  private best(words: ReadonlyMap<string, number>, except: Expression, enough: number): DatedEvent | undefined {
    const scores = new Map<number, number>();
    for (const [word, weight] of words)
      for (const index of this.eventsWith.get(word) ?? []) scores.set(index, (scores.get(index) ?? 0) + weight);
    let best: DatedEvent | undefined;
    let most = enough;
    for (const [index, score] of scores) {
      const event = this.events[index]!;
      if (event.expression.first === except.first || score < most || (best && score === most)) continue;
      best = event;
      most = score;
    }
    return best;
  }

  private wordsOfSentence({ first }: Expression): ReadonlyMap<string, number> {
    const { tokens, sentences } = this.document;
    const sentence = tokens.sentence[first]!;
    let words = this.wordsBySentence.get(sentence);
    if (words === undefined) {
      words = this.words(sentences.firstToken[sentence]!, sentences.endToken[sentence]!);
      this.wordsBySentence.set(sentence, words);
    }
    return words;
  }

  /** Stems and kinds of event of the content words, with their weight. */
  private words(first: number, end: number): Map<string, number> {
    const { text, partOfSpeech } = this.document.tokens;
    const words = new Map<string, number>();
    for (let i = first; i < end; i++) {
      if (!IS_CONTENT[partOfSpeech[i]!]) continue;
      const lower = text[i]!.toLowerCase();
      const root = stem(lower);
      const kind = KIND_OF.get(root);
      if (kind !== undefined) words.set(kind, EVENT_WEIGHT);
      else if (i > first && startsWithCapital(text[i]!)) words.set(lower, 1);
      else if (lower.length > 3 && !WEAK.has(lower)) words.set(root, 0.5);
    }
    return words;
  }
}

/** By part of speech. */
const IS_CONTENT = PARTS_OF_SPEECH.map((tag) => /^(?:NOUN|VERB|PROPN|ADJ)$/.test(tag));
const LONGEST_PHRASE = 24;
/** Dated events of a document that are compared with, so that a list of ten thousand dates stays cheap. */
const MOST_EVENTS = 100;
const EVENT_WEIGHT = 1;
/** One kind of event is enough for a short phrase: "his killing". */
const ENOUGH = 1;
/** A whole sentence must also share a name or two words more. */
const ENOUGH_OF_A_SENTENCE = 2;

/** +1 before "after", -1 before "before", as {@link EventIndex.sideOf}. */
export function sideOfEvent(text: readonly string[], endToken: number): 1 | -1 | undefined {
  const word = text[skipToTheDay(text, endToken)]?.toLowerCase();
  return word === 'after' ? 1 : word === 'before' ? -1 : undefined;
}

/** "Three years to the day after". */
function skipToTheDay(text: readonly string[], at: number): number {
  return text[at]?.toLowerCase() === 'to' && text[at + 2]?.toLowerCase() === 'day' ? at + 3 : at;
}

/** Words for one kind of event, as stems. */
const KINDS: Readonly<Record<string, string>> = {
  death: 'kill death die dead murder assassinat slay slain execut',
  attack: 'attack strike raid bomb bombard blast explosion explod assault shell ambush shoot shot air-strike airstrike',
  accident: 'crash collision collid sink sank sunk derail founder capsiz',
  disaster: 'quake earthquake flood hurrican cyclon tsunami storm',
  vote: 'elect vot poll referendum ballot',
  capture: 'arrest detain captur kidnap abduct seiz hijack',
  truce: 'truce ceasefir cease-fire accord agreement treaty sign deal',
  war: 'war invasion invad',
  takeover: 'coup overthrow overthrew oust toppl',
  crossing: 'cross escap fled flee',
};
const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, stems]) => stems.split(' ').map((word) => [stem(word), `#${kind}`] as const)),
);

const WEAK = new Set(
  'said says told year years month months week weeks days time people been have after before were with that this first last other news'.split(
    ' ',
  ),
);
