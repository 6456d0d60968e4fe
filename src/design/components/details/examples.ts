import { details, expander } from '#design/components/details/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'More for those who want it',
    html: details({
      summary: 'What if I miss a session?',
      text: 'Come to the next one. Nobody will ask you why.',
    }),
  },
  {
    name: 'In a box of its own',
    html: expander({
      summary: 'How to get there',
      text: 'The 14 bus stops outside the library. The way in is step-free.',
    }),
  },
];
