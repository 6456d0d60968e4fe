import { fieldset } from '#design/components/fieldset/component.ts';
import type { Example } from '#design/components/example.ts';
import { input } from '#design/components/input/component.ts';
import { html } from '#design/html.ts';

export const examples: readonly Example[] = [
  {
    name: 'Fields that belong together',
    html: fieldset({
      legend: { text: 'Somebody to ring in an emergency', size: 's' },
      html: html`${input({ name: 'contact-name', label: 'Their name' })}${input({ name: 'contact-phone', label: 'Their phone number', width: 20, type: 'tel' })}`,
    }),
  },
];
