import { label } from '#design/components/label/component.ts';
import type { Example } from '#design/components/example.ts';
import { html } from '#design/html.ts';

export const examples: readonly Example[] = [
  {
    name: 'Above its field',
    html: html`${label({ for: 'labelled', text: 'Your phone number' })}<input class="nhsuk-input" id="labelled" name="labelled" type="tel">`,
  },
];
