import { expect, test } from 'vitest';
import { isTest, sourceFiles } from './support/source-files.ts';

const NAMED = /\.named(?:<[^(]*?>)?\(\s*'([^']+)'/g;

/** Where each name of a statement is written out: the server keeps one text by a name, and refuses another. */
function placesByName(): Map<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const { path, text } of sourceFiles('src').filter((file) => !isTest(file.path)))
    for (const [, name] of text.matchAll(NAMED)) byName.set(name!, [...(byName.get(name!) ?? []), path]);
  return byName;
}

test('each name of a statement is given in one place', () => {
  const places = placesByName();
  expect(places.size).toBeGreaterThan(300);
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
});
