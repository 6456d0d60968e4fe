import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gallery, sections } from '#design/gallery.ts';
import { page } from '#design/layout.ts';
import { aFrame } from '#design/testing/a-frame.ts';
import { faultsOf } from '#design/testing/faults-of.ts';

const every = sections.flatMap(([id, , examples]) =>
  examples.map((example) => [id, example.name, example] as const),
);

describe('the gallery', () => {
  it('is valid as a page, in both languages', async () => {
    expect(await faultsOf(page(aFrame({ main: gallery() })).text)).toEqual([]);
    expect(await faultsOf(page(aFrame({ main: gallery(), language: 'easy' })).text)).toEqual([]);
  });

  it('shows every component there is', () => {
    const folders = readdirSync(new URL('components', import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const shown = sections.map(([id]) => id);
    expect(folders.filter((name) => !shown.includes(name))).toEqual([]);
  });

  it('has no id twice', () => {
    const ids = Array.from(gallery().text.matchAll(/\sid="([^"]+)"/g), ([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it.each(every)('%s: %s says something', (_id, _name, example) => {
    expect(example.html.text.replaceAll(/<[^>]*>/g, '').trim()).not.toBe('');
  });
});
