import { actionLink } from '#design/components/action-link/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  { name: 'The next step', html: actionLink({ text: 'See what the board decided', href: '#action-link' }) },
];
