import { passwordInput } from '#design/components/password-input/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'With a button to look',
    html: passwordInput({ name: 'password', label: { text: 'Password', size: 's' }, width: 20 }),
  },
];
