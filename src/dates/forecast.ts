import { FORECASTS, OUTLOOKS_ON } from './direction-words.js';
import type { Surroundings } from './surroundings.js';

/** Whether a quarter is one that somebody forecasts: companies and analysts do so before they report on it. */
export function isForecast(around: Surroundings): boolean {
  return around.word(around.end - 1) === 'quarter' && (isObject(around) || isFronted(around));
}

/** "Forecast fiscal fourth-quarter revenue", "its outlook for the second quarter"; not "worse-than-expected third-quarter sales". */
function isObject(around: Surroundings): boolean {
  // "its outlook on the quarter", "an estimate of the impact on fourth-quarter results"
  let isOf = around.word(around.first - 1) === 'on' || around.word(around.first - 2) === 'on';
  for (let i = around.first - 1; i >= around.first - REACH_OF_FORECAST && around.inSentence(i); i--) {
    const word = around.word(i);
    if (word === 'for') isOf = true;
    if (FORECASTS.has(word) || (isOf && OUTLOOKS_ON.has(word))) {
      // "missed its forecast in the second quarter"
      const isNoun = OUTLOOKS_ON.has(word) && /^(?:['’]s|its|their|the|an?|this)$/.test(around.word(i - 1));
      return (
        (isOf || !isNoun) &&
        ![1, 2, 3].some((back) => OVERTAKEN.has(around.word(i - back))) &&
        around.word(i - 1) !== '-' && // worse-than-expected
        around.word(i + 1) !== '-'
      );
    }
    if (CLOSES_OBJECT.has(word) || (around.isVerb(i) && !isComplement(around, i))) return false;
  }
  return false;
}

/** "Expects the chain to post a loss in the third quarter", "forecast to be flat in the third quarter". */
function isComplement(around: Surroundings, verb: number): boolean {
  return /^(?:post|report|be)$/.test(around.word(verb)) || around.word(verb - 1) === 'to';
}

/** "For the third quarter, the company expects sales of …". */
function isFronted(around: Surroundings): boolean {
  if (around.word(around.first - 1) !== 'for' || around.word(around.end) !== ',') return false;
  if (around.inSentence(around.first - 2)) return false;
  for (let i = around.end + 1; i < around.end + REACH_OF_FORECAST && around.inSentence(i); i++) {
    if (FORECASTS.has(around.word(i)))
      return around.word(i - 1) !== '-' && !OVERTAKEN.has(around.word(i - 1)) && around.word(i + 2) !== 'have';
    if (/^[,;:]$/.test(around.word(i))) return false;
  }
  return false;
}

/** "Worse than expected", "as expected", "had expected", "missed forecasts": the figures are in. */
const OVERTAKEN = new Set('than as had missed beat topped exceeded matched met missing beating topping'.split(' '));
/** What is expected ends here: "lowered its forecast after a weak second quarter". */
const CLOSES_OBJECT = new Set(', . ; : ( ) " “ ” after since following despite from over'.split(' '));
/** Tokens from "forecast" to its quarter. */
const REACH_OF_FORECAST = 12;
