import { pagination } from '#design/components/pagination/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'Before and after',
    html: pagination({
      ariaLabel: 'Pages of a guide',
      previous: { href: '#pagination', label: 'Before you come' },
      next: { href: '#pagination', label: 'Afterwards' },
    }),
  },
  {
    name: 'A long list',
    html: pagination({
      ariaLabel: 'Pages of a list',
      previous: { href: '#pagination' },
      next: { href: '#pagination' },
      items: [
        { number: 1, href: '#pagination' },
        { number: 2, href: '#pagination', current: true },
        { number: 3, href: '#pagination' },
      ],
    }),
  },
];
