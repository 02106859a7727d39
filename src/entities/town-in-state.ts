import type { NameMention } from '../annotator.js';
import { classBits, type Gazetteer } from '../lexicon/gazetteer.js';
import { lastAtMost } from '../text/span.js';
import { phraseHashes } from './listed-names.js';
import type { Refiner } from './refiner.js';

const REGION = classBits('region');
const CALENDAR = classBits('calendar');
const TOWN = /(?<=[\p{L}\d,;(] |\()(\p{Lu}\p{Ll}[\p{L}'’.-]*(?: \p{Lu}\p{Ll}[\p{L}'’-]*){0,2}), $/u;
const LONGEST = 44;
const SHOWN = 0.8;

/** "the Kelby, Ohio-based bank", "in Kelby, Ohio": what stands before a state and a comma is a town of it. */
export function nameTowns(gazetteer: Gazetteer): Refiner {
  return (mentions, { text, tokens }) => {
    const classesOf = (start: number, end: number) => {
      const first = lastAtMost(tokens.start, start);
      const hashes = phraseHashes(tokens.text, first, lastAtMost(tokens.start, end - 1) + 1);
      if (hashes.length === 1) return gazetteer.ofWord(hashes[0]!);
      return gazetteer.phraseAt(hashes, 0, hashes.length) === hashes.length ? gazetteer.classes : 0;
    };
    const result: NameMention[] = [];
    for (const mention of mentions) {
      const before = result.at(-1);
      const { start, end } = mention;
      if (mention.type === 'LOCATION' && IN_A_ROW.test(text.slice(end, end + 8))) {
        const from = Math.max(before?.end ?? 0, start - LONGEST);
        if ((classesOf(start, end) & REGION) === 0) {
          // no state
        } else if (before && before.confidence < SHOWN && !before.known && text.slice(before.end, start) === ', ')
          result.splice(-1, 1, ...withTown(before, text));
        else {
          const town = TOWN.exec(text.slice(from, start));
          const at = from + (town?.index ?? 0);
          if (town && (classesOf(at, at + town[1]!.split(' ', 1)[0]!.length) & CALENDAR) === 0)
            result.push({ start: at, end: at + town[1]!.length, type: 'LOCATION', confidence: SHOWN, rule: RULE });
        }
      }
      result.push(mention);
    }
    return result;
  };
}

const NAME_OF_TOWN = /^\p{Lu}\p{Ll}[\p{L}'’.-]*(?: \p{Lu}\p{Ll}[\p{L}'’-]*){0,2}$/u;

/** A doubtful mention before a state is the town, or ends in it: "Tarn Partners in Kelby", Ohio. */
function withTown(mention: NameMention, text: string): NameMention[] {
  const words = text.slice(mention.start, mention.end);
  const at = words.lastIndexOf(' in ');
  const start = mention.start + (at < 0 ? 0 : at + ' in '.length);
  if (!NAME_OF_TOWN.test(text.slice(start, mention.end))) return [mention];
  const town: NameMention = { ...mention, start, type: 'LOCATION', confidence: SHOWN, rule: RULE };
  return at < 0 ? [town] : [{ ...mention, end: mention.start + at }, town];
}

/** What follows a state that a town is of; what goes on is a list. */
const IN_A_ROW = /^(?:-based|[,.;)]|\s(?:and|on|in|after|where)\b)/;
const RULE = 'entities/town';
