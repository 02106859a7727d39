import type { Attribution, Mention } from '../annotator.js';
import type { Document } from '../document/document.js';
import { Discourse } from './discourse.js';
import type { DraftEntity } from './draft-entity.js';
import { roleOf } from './grammatical-role.js';
import type { Item } from './items.js';
import { quotationColumn } from './quotation-column.js';

/** What was found so far: the entities with their mentions, and where they are spoken of. */
export class Register {
  readonly entities: DraftEntity[];
  readonly discourse: Discourse;
  /** By token: the index of the quotation or turn that it stands in, -1 outside. */
  readonly quotationOf: Int32Array;
  /** The entity of each pronoun, by token. */
  readonly ofPronoun = new Map<number, DraftEntity>();
  /** Named entities of the copy itself. */
  readonly spokenOf = new Set<DraftEntity>();
  /** Descriptions and pronouns that are mentions already: their offset and length in one number. */
  private readonly mentioned = new Set<number>();

  constructor(
    readonly document: Document,
    named: readonly DraftEntity[],
    turns: readonly Attribution[],
    private readonly isReported: (token: number) => boolean,
  ) {
    this.entities = [...named];
    this.discourse = new Discourse(document);
    this.quotationOf = quotationColumn(document, turns);
  }

  /** The entity is spoken of here: what comes later may refer to it. */
  note(entity: DraftEntity, item: Pick<Item, 'first' | 'end'>, form: Mention['form'], isSource: boolean): void {
    const { sentence, paragraph } = this.document.tokens;
    const { first, end } = item;
    this.discourse.note({
      entity,
      first,
      end,
      start: this.document.tokens.start[first]!,
      sentence: sentence[first]!,
      paragraph: paragraph[first]!,
      role: roleOf(this.document, first, end),
      form,
      quotation: this.quotationOf[first]!,
      isSource,
      isReported: this.isReported(first),
    });
  }

  /** The name was noted before it was known to be a source. */
  markSource(token: number): void {
    const { referents } = this.discourse;
    const at = this.discourse.countBefore(token);
    const referent = referents[at];
    if (referent?.first === token) referents[at] = { ...referent, isSource: true };
  }

  /** A description or pronoun of the entity, once each. */
  addMention(
    entity: DraftEntity,
    { first, end }: Pick<Item, 'first' | 'end'>,
    form: Mention['form'],
    confidence: number,
    rule: string,
  ): void {
    const { tokens } = this.document;
    const start = tokens.start[first]!;
    let last = tokens.end[end - 1]!;
    if (form === 'pronoun' && tokens.text[first]!.startsWith('I') && /['’]/.test(tokens.text[first]!)) last = start + 1; // "I’m"
    const key = start * 65_536 + (last - start);
    if (this.mentioned.has(key)) return;
    this.mentioned.add(key);
    entity.mentions.push({ start, end: last, form, confidence, rule });
  }
}
