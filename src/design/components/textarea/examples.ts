import { textarea } from '#design/components/textarea/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'Several lines',
    html: textarea({
      name: 'differently',
      label: { text: 'I see it differently', size: 's' },
      hint: 'Your own words stand beside the decision.',
      rows: 3,
    }),
  },
];
