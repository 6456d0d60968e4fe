import { expect, it } from 'vitest';
import { bringText } from './bring-evidence/page.ts';
import { decisionText } from './decision/text.ts';
import { decisionsText } from './decisions/text.ts';
import { leaveText } from './give-leave/page.ts';
import { accountsText } from './my-accounts/page.ts';
import { differentText } from './see-differently/page.ts';
import { speakText } from './speak/text.ts';
import { METHOD_WORDS } from './words.ts';

const MOST_WORDS = 15;

/** What only whoever looks after a group reads, in standard words. */
const NOT_FOR_EVERYBODY: ReadonlySet<string> = new Set([
  'writeDown',
  'hasASay',
  'prepare',
  'decide',
  'override',
  'happened',
  'paper',
  'missing',
]);

/** Every sentence in a table of words; a function says what it says of somebody, on a day. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return words.split(/(?<=[.?!])\s+/);
  if (typeof words === 'function') return sentences(words('Rosa Bianchi', '3 November 2026', 1));
  return Object.entries(words as object)
    .filter(([name]) => !NOT_FOR_EVERYBODY.has(name))
    .flatMap(([, value]) => sentences(value));
}

it.for(
  Object.entries({
    accountsText,
    bringText,
    decisionText,
    decisionsText,
    differentText,
    leaveText,
    speakText,
    METHOD_WORDS,
  }),
)('%s has Easy Read words of its own, in short sentences', ([, words]) => {
  const easy = sentences(words.easy);
  expect(easy.filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS)).toEqual([]);
  expect(easy).not.toEqual(sentences(words.en));
});
