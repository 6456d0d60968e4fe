import { breadcrumb } from '#design/components/breadcrumb/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'Where this page is',
    html: breadcrumb({
      items: [
        { text: 'Riverside', href: '#breadcrumb' },
        { text: 'Prospectus', href: '#breadcrumb' },
      ],
    }),
  },
];
