import { legend } from '#design/components/legend/component.ts';
import type { Example } from '#design/components/example.ts';
import { html } from '#design/html.ts';

export const examples: readonly Example[] = [
  {
    name: 'Above its fields',
    html: html`<fieldset class="nhsuk-fieldset">${legend({ text: 'How can we reach you?', size: 's' })}<p>The fields stand here.</p></fieldset>`,
  },
];
