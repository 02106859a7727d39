import type { NameMention } from '../annotator.js';
import type { Refiner } from './refiner.js';

const FORMS = 'Inc|Corp|Co|Cos|Ltd|LLC|LLP|[Pp][Ll][Cc]|AG|SA|NV|SE|ASA|AB|Oyj|SpA|GmbH';

/** A legal form ends a firm's name; what follows "and" is another's, but for "Tarn Co and Sons". */
const TWO_FIRMS = new RegExp(
  `\\s(?:${FORMS})\\.?(,? (?:and|or) |, )(?!(?:Sons?|Brothers|Partners|Associates|Subsidiar(?:y|ies)|Affiliates?|Inc|Corp|Ltd|LLC|LP|Limited|Class)\\b)(?=\\p{Lu}|\\d\\p{L})`,
  'u',
);

/** "Senate and Treasury": where the document has both by themselves. */
const PAIR = /^(\p{Lu}.*?)( and )(?:the )?(\p{Lu}.*)$/u;

/** "a Tarn-Holm Corp bid", where the document has both by themselves; "Tarn-Holm shares" are one firm's. */
const DEAL_AFTER =
  /^ (?:deal|merger|bid|tie-up|combination|takeover|talks|transaction|alliance|agreement|partnership|offer|battle|dispute)\b/;
const JOINT = /^(\p{Lu}[\p{L}\d ]+)[-–/](\p{Lu}[\p{L}\d].*)$/u;

/** A capital with a stroke before it ends an abbreviation, and no name goes on after its period. */
const NEXT_SENTENCE = /(?<=\/\p{Lu})\.\s+(?=\p{Lu})/u;

/** "by Tarn Corp. Holm said", where the document has Holm by itself. */
const NEXT_NAME = /^(.*\s(?:Inc|Corp|Co|Ltd))\.\s+(\p{Lu}\S*)$/u;

/** "Tarn Corp and Holm Inc" are two names; of "Tarn I/B/E/S. Oil rose" the name ends with its sentence. */
export const splitFirms: Refiner = (mentions, { text }) => {
  const nameOf = ({ start, end }: NameMention) => text.slice(start, end);
  let names: Set<string> | undefined;
  return mentions.flatMap((mention): NameMention[] => {
    if (mention.type !== 'ORGANIZATION' || mention.known) return [mention];
    const next = NEXT_SENTENCE.exec(nameOf(mention));
    if (next) {
      const rest = { ...mention, start: mention.start + next.index + next[0].length, rule: RULE };
      const first = { ...mention, end: mention.start + next.index, rule: RULE };
      names ??= new Set(mentions.map(nameOf));
      return names.has(nameOf(rest)) ? [first, rest] : [first];
    }
    const following = NEXT_NAME.exec(nameOf(mention));
    if (following) {
      const rest = { ...mention, start: mention.end - following[2]!.length, rule: RULE };
      names ??= new Set(mentions.map(nameOf));
      if (names.has(nameOf(rest))) return [{ ...mention, end: mention.start + following[1]!.length, rule: RULE }, rest];
    }
    const pair = PAIR.exec(nameOf(mention));
    if (pair) {
      names ??= new Set(mentions.map(nameOf));
      const [, first, , second] = pair;
      if (names.has(first!) && names.has(second!)) {
        const firstEnd = mention.start + first!.length;
        return [
          { ...mention, end: firstEnd, rule: RULE },
          { ...mention, start: mention.end - second!.length, rule: RULE },
        ];
      }
    }
    const joint = JOINT.exec(nameOf(mention));
    if (joint && DEAL_AFTER.test(text.slice(mention.end, mention.end + 20))) {
      names ??= new Set(mentions.map(nameOf));
      const [, first, second] = joint;
      if (names.has(first!) && names.has(second!))
        return [
          { ...mention, end: mention.start + first!.length, rule: RULE },
          { ...mention, start: mention.end - second!.length, rule: RULE },
        ];
    }
    return splitAtLegalForms(mention, text);
  });
};

function splitAtLegalForms(mention: NameMention, text: string): NameMention[] {
  const pieces: NameMention[] = [];
  let { start } = mention;
  for (;;) {
    const words = text.slice(start, mention.end);
    const found = TWO_FIRMS.exec(words);
    // After a comma a place may follow ("Tarn Co, Ohio"): only what has a legal form too is a firm.
    if (!found || (found[1]!.startsWith(', ') && !LEGAL_FORM.test(words))) break;
    const rest = found.index + found[0].length;
    pieces.push({ ...mention, start, end: start + rest - found[1]!.length, rule: RULE });
    start += rest;
  }
  return pieces.length === 0 ? [mention] : [...pieces, { ...mention, start, rule: RULE }];
}

const RULE = 'entities/two-firms';
const LEGAL_FORM = new RegExp(`\\s(?:${FORMS})\\.?$`, 'u');
