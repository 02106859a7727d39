import type { DateMention } from '../../annotator.js';
import { isDay } from '../../lexicon/calendar-words.js';
import type { Span } from '../../text/span.js';
import { type Proposal, trimSource } from '../proposal.js';
import { POS, type Reading, spanOf, type TokenRange } from '../reading.js';
import { nounPhraseAt } from '../rules/noun-phrase.js';
import { cueHead } from './cue-lemma.js';

/** What the words of the tag say besides: to whom, in what, on which condition, when. */
export interface Circumstances {
  readonly addressee?: Span;
  readonly medium?: readonly Span[];
  readonly anonymity?: readonly Span[];
  readonly date?: DateMention;
}

export function circumstancesOf(reading: Reading, proposal: Proposal, dates: readonly DateMention[]): Circumstances {
  const cue = proposal.cue[0];
  if (!cue) return {};
  const tag = createTag(reading, proposal, cue);
  const addressee = addresseeOf(reading, proposal, cue, tag);
  const medium = mediumOf(reading, tag);
  const anonymity = anonymityOf(reading, tag);
  const date = dateOf(reading, tag, cue, dates);
  return {
    ...(addressee ? { addressee } : {}),
    ...(medium ? { medium: [medium] } : {}),
    ...(anonymity ? { anonymity: [anonymity] } : {}),
    ...(date ? { date } : {}),
  };
}

/** In tokens: a tag is no longer than that, whatever the tokeniser takes for one sentence. */
const FARTHEST = 200;

/** The sentence of the cue, and which of its tokens are not content. */
interface Tag extends TokenRange {
  isOpen(i: number): boolean;
}

function createTag({ document }: Reading, { content }: Proposal, cue: TokenRange): Tag {
  const sentence = document.tokens.sentence[cue.first]!;
  const first = Math.max(document.sentences.firstToken[sentence]!, cue.first - FARTHEST);
  const end = Math.min(document.sentences.endToken[sentence]!, cue.end + FARTHEST);
  return { first, end, isOpen: (i) => !content.some((range) => range.first <= i && i < range.end) };
}

/** Verbs whose object is who is spoken to. */
const TO_SOMEBODY = new Set([
  ...['tell', 'ask', 'inform', 'remind', 'assure', 'warn', 'urge', 'advise', 'notify', 'order', 'promise', 'challenge'],
  ...['command', 'instruct', 'persuade', 'convince', 'beg', 'brief', 'reassure', 'text', 'email', 'quiz', 'invite'],
]);

function addresseeOf(reading: Reading, { content }: Proposal, cue: TokenRange, tag: Tag): Span | undefined {
  const { lower, lemma, pos } = reading;
  if (lower[cue.first] === 'according') return undefined;
  const head = cueHead(reading, cue);
  if (TO_SOMEBODY.has(lemma[head]!)) {
    if (isPassive(reading, cue, head)) return subjectOf(reading, cue, tag);
    const at = head + 1;
    const inContent = content.some((range) => range.first === at);
    if (inContent && !endsInInfinitive(reading, at, tag.end)) return undefined;
    return objectAt(reading, at, tag);
  }
  // "said to reporters", "complained to the council"
  for (let i = head + 1; i < Math.min(tag.end, head + 3); i++) {
    if (lower[i] !== 'to' || !tag.isOpen(i) || pos[i + 1] === POS.VERB || pos[i + 1] === POS.AUX) continue;
    return objectAt(reading, i + 1, tag);
  }
  return undefined;
}

function isPassive({ lemma, lower, pos }: Reading, cue: TokenRange, head: number): boolean {
  if (!/(?:ed|told|taught)$/.test(lower[head]!)) return false;
  for (let i = head - 1; i >= Math.max(0, cue.first - 3); i--) {
    if (lemma[i] === 'be') return true;
    if (pos[i] !== POS.ADV && pos[i] !== POS.AUX && pos[i] !== POS.PART) return false;
  }
  return false;
}

function subjectOf(reading: Reading, cue: TokenRange, tag: Tag): Span | undefined {
  const { pos, isMark, lower } = reading;
  let end = cue.first;
  while (end > tag.first && (pos[end - 1] === POS.AUX || pos[end - 1] === POS.ADV)) end--;
  let first = end;
  while (
    first > tag.first &&
    isMark[first - 1] === 0 &&
    /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|PART)$/.test(NAMES[pos[first - 1]!] ?? '') &&
    lower[first - 1] !== 'to'
  )
    first--;
  const range = first < end ? trimSource(reading, { first, end }) : undefined;
  return range && spanOf(reading.document, range);
}

const NAMES = Object.fromEntries(Object.entries(POS).map(([name, code]) => [code, name]));

function endsInInfinitive({ lower, pos }: Reading, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 7); i++) {
    if (pos[i] === POS.VERB || pos[i] === POS.AUX) return false;
    if (lower[i] === 'to') return pos[i + 1] === POS.VERB || pos[i + 1] === POS.AUX;
  }
  return false;
}

/** The noun phrase at a token, up to the first preposition or comma: who is spoken to, not where. */
function objectAt(reading: Reading, at: number, tag: Tag): Span | undefined {
  const { pos, lower } = reading;
  const whole = nounPhraseAt(reading, at, tag.end);
  if (!whole || pos[at] === POS.ADP || /^(?:that|how|why|what|whether|if|this|it)$/.test(lower[at]!)) return undefined;
  let end = at;
  while (
    end < whole.end &&
    pos[end] !== POS.ADP &&
    lower[end] !== ',' &&
    lower[end] !== 'to' &&
    !isDay(lower[end]!) &&
    !(end > at && /^(?:last|this|next|earlier|late|early)$/.test(lower[end]!))
  ) {
    if (pos[end] === POS.PRON && end > at) break;
    end++;
  }
  // A clause begins right there: "told Trump had" has no addressee.
  if (end === at || pos[end] === POS.VERB || pos[end] === POS.AUX) return undefined;
  const range = trimSource(reading, { first: at, end });
  return range && spanOf(reading.document, range);
}

const MEDIUM_NOUN =
  /^(?:statement|tweet|interview|letter|email|e-mail|memo|note|post|message|video|speech|address|report|release|filing|broadcast|briefing|conference|call|book|memoir|article|column|editorial|op-ed|essay|blog|podcast|document|affidavit|testimony|brief|communique|communiqué|bulletin|text|appearance|remark|remarks|comment|comments|writing|page|website|offices|phone|telephone|spokesman|spokeswoman|spokesperson|lawyer|lawyers|tv|television|radio|facebook|twitter|instagram|x|telegram|youtube|truth|media)$/;
const MEDIUM_PREPOSITION = new Set(['in', 'on', 'via', 'through', 'by', 'at', 'during']);
/** What may stand between preposition and noun without a word before it: "on Twitter", "in writing", "by phone". */
const BARE =
  /^(?:writing|twitter|facebook|instagram|x|telegram|youtube|television|tv|radio|phone|telephone|email|e-mail|social)$/;

function mediumOf(reading: Reading, tag: Tag): Span | undefined {
  const { lower, pos } = reading;
  for (let i = tag.first; i + 1 < tag.end; i++) {
    if (!MEDIUM_PREPOSITION.has(lower[i]!) || !tag.isOpen(i)) continue;
    let end = i + 1;
    while (
      end < tag.end &&
      end - i < 6 &&
      tag.isOpen(end) &&
      (pos[end] === POS.DET ||
        pos[end] === POS.ADJ ||
        pos[end] === POS.PRON ||
        pos[end] === POS.NOUN ||
        pos[end] === POS.PROPN ||
        pos[end] === POS.PART ||
        pos[end] === POS.NUM)
    ) {
      if (
        MEDIUM_NOUN.test(lower[end]!) &&
        (end > i + 1 || BARE.test(lower[end]!)) &&
        !MEDIUM_NOUN.test(lower[end + 1] ?? '')
      ) {
        return spanOf(reading.document, { first: i, end: mediumEnd(reading, end + 1, tag) });
      }
      end++;
    }
  }
  return undefined;
}

/** "a note to clients", "a statement issued in French": what belongs to the medium. */
function mediumEnd({ lower, pos }: Reading, from: number, tag: Tag): number {
  if (!/^(?:to|issued|published|posted|sent|released)$/.test(lower[from] ?? '')) return from;
  let end = from + 1;
  while (
    end < tag.end &&
    tag.isOpen(end) &&
    pos[end] !== POS.PUNCT &&
    pos[end] !== POS.VERB &&
    pos[end] !== POS.PRON &&
    end - from < 6 &&
    !isDay(lower[end]!)
  )
    end++;
  return end;
}

/** Without a source's name: conditions and requests, as agencies word them. */
const ANONYMITY =
  /\b(?:(?:up)?on (?:the )?condition (?:of anonymity|(?:that )?(?:he|she|they) (?:not )?(?:be|is|are|was|were) (?:not )?(?:named|identified))|ask(?:ed|ing|s) not to be (?:named|identified)|declin(?:ed|ing) to be (?:named|identified)|refus(?:ed|ing) to be (?:named|identified)|(?:ask(?:ed|ing)|request(?:ed|ing)|insist(?:ed|ing)|demand(?:ed|ing)|granted|given|promised)(?: on| for)? anonymity|(?:spoke|speaking|speaks|talked) anonymously|on background|(?:was|were|is|are) not authori[sz]ed to (?:speak|comment|discuss|talk)(?: publicly| to the (?:media|press)| to reporters)?|did not want to be (?:named|identified)|who (?:did not|would not) give (?:his|her|their) names?)\b/i;

function anonymityOf({ document }: Reading, tag: Tag): Span | undefined {
  const sentence = spanOf(document, tag);
  const found = ANONYMITY.exec(document.text.slice(sentence.start, sentence.end));
  if (!found) return undefined;
  return { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length };
}

/** Farthest that the date of a statement stands from its cue, in code units of the text between them. */
const NEAR = 60;

/** When it was said: a day or a time in the tag, not in what was said. */
function dateOf(reading: Reading, tag: Tag, cue: TokenRange, dates: readonly DateMention[]): DateMention | undefined {
  const { document } = reading;
  const sentence = spanOf(document, tag);
  const at = spanOf(document, cue);
  let best: DateMention | undefined;
  let nearest = NEAR;
  for (const date of dates) {
    if (date.start < sentence.start || date.end > sentence.end || (date.type !== 'DATE' && date.type !== 'TIME'))
      continue;
    if (/_REF$/.test(date.value)) continue;
    if (!isOpenAt(reading, tag, date)) continue;
    const distance = date.start >= at.end ? date.start - at.end : at.start - date.end;
    if (distance < nearest) {
      nearest = distance;
      best = date;
    }
  }
  return best;
}

function isOpenAt({ document }: Reading, tag: Tag, { start }: Span): boolean {
  const { tokens } = document;
  for (let i = tag.first; i < tag.end; i++) if (tokens.end[i]! > start) return tag.isOpen(i);
  return false;
}
