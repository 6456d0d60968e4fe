import { errorMessage } from '#design/components/error-message/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  { name: 'Above its field', html: errorMessage('Tell us what to call you') },
];
