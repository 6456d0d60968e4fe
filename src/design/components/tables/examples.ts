import { tables } from '#design/components/tables/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'Compared in rows',
    html: tables({
      caption: { text: 'Places left, spring 2027', size: 's' },
      firstCellIsHeader: true,
      head: [{ text: 'Course' }, { text: 'Starts' }, { text: 'Places left', format: 'numeric' }],
      rows: [
        ['Living with ADHD', 'Tue 12 January', '4'],
        ['Sleep and rest', 'Mon 18 January', '6'],
      ],
    }),
  },
  {
    name: 'Stacked on a small screen',
    html: tables({
      caption: { text: 'Who can help', size: 's' },
      responsive: true,
      head: ['Who', 'When', 'How'],
      rows: [
        ['Amina, coordinator', 'Monday to Wednesday', 'Ring or write'],
        ['The desk', 'Any weekday', 'Come in'],
      ],
    }),
  },
];
