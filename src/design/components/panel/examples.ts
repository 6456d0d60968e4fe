import { panel } from '#design/components/panel/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'It is done',
    html: panel({
      heading: { text: 'You have a place', level: 4 },
      text: 'Living with ADHD, from Tuesday 12 January 2027, 10am',
    }),
  },
];
