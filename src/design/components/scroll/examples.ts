import { scroll } from '#design/components/scroll/component.ts';
import type { Example } from '#design/components/example.ts';
import { html } from '#design/html.ts';

export const examples: readonly Example[] = [
  {
    name: 'Something wide',
    html: scroll({
      labelledBy: 'scroll-name',
      html: html`<p id="scroll-name">A wide thing scrolls in its own box, so that the page does not.</p>`,
    }),
  },
];
