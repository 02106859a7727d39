import type { Document } from './document/document.js';
import type { Act, DateType, DocumentTime, EntityType, Issue, Link, Quantity } from './record/record.js';
import type { Candidate } from './text/overlap.js';
import type { Span } from './text/span.js';

/**
 * The layers of a document, in the order in which annotators add them, and how an annotator is declared.
 *
 * Inside the pipeline annotations refer to one another as objects; ids are given when the record is assembled. All
 * spans are UTF-16 offsets into `document.text`, ends exclusive. Every annotation says which rule made it.
 */

/** A name in the text, with its type, before names are joined into entities. */
export interface NameMention extends Candidate {
  readonly type: EntityType;
  /** For MONEY, PERCENT and QUANTITY. */
  readonly quantity?: Quantity;
  /** Where a user's lexicon says who or what this is: mentions with the same key are one entity of this name. */
  readonly known?: { readonly name: string; readonly link?: Link };
}

/** A temporal expression (TIMEX3): one contiguous span with its normalised value. */
export interface DateMention extends Candidate {
  readonly type: DateType;
  readonly value: string;
  readonly mod?: string;
  readonly quant?: string;
  readonly freq?: string;
  readonly anchor?: 'documentTime' | DateMention;
  readonly beginPoint?: string;
  readonly endPoint?: string;
  /** First and last day of the calendar interval denoted, ISO dates, both included. */
  readonly resolved?: { readonly from: string; readonly to: string };
}

export type QuoteKind = 'direct' | 'partial' | 'nonspeech';

/** Stretches inside quotation marks that are one quotation; the spans include the marks. */
export interface Quote {
  readonly kind: QuoteKind;
  readonly spans: readonly Span[];
  readonly confidence: number;
  readonly rule: string;
}

/** Who said what: spans as written; the speaker is resolved by coreference. */
export interface Attribution {
  readonly content: readonly Span[];
  /** Empty where a quotation goes on without a cue of its own. */
  readonly cue: readonly Span[];
  readonly source: readonly Span[];
  readonly cueLemma?: string;
  readonly act?: Act;
  readonly negated?: boolean;
  /** The addressee as written ("AFP" of "told AFP"). */
  readonly addressee?: Span;
  readonly medium?: readonly Span[];
  readonly anonymity?: readonly Span[];
  /** When it was said. */
  readonly date?: DateMention;
  readonly quotes: readonly Quote[];
  readonly confidence: number;
  readonly rule: string;
}

export interface Mention extends Candidate {
  readonly form: 'name' | 'nominal' | 'pronoun';
}

/** A person, organisation, place … with all its mentions. */
export interface Entity {
  readonly type: EntityType;
  readonly name: string;
  /** False where no mention is a name ("coalition official"). */
  readonly named: boolean;
  readonly link?: Link;
  readonly quantity?: Quantity;
  readonly mentions: readonly Mention[];
}

export interface Speaker {
  readonly entity?: Entity;
  readonly name?: string;
  readonly anonymous: boolean;
}

/** Who speaks and who is spoken to, by attribution. */
export interface Speakers {
  readonly speaker: ReadonlyMap<Attribution, Speaker>;
  readonly addressee: ReadonlyMap<Attribution, Entity>;
}

export interface Layers {
  readonly names: readonly NameMention[];
  /** Undefined where nothing settles it. */
  readonly documentTime: DocumentTime | undefined;
  readonly dates: readonly DateMention[];
  readonly quotes: readonly Quote[];
  readonly attributions: readonly Attribution[];
  readonly entities: readonly Entity[];
  readonly speakers: Speakers;
}

export type LayerName = keyof Layers;

/**
 * An annotator adds layers to a document from its text and from lower layers. The type system hands it only the layers
 * that it requires; the pipeline checks, when it is made, that somebody before it provides them.
 */
export interface Annotator<Provided extends LayerName = LayerName, Required extends LayerName = never> {
  readonly name: string;
  readonly provides: readonly Provided[];
  readonly requires: readonly Required[];
  /** Trouble inside an article is an issue in its record, never an exception. */
  annotate(document: Document, layers: Pick<Layers, Required>): Pick<Layers, Provided> & { issues?: readonly Issue[] };
}
