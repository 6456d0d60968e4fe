import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CHECKOUT, sourceFiles } from '#test/sweeps/support/source-files.ts';
import { EVENT_WORDS, eventWords } from './event-words.ts';

// Where rooms make their events: words in the past tense, such as 'PlaceBooked', and those put together from 'Import…'.
const files = sourceFiles('src/modules').filter(({ path }) => /[/-]events(?:\/[\w-]+)?\.ts$/.test(path));
const text = files.map(({ path }) => readFileSync(`${CHECKOUT}/${path}`, 'utf8')).join('\n');
const NOT_EVENTS = ['CannotMerge', 'CannotMergeError'];

function types(): string[] {
  const named = [...text.matchAll(/'([A-Z][a-z]+(?:[A-Z][a-z]+)+|[a-z]+-(?:recorded|held|closed))'/g)].map(
    (match) => match[1]!,
  );
  const ofOneWord = [...text.matchAll(/\bof[A-Z]\w+\('([A-Z][a-z]+)'/g)].map((match) => match[1]!);
  const imports = [...text.matchAll(/event\('([A-Z]\w+)', importId/g)].map((match) => `Import${match[1]}`);
  const parts = imports.map((name) => name.replace('Import', ''));
  return [...new Set([...named, ...ofOneWord, ...imports])].filter(
    (name) => !NOT_EVENTS.includes(name) && !parts.includes(name),
  );
}

it('every event has words for the people it is about', () => {
  expect(files.length).toBeGreaterThan(5);
  expect(types().length).toBeGreaterThan(70);
  expect(
    types().filter((type) => !Object.hasOwn(EVENT_WORDS, type)),
    'say these in event-words.ts',
  ).toEqual([]);
});

it('no words are kept for an event that nobody records any more', () => {
  expect(Object.keys(EVENT_WORDS).filter((type) => !types().includes(type))).toEqual([]);
});

it('the words are short sentences, and never a name from the code', () => {
  for (const words of Object.values(EVENT_WORDS)) {
    expect(words).toMatch(/^[A-Z].*\.$/);
    expect(words.split(/\s+/).length).toBeLessThanOrEqual(15);
    expect(words).not.toMatch(/[a-z][A-Z]/);
  }
  expect(eventWords('SomethingNew')).toBe('Something was done.');
});
