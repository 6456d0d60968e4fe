import { describe, expect, it } from 'vitest';
import { cancelText } from '../cancel-a-place/text.ts';
import { confirmationText } from './confirmation-text.ts';
import { bookText } from './text.ts';

const MOST_WORDS = 15;

/** Every sentence in a table of words; a function says what it says for three, and for nobody. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return words.split(/(?<=[.?!])\s+/);
  if (typeof words === 'function') return [3, 0].flatMap((count) => sentences(words(count, count)));
  return Object.values(words as object).flatMap(sentences);
}

describe('the Easy Read words of booking', () => {
  it.each([
    ['asking for a place', bookText],
    ['what became of it', confirmationText],
    ['giving it up', cancelText],
  ])('%s: short sentences, and another text than the standard one', (_page, texts) => {
    const easy = sentences(texts.easy);
    expect(easy.filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS)).toEqual([]);
    expect(easy).not.toEqual(sentences(texts.en));
  });
});
