import { heading } from '#design/components/heading/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'With a caption',
    html: heading({ text: 'Living with ADHD', caption: 'Spring 2027', size: 'l', level: 4 }),
  },
];
