import { doDontList } from '#design/components/do-dont-list/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'What helps',
    html: doDontList({
      heading: { text: 'What helps in a group', level: 4 },
      items: [{ text: 'speak for yourself' }, { text: 'leave room for silence' }],
    }),
  },
  {
    name: 'What does not',
    html: doDontList({
      heading: { text: 'What gets in the way', level: 4 },
      icon: 'cross',
      items: [{ text: 'speak over each other' }, { text: 'take somebody’s story home' }],
    }),
  },
];
