import { warningCallout } from '#design/components/warning-callout/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'Before going on',
    html: warningCallout({
      heading: { text: 'This room has one step', level: 4 },
      text: 'Ring us and we will move the course.',
    }),
  },
];
