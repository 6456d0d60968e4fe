import { expect, it } from 'vitest';
import { managersText } from './text.ts';

const MOST_WORDS = 15;

/** Every sentence in a table of words; a function says what it says about somebody. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return words.split(/(?<=[.?!])\s+/);
  if (typeof words === 'function') return sentences(words('Priya Nair', 'Tuesday'));
  return Object.values(words as object).flatMap(sentences);
}

it('has an Easy Read text of its own, in short sentences', () => {
  const easy = sentences(managersText.easy);
  expect(easy.length).toBeGreaterThan(5);
  expect(easy.filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS)).toEqual([]);
  expect(easy).not.toEqual(sentences(managersText.en));
});
