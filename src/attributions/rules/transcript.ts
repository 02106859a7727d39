import { type Proposal, trimContent } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';

/** What editors write before a colon. */
const EDITORS =
  /^(?:urgent|bulletin|alert|flash|attention|eds?\.?|editors?|update|correction|corrected|recast|id|ric|comments?|commentary|key points?|highlights?|background|context|links?|sources?|table|graphic|text|story|video|photo|survey|roundup|feature|profile|analysis|focus|factbox|chronology|results|standings|umpires?|referees?|scorers?|toss|attendance|squads?|teams?|goalkeepers?|defenders|midfielders|forwards|strikers|(?:group|pool|lane) [a-z\d])$/i;

/** `RUIZ: …`, `Q: …`, `MR. HALL: …`: a speaker's label at the head of a paragraph. */
const LABEL = /^[“"]?(?:Q|A|[\p{Lu}][\p{Lu}.’' -]{1,40}\p{Lu}\.?|(?:\p{Lu}[\p{L}.’'-]+ ){0,3}\p{Lu}[\p{L}’'-]+)\s*:\s/u;
const SHOUTED = /^[“"]?(?:Q|A|[\p{Lu}][\p{Lu}.’' -]{1,40})\s*:/u;
/** Labels of other kinds of lines. */
const NO_SPEAKER =
  /^(?:NOTE|UPDATE|CORRECTION|EDITOR|READ|WATCH|RELATED|SEE ALSO|PHOTO|VIDEO|SOURCE|EXCLUSIVE|INTERVIEW|BREAKING|OPINION|ANALYSIS|FACTBOX|POLL|Q&A)\b/;

interface Turn {
  readonly paragraph: number;
  readonly label: TokenRange;
  readonly shouted: boolean;
}

/** Lines with a label and a colon: the turns of a transcript, or a list of something else. */
export interface LabelledLines {
  readonly turns: readonly Turn[];
  /** Colons behind labels, by token. */
  readonly colons: ReadonlySet<number>;
}

/** Transcripts and lists: paragraphs that open with a label and a colon. One labelled line alone is a headline. */
export function readLabelledLines(reading: Reading): LabelledLines {
  const { document } = reading;
  const { paragraphs, text } = document;
  const lines: Turn[] = [];
  for (let p = 0; p < paragraphs.count; p++) {
    if (paragraphs.kind[p] !== 'paragraph' && paragraphs.kind[p] !== 'headline') continue;
    const head = text.slice(paragraphs.start[p]!, Math.min(paragraphs.end[p]!, paragraphs.start[p]! + 60));
    const found = LABEL.exec(head);
    if (!found || NO_SPEAKER.test(head)) continue;
    let first = paragraphs.firstToken[p]!;
    if (reading.isMark[first] === 1 || /^[“"]$/.test(reading.lower[first]!)) first++; // a transcript that is quoted whole
    let colon = first;
    while (colon < paragraphs.endToken[p]! && reading.lower[colon] !== ':') colon++;
    if (colon + 1 < paragraphs.endToken[p]! && colon > first)
      lines.push({ paragraph: p, label: { first, end: colon }, shouted: SHOUTED.test(head) });
  }
  const shouted = lines.filter((turn) => turn.shouted);
  const labelled = shouted.length >= 2 ? shouted : lines.length >= 4 ? lines : [];
  return {
    turns: isTalk(reading, labelled) ? labelled : [],
    colons: new Set(labelled.map(({ label }) => label.end)),
  };
}

/** A colon of labelled lines, behind an editor's word ("URGENT: …"), or inside a code ("[ID:nL3E]"): no cue by itself. */
export function isLabelColon(
  reading: Reading,
  { cue: cues, source, content }: Proposal,
  { colons }: LabelledLines,
): boolean {
  const { document, lower } = reading;
  const [cue] = cues;
  if (!cue || lower[cue.first] !== ':') return false;
  const { text, start, end } = document.tokens;
  const isCode = cue.end < lower.length && start[cue.end] === end[cue.first];
  const [label] = source;
  const isEditors = label !== undefined && EDITORS.test(text.slice(label.first, label.end).join(' '));
  return colons.has(cue.first) || isCode || isEditors || content.every((piece) => isListOfNames(reading, piece));
}

/** "Pakistan: | Ahmed (capt), Khan, Malik": names and what parts them, and nothing that is said of them. */
function isListOfNames({ lower, pos, quotation }: Reading, { first, end }: TokenRange): boolean {
  let names = 0;
  let joints = 0;
  for (let i = first; i < end; i++) {
    if (quotation[i]! >= 0) return false;
    if (pos[i] === POS.PROPN) names++;
    else if (pos[i] === POS.PUNCT || pos[i] === POS.CCONJ) joints++;
    else if (!/^(?:of|de|al|the)$/.test(lower[i]!) && pos[i] !== POS.NUM && lower[i - 1] !== '(') return false;
  }
  return names > 1 && joints > 0;
}

/** What the labelled person said: the line, and the paragraphs that follow without a label, up to the next one. */
export function proposeTranscript(reading: Reading, { turns }: LabelledLines): Proposal[] {
  const { paragraphs } = reading.document;
  return turns.flatMap((turn, t): Proposal[] => {
    const colon = turn.label.end;
    const content: TokenRange[] = [];
    const next = turns[t + 1]?.paragraph ?? turn.paragraph + 1;
    for (let p = turn.paragraph; p < Math.min(next, paragraphs.count); p++) {
      if (p > turn.paragraph && !continuesTurn(reading, p)) break;
      const first = p === turn.paragraph ? colon + 1 : paragraphs.firstToken[p]!;
      const range = trimContent(reading, { first, end: paragraphs.endToken[p]! });
      if (range) content.push(keepStop(reading, range, paragraphs.endToken[p]!));
    }
    if (content.length === 0) return [];
    const cue = [{ first: colon, end: colon + 1 }];
    return [{ cue, source: [turn.label], content, confidence: 0.9, rule: 'attributions/transcript' }];
  });
}

/** The least share of turns in which somebody speaks of himself or to somebody. */
const LEAST_TALK = 1 / 3;
const PERSONAL = /^(?:i|me|my|we|our|you|your|\?)$/; // "us" may be a country

/** People who talk say "I" and "you", ask, or are quoted whole; lists ("Midfielders: …", "CAPITAL: …", datelines) do not. */
function isTalk({ document, lower, isMark }: Reading, turns: readonly Turn[]): boolean {
  const { endToken } = document.paragraphs;
  let personal = 0;
  for (const { paragraph, label } of turns) {
    for (let i = label.end + 1; i < endToken[paragraph]!; i++) {
      const isQuoted = i === label.end + 1 && isMark[i] === 1;
      if (!PERSONAL.test(lower[i]!) && !isQuoted) continue;
      personal++;
      break;
    }
  }
  return personal >= LEAST_TALK * turns.length;
}

/** A turn is whole sentences: the last stop is its own. */
function keepStop({ lower }: Reading, range: TokenRange, end: number): TokenRange {
  return range.end < end && /^[.?!]$/.test(lower[range.end]!) ? { first: range.first, end: range.end + 1 } : range;
}

/** Narration and crossheads between turns end a turn: a plain paragraph goes on only in the first person. */
function continuesTurn({ document, lower }: Reading, p: number): boolean {
  const { paragraphs } = document;
  if (paragraphs.kind[p] !== 'paragraph') return false;
  if (/^[“"]$/.test(lower[paragraphs.firstToken[p]!]!)) return !/^\($/.test(lower[paragraphs.firstToken[p]! + 1] ?? '');
  for (let i = paragraphs.firstToken[p]!; i < paragraphs.endToken[p]!; i++)
    if (/^(?:i|we|my|our|me|us)$/.test(lower[i]!)) return true;
  return false;
}
