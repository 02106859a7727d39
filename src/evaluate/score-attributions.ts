import type { AttributionFigures, EvaluationError, LayerFigures } from '../record/report.js';
import type { Span } from '../text/span.js';
import {
  type AttributedWords,
  attributedWords,
  dice,
  isSourceRight,
  sameWords,
  sharedWords,
  wordsOf,
} from './attributed-words.js';
import { judged as judge, predictedAt, type Scored, shareOf } from './counts.js';
import type { AttributedSpans } from './gold.js';
import { isSpeakerNamed } from './speaker-name.js';

export type AttributionLayer = NonNullable<LayerFigures['attributions']>;

/** Contents match from this Dice coefficient of their words on. */
const OVERLAP = 0.5;

export interface AttributionOptions {
  /** Require only reporting: gold of another cue class may be found or not. */
  readonly reporting?: boolean;
}

/**
 * Attributions by their content, their source and both together; the right speaker of quotations; the resolved name.
 * Recall counts gold by the kind of gold, precision predictions by their own kind, so a match may count under two.
 */
export function scoreAttributions(
  text: string,
  goldAttributions: readonly AttributedSpans[],
  predictedAttributions: readonly AttributedSpans[],
  { reporting = false }: AttributionOptions = {},
): Scored<AttributionLayer> {
  const words = wordsOf(text);
  const inWords = (list: readonly AttributedSpans[]) =>
    list.map((attribution) => attributedWords(words, attribution)).filter(({ content }) => content.size > 0);
  const everyGold = inWords(goldAttributions);
  const everyPrediction = inWords(predictedAttributions);
  const matches = matchContents(everyGold, everyPrediction);
  const isOptional = (gold: AttributedWords) =>
    reporting && gold.attribution.cueClass !== undefined && gold.attribution.cueClass !== 'report';
  const required = everyGold.filter((gold) => !isOptional(gold));
  const optional = everyGold.filter(isOptional);
  const judged = everyPrediction.filter((prediction) => {
    const gold = matches.goldOf.get(prediction);
    if (gold) return !isOptional(gold);
    return !optional.some((other) => 2 * sharedWords(other.content, prediction.content) >= prediction.content.size);
  });

  const pairs = required.flatMap((gold) => {
    const prediction = matches.predictionOf.get(gold);
    return prediction ? [{ gold, prediction }] : [];
  });
  const quotations = required.filter(({ kind, source }) => kind !== 'indirect' && source.size > 0);
  const figuresOf = (kind?: AttributedWords['kind']) =>
    attributionFigures(
      required.filter((gold) => kind === undefined || gold.kind === kind),
      judged.filter((prediction) => kind === undefined || prediction.kind === kind),
      matches,
    );
  return {
    figures: {
      all: figuresOf(),
      byKind: { direct: figuresOf('direct'), mixed: figuresOf('mixed'), indirect: figuresOf('indirect') },
      sourceRight: shareOf(pairs.map(({ gold, prediction }) => isSourceRight(gold, prediction))),
      cueRight: shareOf(pairs.map(({ gold, prediction }) => isCueRight(gold, prediction))),
      quotationSpeaker: shareOf(quotations.map((gold) => isQuotationSpeakerRight(gold, everyPrediction))),
      speaker: shareOf(
        namedSpeakers(goldAttributions, required).map((gold) =>
          isSpeakerNamed(gold, predictedAttributions, pairOf(gold, pairs)?.attribution),
        ),
      ),
    },
    errors: errorsOf(text, required, judged, matches, predictedAttributions),
    judged: judged.flatMap((prediction) =>
      judge([prediction.attribution], () => {
        const gold = matches.goldOf.get(prediction);
        return gold !== undefined && isSourceRight(gold, prediction);
      }),
    ),
  };
}

interface Matches {
  readonly predictionOf: ReadonlyMap<AttributedWords, AttributedWords>;
  readonly goldOf: ReadonlyMap<AttributedWords, AttributedWords>;
}

/** One to one, the highest Dice coefficient first; ties: the earlier gold, then the earlier prediction. */
function matchContents(gold: readonly AttributedWords[], predicted: readonly AttributedWords[]): Matches {
  const candidates: { likeness: number; i: number; j: number }[] = [];
  gold.forEach((g, i) => {
    predicted.forEach((p, j) => {
      const likeness = dice(g.content, p.content);
      if (likeness >= OVERLAP) candidates.push({ likeness, i, j });
    });
  });
  candidates.sort((a, b) => b.likeness - a.likeness || a.i - b.i || a.j - b.j);
  const predictionOf = new Map<AttributedWords, AttributedWords>();
  const goldOf = new Map<AttributedWords, AttributedWords>();
  for (const { i, j } of candidates) {
    if (predictionOf.has(gold[i]!) || goldOf.has(predicted[j]!)) continue;
    predictionOf.set(gold[i]!, predicted[j]!);
    goldOf.set(predicted[j]!, gold[i]!);
  }
  return { predictionOf, goldOf };
}

function attributionFigures(
  gold: readonly AttributedWords[],
  predicted: readonly AttributedWords[],
  { predictionOf, goldOf }: Matches,
): AttributionFigures {
  const figure = (isRight: (gold: AttributedWords, prediction: AttributedWords) => boolean) => ({
    predicted: predicted.length,
    predictedRight: predicted.filter((p) => goldOf.has(p) && isRight(goldOf.get(p)!, p)).length,
    gold: gold.length,
    goldRight: gold.filter((g) => predictionOf.has(g) && isRight(g, predictionOf.get(g)!)).length,
  });
  return {
    contentExact: figure((g, p) => sameWords(g.content, p.content)),
    contentOverlap: figure(() => true),
    full: figure(isSourceRight),
  };
}

function isCueRight(gold: AttributedWords, prediction: AttributedWords): boolean {
  return gold.cue.size + prediction.cue.size === 0 || sharedWords(gold.cue, prediction.cue) > 0;
}

/** The prediction that covers most of the quoted words, at least half of them, answers who speaks; its source is judged. */
function isQuotationSpeakerRight(gold: AttributedWords, predicted: readonly AttributedWords[]): boolean {
  let answer: AttributedWords | undefined;
  let covered = 0;
  for (const prediction of predicted) {
    const shared = sharedWords(gold.quoted, prediction.content);
    if (2 * shared < gold.quoted.size) continue;
    const isTighter = shared === covered && answer !== undefined && prediction.content.size < answer.content.size;
    if (shared <= covered && !isTighter) continue;
    answer = prediction;
    covered = shared;
  }
  return answer !== undefined && answer.source.size > 0 && isSourceRight(gold, answer);
}

/** Gold that names its speaker: of a data set's accepted names only what is required, of ours every attribution. */
function namedSpeakers(all: readonly AttributedSpans[], required: readonly AttributedWords[]): AttributedSpans[] {
  const counted = new Set(required.map(({ attribution }) => attribution));
  return all.filter((gold) => (gold.accepted ? counted.has(gold) : gold.speaker !== undefined));
}

type Pair = { readonly gold: AttributedWords; readonly prediction: AttributedWords };

function pairOf(gold: AttributedSpans, pairs: readonly Pair[]): AttributedWords | undefined {
  return pairs.find((pair) => pair.gold.attribution === gold)?.prediction;
}

function errorsOf(
  text: string,
  gold: readonly AttributedWords[],
  predicted: readonly AttributedWords[],
  { predictionOf, goldOf }: Matches,
  everyPrediction: readonly AttributedSpans[],
): EvaluationError[] {
  const written = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const errors = gold.flatMap((wanted): EvaluationError[] => {
    const { content, source, speaker, accepted } = wanted.attribution;
    const name = accepted?.[0] ?? speaker;
    const match = predictionOf.get(wanted);
    if (!match) {
      const gold = { gold: written(content), goldSpans: spansOf(content), goldRoles: rolesOf(wanted.attribution) };
      return [{ ...error('missed', wanted), ...gold }];
    }
    const found = match.attribution;
    const of = (
      kind: EvaluationError['kind'],
      goldSide: string,
      predictedSide: string,
      [goldSpans, predictedSpans]: readonly [readonly Span[], readonly Span[]],
    ) => ({
      ...error(kind, wanted),
      ...(goldSide ? { gold: goldSide } : {}),
      ...(predictedSide ? { predicted: predictedSide } : {}),
      goldSpans: spansOf(goldSpans),
      ...predictedAt(predictedSpans, found),
      goldRoles: rolesOf(wanted.attribution),
      predictedRoles: rolesOf(found),
    });
    return [
      ...(sameWords(wanted.content, match.content)
        ? []
        : [of('boundary', written(content), written(found.content), [content, found.content])]),
      ...(isSourceRight(wanted, match)
        ? []
        : [of('source', written(source), written(found.source), [source, found.source])]),
      ...(name === undefined || isSpeakerNamed(wanted.attribution, everyPrediction, found)
        ? []
        : [of('speaker', name, found.speaker ?? '', [content, found.content])]),
    ];
  });
  const spurious = predicted.filter((prediction) => !goldOf.has(prediction));
  return [
    ...errors,
    ...spurious.map((prediction) => ({
      ...error('spurious', prediction),
      predicted: written(prediction.attribution.content),
      ...predictedAt(prediction.attribution.content, prediction.attribution),
      predictedRoles: rolesOf(prediction.attribution),
    })),
  ];
}

function rolesOf({ source, cue }: AttributedSpans): NonNullable<EvaluationError['goldRoles']> {
  return { source: spansOf(source), cue: spansOf(cue) };
}

function spansOf(spans: readonly Span[]): { start: number; end: number }[] {
  return spans.map(({ start, end }) => ({ start, end }));
}

function error(kind: EvaluationError['kind'], { attribution: { content } }: AttributedWords): EvaluationError {
  const start = Math.min(...content.map((span) => span.start));
  return { layer: 'attributions', kind, start, end: Math.max(...content.map((span) => span.end)) };
}
