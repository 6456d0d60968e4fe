import { radios } from '#design/components/radios/component.ts';
import type { Example } from '#design/components/example.ts';
import { input } from '#design/components/input/component.ts';

export const examples: readonly Example[] = [
  {
    name: 'One of several, with what each reveals',
    html: radios({
      name: 'reach',
      value: 'phone',
      fieldset: { legend: { text: 'How can we reach you?', size: 's' } },
      items: [
        {
          value: 'phone',
          text: 'Phone',
          conditional: {
            html: input({ name: 'reach-phone', label: 'Your phone number', width: 20, type: 'tel' }),
          },
        },
        {
          value: 'email',
          text: 'E-mail',
          conditional: { html: input({ name: 'reach-email', label: 'Your e-mail address', type: 'email' }) },
        },
        { divider: 'or' },
        { value: 'desk', text: 'I will come and ask', hint: 'At the desk, any weekday' },
      ],
    }),
  },
  {
    name: 'Short answers in a row',
    html: radios({
      name: 'message',
      inline: true,
      fieldset: { legend: { text: 'May we leave a message?', size: 's' } },
      items: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
    }),
  },
];
