import { describe, expect, it } from 'vitest';
import { checkboxes } from '#design/components/checkboxes/component.ts';
import { radios } from '#design/components/radios/component.ts';
import { select } from '#design/components/select/component.ts';
import { textarea } from '#design/components/textarea/component.ts';
import type { Html } from '#design/html.ts';

function chosen(drawn: Html): (string | undefined)[] {
  const controls = drawn.text.match(/<(?:input|option)[^>]*>/g) ?? [];
  const on = controls.filter((control) => /\s(?:checked|selected)[\s>]/.test(control));
  return on.map((control) => /value="([^"]*)"/.exec(control)?.[1]);
}

const items = [
  { value: 1, text: 'One' },
  { value: 2, text: 'Two' },
  { value: '', text: 'None' },
];

describe('what a person chose comes back as it was', () => {
  it('whether the form gave it as text or the page as a number', () => {
    expect(chosen(radios({ name: 'a', items, value: '2' }))).toEqual(['2']);
    expect(chosen(radios({ name: 'a', items, value: 2 }))).toEqual(['2']);
    expect(chosen(checkboxes({ name: 'a', items, values: ['1', 2] }))).toEqual(['1', '2']);
    expect(chosen(select({ name: 'a', items, value: '1' }))).toEqual(['1']);
  });

  it.each([undefined, null, ''])('and nothing is chosen when nothing was (%s)', (value) => {
    expect(chosen(radios({ name: 'a', items, value }))).toEqual([]);
    expect(chosen(select({ name: 'a', items, value }))).toEqual([]);
  });

  it('keeps the line break a person began with, which browsers drop once', () => {
    expect(textarea({ name: 'a', value: '\nHello <b>' }).text).toContain('>\n\nHello &lt;b&gt;</textarea>');
    expect(textarea({ name: 'a', value: 'Hello' }).text).toContain('>Hello</textarea>');
  });
});
