import { expect, test } from 'vitest';
import { EASY_NEED_WORDS } from '../model/needs.ts';
import { meText } from './me/text.ts';
import { CONTACT_WORDS } from './person-fields/text.ts';

function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return words && typeof words === 'object' ? Object.values(words).flatMap(textsOf) : [];
}

test('Easy Read about oneself keeps to fifteen words a sentence', () => {
  const texts = [meText.easy, CONTACT_WORDS['you, easy'], EASY_NEED_WORDS].flatMap(textsOf);
  expect(texts.length).toBeGreaterThan(50);
  const sentences = texts.flatMap((text) => text.split(/(?<=[.?:])\s+/));
  expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 15)).toEqual([]);
});
