import { insetText } from '#design/components/inset-text/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'Set apart',
    html: insetText({ text: 'Two people see it differently. Their words stand below the decision.' }),
  },
];
