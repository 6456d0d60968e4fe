import { fileUpload } from '#design/components/file-upload/component.ts';
import type { Example } from '#design/components/example.ts';

export const examples: readonly Example[] = [
  {
    name: 'Handing in a file',
    html: fileUpload({
      name: 'term',
      label: { text: 'Your term as a spreadsheet', size: 's' },
      hint: 'A CSV file. Nothing is published until you say so.',
    }),
  },
];
