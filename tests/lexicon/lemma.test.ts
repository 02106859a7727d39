import { describe, expect, test } from 'vitest';
import { nounLemma, verbLemma } from '../../src/lexicon/lemma.js';

describe('lemmas of verbs', () => {
  test.each([
    ['said', 'say'],
    ['told', 'tell'],
    ['announced', 'announce'],
    ['argued', 'argue'],
    ['noting', 'note'],
    ['admitted', 'admit'],
    ['denies', 'deny'],
    ['replied', 'reply'],
    ['created', 'create'],
    ['included', 'include'],
    ['dismissed', 'dismiss'],
    ['suggests', 'suggest'],
    ['slammed', 'slam'],
    ['wrote', 'write'],
    ['’s', 'be'],
    ['denying', 'deny'],
    ['polling', 'poll'],
  ])('%s: %s', (form, lemma) => {
    expect(verbLemma(form)).toBe(lemma);
  });
});

describe('lemmas of nouns', () => {
  test.each([
    ['claims', 'claim'],
    ['allies', 'ally'],
    ['speeches', 'speech'],
    ['news', 'news'],
    ['crisis', 'crisis'],
  ])('%s: %s', (form, lemma) => {
    expect(nounLemma(form)).toBe(lemma);
  });
});
