import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { easyReadList } from '#design/symbols/easy-read.ts';
import { symbol, symbolNames } from '#design/symbols/symbol.ts';

const folder = new URL('.', import.meta.url);

it('has a name for every drawing, and a drawing for every name', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.svg'));
  expect(symbolNames.map((name) => `${name}.svg`).sort()).toEqual(files.sort());
});

it('says where each drawing comes from, with its licence', () => {
  const licence = readFileSync(new URL('LICENCE.md', folder), 'utf8');
  expect(licence).toContain('MIT License');
  for (const name of symbolNames) expect(licence).toMatch(new RegExp(`\\| \`${name}\` +\\|`));
});

it.each(symbolNames.map((name) => [name]))(
  '%s is hidden from screen readers and carries no script',
  (name) => {
    expect(symbol(name).text).toMatch(/^<svg[^>]*aria-hidden="true"/s);
    expect(symbol(name).text).toContain('<path');
    expect(readFileSync(new URL(`${name}.svg`, folder), 'utf8')).not.toMatch(/<script|\son\w+=|href/i);
  },
);

it('puts the words of a block beside its picture, escaped', () => {
  const { text } = easyReadList([{ symbol: 'phone', text: ['Ring us.', 'Ask for <Amina>.'] }]);
  expect(text).toContain('<p>Ring us.</p>');
  expect(text).toContain('Ask for &lt;Amina&gt;.');
});
