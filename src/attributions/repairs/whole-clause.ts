import { SAYING_VERBS } from '../../lexicon/attribution-verbs.js';
import { withoutDay, withoutHearer } from '../content-bounds.js';
import { type Proposal, trimContent } from '../proposal.js';
import { POS, type Reading, type TokenRange } from '../reading.js';
import { isCircumstance, tagOf } from '../tag.js';
import { withClauseEnd } from './clause-end.js';

/**
 * Contents that the tagger began in the middle of their clause. What a tag at the end of a sentence attributes begins with the
 * sentence; what follows a verb of saying begins behind it.
 *
 * @param proposals what the model found, before overlaps are resolved
 */
export function wholeClauses(reading: Reading, proposals: readonly Proposal[]): Proposal[] {
  const isCue = new Uint8Array(reading.count);
  for (const { cue } of proposals) for (const { first, end } of cue) isCue.fill(1, first, end);
  const isNobodys = ({ first, end }: TokenRange) => !isCue.subarray(first, end).includes(1);
  const isFree = (range: TokenRange) => isNobodys(range) && isPlain(reading, range.first, range.end);
  return proposals
    .map((proposal) => withWholeClause(reading, proposal, isFree))
    .map((proposal) => withClauseEnd(reading, proposal, isNobodys));
}

function withWholeClause(reading: Reading, proposal: Proposal, isFree: (range: TokenRange) => boolean): Proposal {
  const [head] = proposal.content;
  const [cue] = proposal.cue;
  if (!head || !cue) return proposal;
  const around = aroundTag(reading, proposal);
  if (around?.every(isFree)) return { ...proposal, content: around };
  const tail = upToTag(reading, proposal);
  if (tail !== undefined && isFree({ first: head.end, end: tail }))
    return withWholeClause(reading, { ...proposal, content: [{ first: head.first, end: tail }] }, isFree);
  const first = head.end <= cue.first ? beforeTag(reading, proposal) : behindVerb(reading, proposal);
  if (first === undefined || first >= head.first || !isFree({ first, end: head.first })) return proposal;
  return { ...proposal, content: [{ first, end: head.end }, ...proposal.content.slice(1)] };
}

/** Without quotation marks, stops and colons. */
function isPlain({ quotation, lower }: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (quotation[i]! >= 0 || /^[:;]$/.test(lower[i]!)) return false;
  return true;
}

/** Words that lead over from the sentence before and are the reporter's. */
const LEADS_OVER = /^(?:but|and|so|yet|meanwhile|however|still|also|separately|,)$/;

const RELATIVE = /^(?:which|who|whose)$/;

/** Where the sentence before its closing tag ends: "Ten yards may close, | with a loss of 300 jobs, the union said." */
function upToTag({ document, lower }: Reading, proposal: Proposal): number | undefined {
  const { sentence } = document.tokens;
  const [head, ...more] = proposal.content;
  const tag = tagOf(proposal)?.first;
  if (!head || more.length > 0 || tag === undefined) return undefined;
  const isClosing = lower[tag - 1] === ',' && sentence[head.first] === sentence[tag];
  return isClosing && head.end < tag - 1 ? tag - 1 : undefined;
}

/** Where the sentence of a closing tag begins: "A pump had failed | at the plant, the firm said." */
function beforeTag(reading: Reading, { cue, source, content }: Proposal): number | undefined {
  const { document, lower, pos } = reading;
  const { sentence } = document.tokens;
  const head = content[0]!;
  if (content.length > 1 || sentence[head.first] !== sentence[cue[0]!.first]) return undefined;
  const at = sentence[head.first]!;
  const last = Math.max(cue.at(-1)!.end, source.at(-1)?.end ?? 0);
  const tag = Math.min(cue[0]!.first, source[0]?.first ?? cue[0]!.first);
  if (lower[tag - 1] !== ',' || tag - 1 !== head.end) return undefined;
  // "…, which make pumps, may close, the union said in a note that it sent out": no content begins with "which"
  const isCutOff = RELATIVE.test(lower[head.first]!) || pos[head.first] === POS.AUX;
  if (!isCutOff && !isCircumstance(reading, { first: last, end: document.sentences.endToken[at]! })) return undefined;
  let first = document.sentences.firstToken[at]!;
  while (first < head.first && LEADS_OVER.test(lower[first]!)) first++;
  return first;
}

/** In tokens: "That’s why, he said, …" is no statement yet. */
const SHORTEST_CLAUSE = 6;

/**
 * What a tag between commas attributes: the clause before it ("Profit rose by a third, the firm said, | beating forecasts"), or,
 * where only an opening phrase stands there, that and the clause behind it ("A year earlier, she said, there was no bridge").
 */
function aroundTag(reading: Reading, proposal: Proposal): TokenRange[] | undefined {
  const { document, lower, lemma, pos } = reading;
  const { cue, content } = proposal;
  if (cue.length !== 1 || !SAYING_VERBS.has(lemma[cue[0]!.end - 1]!)) return undefined;
  const tag = tagOf(proposal);
  if (!tag || lower[tag.first - 1] !== ',' || lower[tag.end] !== ',') return undefined;
  if (content.some(({ first, end }) => !isPlain(reading, first, end))) return undefined;
  const sentence = document.tokens.sentence[tag.first]!;
  const start = document.sentences.firstToken[sentence]!;
  const before = { first: start, end: tag.first - 1 };
  const after = trimContent(reading, { first: tag.end + 1, end: document.sentences.endToken[sentence]! });
  while (before.first < before.end && LEADS_OVER.test(lower[before.first]!)) before.first++;
  if (before.end - before.first < 2) return undefined;
  const isWhole = holdsFiniteVerb(reading, before);
  const touches = (range: TokenRange) => content.some(({ first, end }) => first < range.end && range.first < end);
  const goesOn =
    after && (pos[after.first] === POS.AUX || pos[after.first] === POS.VERB || pos[after.first] === POS.CCONJ);
  if (isWhole) return touches(before) || goesOn || before.end - before.first < SHORTEST_CLAUSE ? undefined : [before];
  if (!after || (touches(before) && touches(after)) || !holdsFiniteVerb(reading, after)) return undefined;
  return [before, after];
}

function holdsFiniteVerb({ pos, lower }: Reading, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) {
    if (pos[i] === POS.AUX && lower[i - 1] !== 'to') return true;
    if (pos[i] === POS.VERB && i > first && !lower[i]!.endsWith('ing') && lower[i - 1] !== 'to') return true;
  }
  return false;
}

/** Where the clause of a verb of saying begins: "The firm said | the repair of the pumps had taken a week". */
function behindVerb(reading: Reading, { cue, source, content }: Proposal): number | undefined {
  const { document, lower, lemma, pos } = reading;
  const { sentence } = document.tokens;
  const { first, end } = content[0]!;
  const from = cue[0]!.end;
  if (!SAYING_VERBS.has(lemma[from - 1]!) || source.length === 0 || source[0]!.end > cue[0]!.first) return undefined;
  if (first <= from || sentence[first] !== sentence[from]) return undefined;
  const isRelative = RELATIVE.test(lower[first]!) || isRelativeThat(reading, first);
  const inTheMiddle = pos[first] === POS.AUX || pos[first] === POS.VERB || isRelative;
  if (!inTheMiddle || first - from < 2 || lower[from] === ',') return undefined;
  const whole = withoutDay(reading, withoutHearer(reading, { first: from, end }, cue[0]!), cue[0]!);
  // "said in comments that underline …" has no noun phrase before "that"
  return lower[first] === 'that' && !OPENS_PHRASE.has(pos[whole.first]!) ? undefined : whole.first;
}

const OPENS_PHRASE = new Set([POS.DET, POS.ADJ, POS.NOUN, POS.PROPN, POS.NUM]);

/** "a market that holds …", not "said that holding …". */
function isRelativeThat({ lower, pos }: Reading, i: number): boolean {
  const isVerb = pos[i + 1] === POS.AUX || (pos[i + 1] === POS.VERB && !lower[i + 1]!.endsWith('ing'));
  return lower[i] === 'that' && isVerb;
}
