import { backLink } from '#design/components/back-link/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  { name: 'Says where it goes', html: backLink({ text: 'Back to the prospectus', href: '#back-link' }) },
];
