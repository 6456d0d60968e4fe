import { expect, it } from 'vitest';
import { agendaText } from '../views/agenda-view.ts';
import { itemText } from './agenda-item/text.ts';
import { agendaPaperText } from './agenda-paper/page.ts';
import { actionText } from './meeting-actions/page.ts';
import { meetingHelpsText } from './meeting-helps/text.ts';
import { notesText } from './meeting-notes/page.ts';
import { paperText } from './meeting-papers/page.ts';
import { meetingText } from './meeting/text.ts';
import { meetingsText } from './meetings/text.ts';

const MOST_WORDS = 15;

/** Every sentence in a table of words; a function says what it says of a few things. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return words.split(/(?<=[.?!])\s+/);
  if (typeof words === 'function') return sentences(words(3, 5, 2, 1));
  return Object.values(words ?? {}).flatMap(sentences);
}

it('every page of a meeting has an Easy Read text of its own, in short sentences', () => {
  const texts = [
    agendaText,
    itemText,
    agendaPaperText,
    actionText,
    meetingHelpsText,
    notesText,
    paperText,
    meetingText,
    meetingsText,
  ];
  for (const { en, easy } of texts) expect(sentences(easy)).not.toEqual(sentences(en));
  const easy = texts.flatMap((text) => sentences(text.easy));
  expect(easy.length).toBeGreaterThan(100);
  expect(easy.filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS)).toEqual([]);
});
