import { input } from '#design/components/input/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'One line',
    html: input({
      name: 'input-name',
      label: { text: 'What should we call you?', size: 's' },
      hint: 'The name you like to use.',
      value: 'Daniel',
      width: 20,
      autocomplete: 'nickname',
    }),
  },
  {
    name: 'With something to put right',
    html: input({
      name: 'places',
      label: { text: 'How many places are there?', size: 's' },
      errorMessage: 'Write the number of places in figures, such as 12',
      value: 'lots',
      width: 4,
      inputmode: 'numeric',
    }),
  },
  {
    name: 'With a prefix',
    html: input({
      name: 'fare',
      label: { text: 'What did the bus cost?', size: 's' },
      prefix: '£',
      width: 5,
      inputmode: 'decimal',
    }),
  },
];
