import { button } from '#design/components/button/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  { name: 'The main thing to do', html: button({ text: 'Ask for a place', type: 'button' }) },
  {
    name: 'Another thing to do',
    html: button({ text: 'Save and come back later', type: 'button', variant: 'secondary' }),
  },
  {
    name: 'Something that cannot be undone',
    html: button({ text: 'Give up my place', type: 'button', variant: 'warning' }),
  },
  { name: 'A link that looks like a button', html: button({ text: 'See the prospectus', href: '#button' }) },
  {
    name: 'Small, with an icon',
    html: button({ text: 'Search', type: 'button', icon: 'search', small: true }),
  },
];
