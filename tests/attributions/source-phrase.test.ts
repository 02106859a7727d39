import { expect, test } from 'vitest';
import { readTokens, spanOf } from '../../src/attributions/reading.js';
import { sourcePhrase } from '../../src/attributions/source-phrase.js';
import { documentOf } from './attribute.js';

/** What is left of a source in [brackets] beside a cue in {braces}. */
function phraseOf(marked: string): string {
  const text = marked.replace(/[[\]{}]/g, '');
  const document = documentOf(text);
  const reading = readTokens(document, []);
  const plain = (mark: string) => marked.slice(0, marked.indexOf(mark)).replace(/[[\]{}]/g, '').length;
  const range = (open: string, close: string) => {
    const [start, end] = [plain(open), plain(close)];
    const inside = document.tokens.text
      .map((_, i) => i)
      .filter((i) => document.tokens.start[i]! >= start && document.tokens.end[i]! <= end);
    return { first: inside[0]!, end: inside.at(-1)! + 1 };
  };
  const found = sourcePhrase(reading, range('[', ']'), range('{', '}'));
  if (!found) return '';
  const { start, end } = spanOf(document, found);
  return text.slice(start, end);
}

test.each([
  // the far subject of a participle
  ['[The judge rejected a request from the port] , {saying} it came too late.', 'The judge'],
  ['[The society has been outspoken about the dam] , {arguing} that it is not safe.', 'The society'],
  ['[This spring, he gave a speech in Oslo] {predicting} a long strike.', 'he'],
  ['[The mayor also used a speech] {calling} it a farce.', 'The mayor'],
  ['[The clubs played on in the rain] , {hoping} that it would stop.', 'The clubs'],
  ['[Dozens of nurses marched in front of the ministry] {to express} anger.', 'Dozens of nurses'],
  ['[Oxbow won control of the yard] and {agreed} to keep it open.', 'Oxbow'],
  ['[In a second round in May, two funds] {rejected} the offer.', 'two funds'],
  // behind another clause
  ['The vote was put off after [the bank had stalled and the mayor] {accused} it of deceit.', 'the mayor'],
  ['[It was the third time the clinic was closed since the union] {said} it was unsafe.', 'the union'],
  // what belongs to the noun stays
  ['[A survey released by the port last week] {shows} that few approve.', 'A survey released by the port last week'],
  ['[A clerk who saw the letter] {said} it was genuine.', 'A clerk who saw the letter'],
  ['[The mayor and the bishop] {said} the march would go ahead.', 'The mayor and the bishop'],
  ['[One of that panel, Ana Ruiz] , {said} it was over.', 'One of that panel, Ana Ruiz'],
  // behind an opening phrase
  ['For the road between Oslo and [Bergen, a port, Ruiz] {said} a tunnel was ready.', 'Ruiz'],
  ['Speaking with the minister, [Ana Ruiz] {said} a tunnel was ready.', 'Ana Ruiz'],
  ['[Ruiz, who], as usual, also {promised} a tunnel.', 'Ruiz'],
  // days and months are no part of it
  ['[The company in March] {said} it would close two plants.', 'The company'],
  ['[Last year the bank] {said} prices would fall.', 'the bank'],
  ['[In August, two clubs] {said} they would merge.', 'two clubs'],
  ['[The ministry on Friday] {announced} a new tax.', 'The ministry'],
  ['[Ruiz after talks with the union] {said} it was over.', 'Ruiz'],
  ['On [Thursday Lake Fishing Board] {approved} the plan.', 'Lake Fishing Board'],
  ['[The ministry at the time] {said} it knew nothing.', 'The ministry'],
  ['[Ruiz at one point] {said} she had left.', 'Ruiz'],
  ['[Dr. Ana Ruiz meanwhile] {said} it was rare.', 'Dr. Ana Ruiz'],
  // the stop of an abbreviation ends its sentence
  ['… {according} to [Reuters I/B/E/S. Oxbow shares were down in May].', 'Reuters I/B/E/S.'],
  ['“No,” {said} [Ana Ruiz, an analyst at Tarn Co. Abe is seeking a balance].', 'Ana Ruiz, an analyst at Tarn Co.'],
  // an occasion with a verb
  ['“No,” {said} [Ana Ruiz, an analyst at Tarn, after the results were out].', 'Ana Ruiz, an analyst at Tarn'],
  // behind the cue: without a second verb
  ['The centres were {backed} by [the union and would help its members].', 'the union'],
  ['[Friday’s vote] {showed} how little support he has.', 'Friday’s vote'],
  ['[The Sunday Times] {reported} that he had left.', 'The Sunday Times'],
])('%s', (marked, expected) => {
  expect(phraseOf(marked)).toBe(expected);
});
