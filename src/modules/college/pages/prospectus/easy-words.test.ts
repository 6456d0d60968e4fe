import { describe, expect, it } from 'vitest';
import { frontText } from '../front-page/text.ts';
import { runText } from '../run/text.ts';
import { prospectusText } from './text.ts';

// Every sentence of the Easy Read words, those that are made by a function with an example of what goes in.
function sentencesOf(words: unknown): string[] {
  if (typeof words === 'function')
    return sentencesOf((words as (...values: unknown[]) => unknown)('Tuesday 3 November 2026', 2));
  if (typeof words === 'string') return words.split(/(?<=[.?:])\s+/);
  return Object.values(words as object).flatMap(sentencesOf);
}

describe('Easy Read', () => {
  it.each([
    ['the front page', frontText.easy],
    ['the prospectus', prospectusText.easy],
    ['a run', runText.easy],
  ])('keeps sentences to fifteen words: %s', (_page, text) => {
    const long = sentencesOf(text).filter((sentence) => sentence.split(/\s+/).length > 15);
    expect(long).toEqual([]);
  });
});
