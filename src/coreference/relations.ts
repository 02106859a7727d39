import type { DraftEntity } from './draft-entity.js';

/** What somebody is to somebody whom "her son" calls her son. */
const INVERSE: ReadonlyMap<string, readonly string[]> = new Map([
  ['son', ['mother', 'father', 'mum', 'mom', 'dad']],
  ['daughter', ['mother', 'father', 'mum', 'mom', 'dad']],
  ['child', ['mother', 'father', 'mum', 'mom', 'dad']],
  ['mother', ['son', 'daughter', 'child']],
  ['father', ['son', 'daughter', 'child']],
  ['husband', ['wife']],
  ['wife', ['husband']],
  ['ex-husband', ['ex-wife']],
  ['ex-wife', ['ex-husband']],
  ['brother', ['brother', 'sister']],
  ['sister', ['brother', 'sister']],
  ['grandmother', ['grandson', 'granddaughter']],
  ['grandfather', ['grandson', 'granddaughter']],
]);

/** A noun for a member of one's family. */
export function isKinship(noun: string): boolean {
  return INVERSE.has(noun) || noun === 'widow' || noun === 'widower' || noun === 'cousin';
}

/** Who is whose mother, lawyer, spokesman. */
export class Relations {
  private readonly of = new Map<DraftEntity, Map<string, DraftEntity>>();

  note(owner: DraftEntity, noun: string, entity: DraftEntity): void {
    this.set(owner, noun, entity);
    for (const inverse of INVERSE.get(noun) ?? []) this.set(entity, inverse, owner);
  }

  find(owner: DraftEntity, noun: string): DraftEntity | undefined {
    const found = this.of.get(owner)?.get(noun);
    return found === owner ? undefined : found;
  }

  private set(owner: DraftEntity, noun: string, entity: DraftEntity): void {
    const known = this.of.get(owner);
    if (known) {
      if (!known.has(noun)) known.set(noun, entity);
    } else this.of.set(owner, new Map([[noun, entity]]));
  }
}
