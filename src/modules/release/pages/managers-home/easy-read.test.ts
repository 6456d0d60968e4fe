import { expect, it } from 'vitest';
import { managersHomeText } from './text.ts';

const MOST_WORDS = 15;
const WAYS = 'ring 020 7946 0000';

it('has an Easy Read text of its own, in short sentences', () => {
  const { easy, en } = managersHomeText;
  const all = (words: typeof easy) => [
    ...Object.values(words).filter((one) => typeof one === 'string'),
    words.ring(WAYS),
    words.asks('Priya Nair', 'Sleep well'),
    words.times(2),
    words.agreed(1, 3),
    words.held(2, 9),
    words.toCome(3),
    words.came('*'),
    words.came(25),
    words.keptUntil('Tuesday 12 January 2027'),
    words.keepLonger('Tuesday 12 January 2027'),
  ];
  const sentences = all(easy).flatMap((words) => words.split(/(?<=[.?!])\s+/));
  expect(sentences.filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS)).toEqual([]);
  expect(all(easy)).not.toEqual(all(en));
});
