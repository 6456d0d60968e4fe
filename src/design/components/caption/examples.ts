import { caption } from '#design/components/caption/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  { name: 'Above a heading', html: caption({ text: 'Spring 2027', size: 'l' }) },
];
