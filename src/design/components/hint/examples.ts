import { hint } from '#design/components/hint/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'Between label and field',
    html: hint('The name you like to use. It need not be your legal name.'),
  },
];
