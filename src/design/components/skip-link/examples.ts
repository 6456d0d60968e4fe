import { skipLink } from '#design/components/skip-link/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'Shows when it has the focus',
    html: skipLink({ text: 'Skip to the end of the gallery', href: '#warning-callout' }),
  },
];
