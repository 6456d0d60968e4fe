import { taskList } from '#design/components/task-list/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'How far each is',
    html: taskList({
      idPrefix: 'publish',
      items: [
        { heading: 'Check the dates', href: '#task-list', status: 'Done' },
        {
          heading: 'Find a professional tutor',
          hint: 'Two runs are looking',
          href: '#task-list',
          status: { tag: { text: 'To do', colour: 'yellow' } },
        },
        { heading: 'Publish the term', status: 'Cannot start yet' },
      ],
    }),
  },
];
