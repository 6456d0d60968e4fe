import { notificationBanner } from '#design/components/notification-banner/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'Something to know',
    html: notificationBanner({
      title: { id: 'banner-important', level: 4 },
      heading: { text: 'A place is held for you until Friday 27 November 2026, 5pm', level: 5 },
      text: 'After that it goes to the next person on the list.',
      disableAutoFocus: true,
    }),
  },
  {
    name: 'Something done',
    html: notificationBanner({
      variant: 'success',
      title: { id: 'banner-success', text: 'Done', level: 4 },
      text: 'The term is published.',
      disableAutoFocus: true,
    }),
  },
];
