import { summaryList } from '#design/components/summary-list/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'Check your answers',
    html: summaryList({
      rows: [
        {
          key: 'What we call you',
          value: 'Daniel',
          actions: [{ text: 'Change', href: '#summary-list', visuallyHiddenText: 'what we call you' }],
        },
        {
          key: 'How we reach you',
          value: 'By phone. We may leave a message.',
          actions: [{ text: 'Change', href: '#summary-list', visuallyHiddenText: 'how we reach you' }],
        },
        { key: 'What would help', value: 'A quiet place to rest' },
      ],
    }),
  },
];
