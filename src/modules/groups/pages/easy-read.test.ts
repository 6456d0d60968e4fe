import { expect, it } from 'vitest';
import { UNTIL_SET, RULES } from '../model/rules.ts';
import type { RuleName, RuleValues } from '../model/rules.ts';
import { ruleInWords, ruleTitle } from '../model/rule-words.ts';
import { groupText } from './group/text.ts';
import { groupsText } from './groups/text.ts';
import { howText } from './how-we-work/text.ts';
import { joinText } from './join/text.ts';
import { mySeatText } from './my-seat/text.ts';
import { seatsText } from './seats/text.ts';
import { slippingText } from './slipping/text.ts';

const MOST_WORDS = 15;

/** Every sentence in a table of words; a function says what it says of a few things. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return words.split(/(?<=[.?!])\s+/);
  if (typeof words === 'function') return sentences(words('the library', 3, 2));
  return Object.values(words as object).flatMap(sentences);
}

const OTHERS: Partial<RuleValues> = {
  'enough-of-us': { atLeast: 5, ofEach: { lived: 2, professional: 1 } },
  methods: ['consent', 'consensus', 'majority', 'advice'],
  'badges-off': true,
  'welcome-first': false,
};

// What a group writes itself is its own; these are our words about it.
const OURS = RULES.filter(
  (name) => !['who-may-chair', 'how-agendas-are-made', 'how-rules-change'].includes(name),
);

function rulesInEasyWords(): string[] {
  const values = (name: RuleName) =>
    [UNTIL_SET[name], OTHERS[name] ?? UNTIL_SET[name]] as RuleValues[RuleName][];
  const lines = OURS.flatMap((name) => values(name).flatMap((value) => ruleInWords(name, value, 'easy')));
  return sentences([...lines, ...RULES.map((name) => ruleTitle(name, 'easy'))]);
}

it('every page for everybody has an Easy Read text of its own, in short sentences', () => {
  const texts = [groupText, groupsText, howText, joinText, mySeatText, seatsText, slippingText];
  for (const { en, easy } of texts) expect(sentences(easy)).not.toEqual(sentences(en));
  const easy = [...texts.flatMap((text) => sentences(text.easy)), ...rulesInEasyWords()];
  expect(easy.length).toBeGreaterThan(100);
  expect(easy.filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS)).toEqual([]);
});
