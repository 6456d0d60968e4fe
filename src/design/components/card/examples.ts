import { card } from '#design/components/card/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'One among others',
    html: card({
      heading: { text: 'Sleep and rest', level: 4 },
      description: 'Four Tuesdays, at the library. 6 places left.',
      href: '#card',
      clickable: true,
    }),
  },
  {
    name: 'With something to do',
    html: card({
      heading: { text: 'Your place', level: 4 },
      description: 'Living with ADHD, from Tuesday 12 January 2027.',
      actions: [{ text: 'Change', href: '#card' }],
    }),
  },
  {
    name: 'Set apart',
    html: card({
      heading: { text: 'What to bring', level: 4 },
      description: 'Yourself, and a drink if you like one.',
      variant: 'feature',
    }),
  },
  {
    name: 'Care: not urgent',
    html: card({
      heading: { text: 'Talk it over with somebody', level: 4 },
      description: 'Your college can ring you back on any weekday.',
      variant: 'non-urgent',
    }),
  },
];
