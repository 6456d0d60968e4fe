import { select } from '#design/components/select/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'From a long list',
    html: select({
      name: 'venue',
      label: { text: 'Where is it?', size: 's' },
      value: 'library',
      items: [
        { value: 'library', text: 'Central Library' },
        { value: 'centre', text: 'Riverside Centre' },
        { value: 'online', text: 'Online' },
      ],
    }),
  },
];
