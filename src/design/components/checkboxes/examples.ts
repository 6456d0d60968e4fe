import { checkboxes } from '#design/components/checkboxes/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'Any number of choices',
    html: checkboxes({
      name: 'what-helps',
      fieldset: { legend: { text: 'What would help you take part?', size: 's' } },
      hint: 'Choose any. You can skip this.',
      values: ['quiet'],
      items: [
        { value: 'quiet', text: 'A quiet place to rest' },
        { value: 'print', text: 'Words in large print', hint: '18 point or larger' },
        { divider: 'or' },
        { value: 'none', text: 'Nothing in particular', behaviour: 'exclusive' },
      ],
    }),
  },
  {
    name: 'With something to put right, small',
    html: checkboxes({
      name: 'days',
      small: true,
      fieldset: { legend: { text: 'Which days suit you?', size: 's' } },
      errorMessage: 'Choose at least one day',
      items: [
        { value: 'mon', text: 'Monday' },
        { value: 'tue', text: 'Tuesday' },
      ],
    }),
  },
];
