import { errorSummary } from '#design/components/error-summary/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'At the top of a form',
    html: errorSummary({
      heading: 'There is something to put right',
      disableAutoFocus: true,
      errorList: [
        { text: 'Tell us what to call you', href: '#input-name' },
        { text: 'Choose at least one day', href: '#days' },
      ],
    }),
  },
];
