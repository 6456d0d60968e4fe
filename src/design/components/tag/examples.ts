import { tag } from '#design/components/tag/component.ts';
import type { Example } from '#design/components/example.ts';
import { html } from '#design/html.ts';

export const examples: readonly Example[] = [
  {
    name: 'In a word or two',
    html: html`${tag({ text: 'Recorded', colour: 'green' })} ${tag({ text: 'Not recorded yet', colour: 'grey' })} ${tag({ text: 'Looking for a tutor', colour: 'yellow' })} ${tag({ text: 'Full', colour: 'red' })} ${tag({ text: 'Online', colour: 'blue' })} ${tag({ text: 'Draft', colour: 'purple' })} ${tag({ text: 'New', colour: 'pink' })} ${tag({ text: 'Waiting', colour: 'orange' })} ${tag({ text: 'Open', colour: 'aqua-green' })} ${tag({ text: 'Plain', colour: 'white' })}`,
  },
];
