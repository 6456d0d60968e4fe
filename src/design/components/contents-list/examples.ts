import { contentsList } from '#design/components/contents-list/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'The pages of a guide',
    html: contentsList({
      ariaLabel: 'Pages of this example',
      items: [
        { text: 'Before you come', href: '#contents-list', current: true },
        { text: 'On the day', href: '#contents-list' },
        { text: 'Afterwards', href: '#contents-list' },
      ],
    }),
  },
];
