import { expect, test } from 'vitest';
import { annotate, listed, type Said } from './marked-text.js';

test.each<[string, string, readonly Said[], readonly string[]]>([
  [
    'gender from a title',
    'Mrs [Ruiz]P met Mr [Hall]P. She smiled and he left.',
    [],
    ['Ruiz: Ruiz, She', 'Hall: Hall, he'],
  ],
  [
    'gender from a given name',
    '[Maria Ruiz]P met [John Hall]P. She smiled and he left.',
    [],
    ['Maria Ruiz: Maria Ruiz, She', 'John Hall: John Hall, he'],
  ],
  [
    'gender from an apposition',
    '[Sasha Ruiz]P, a spokeswoman, met [Kim Hall]P. She smiled.',
    [],
    ['Sasha Ruiz: Sasha Ruiz, She', 'Kim Hall: Kim Hall'],
  ],
  ['the subject before others', '[Ruiz]P met [Hall]P on Monday. He smiled.', [], ['Ruiz: Ruiz, He', 'Hall: Hall']],
  ['an unnamed person comes between', '[Ana Ruiz]P left. A policeman stopped. He waved.', [], ['Ana Ruiz: Ana Ruiz']],
  ['an object is not its own subject', '[Hall]P arrived. [Cole]P saw him.', [], ['Hall: Hall, him', 'Cole: Cole']],
  ['reflexive', '[Hall]P waited. [Cole]P hurt himself.', [], ['Hall: Hall', 'Cole: Cole, himself']],
  ['before the name', 'In her speech, [Ana Ruiz]P wept.', [], ['Ana Ruiz: her, Ana Ruiz']],
  [
    '"I" is the speaker, "he" somebody else',
    '[Tim Hall]P met [Leo Cole]P. “I like him,” [Hall]P said.',
    [['Hall', '“I like him,”']],
    ['Tim Hall: Tim Hall, I, Hall', 'Leo Cole: Leo Cole, him'],
  ],
  ['contracted', '“I’m ill,” [Ana Ruiz]P said.', [['Ana Ruiz', '“I’m ill,”']], ['Ana Ruiz: I, Ana Ruiz']],
  ['nothing is meant', '[Iraq]L closed. It is hard to say why.', [], ['Iraq: Iraq']],
  [
    'the hearer of a question',
    '[Eva Ruiz]P builds boats.\n\nQ: Why do you?\n\nA: I like water.',
    [
      ['Q', 'Why do you?', ':'],
      ['A', 'I like water.', ':'],
    ],
    ['Eva Ruiz: Eva Ruiz, you, A, I'],
  ],
  [
    'a name that is told',
    'A boy slept. His name is [Leo Ruiz]P. “I dreamt,” the boy said.',
    [['the boy', '“I dreamt,”']],
    ['Leo Ruiz: A boy, His, Leo Ruiz, I, the boy'],
  ],
  ['a country', '[Iraq]L closed its border.', [], ['Iraq: Iraq, its']],
  ['a name before a noun is no antecedent of "it"', 'A [US]L ship sank. It was old.', [], ['United States: US']],
])('%s', (_, text, said, expected) => {
  expect(listed(annotate(text, said))).toEqual(expected);
});

test('what rests on a given name alone is less sure than what a title says', () => {
  const confidenceOfShe = (text: string) =>
    annotate(text).entities.flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'pronoun'))[0]!.confidence;
  const byTitle = confidenceOfShe('Mrs [Ruiz]P met Mr [Hall]P. She smiled.');
  const byName = confidenceOfShe('[Maria Ruiz]P met [Sasha Hall]P. She smiled.');
  expect(byName).toBeLessThan(byTitle);
});
