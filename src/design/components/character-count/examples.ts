import { characterCount } from '#design/components/character-count/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'With a limit',
    html: characterCount({
      name: 'about-you',
      label: { text: 'What would you like your tutors to know?', size: 's' },
      hint: 'You can skip this.',
      maxlength: 300,
      rows: 3,
    }),
  },
];
