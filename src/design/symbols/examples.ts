import type { Example } from '#design/components/example.ts';
import { html } from '#design/html.ts';
import { easyRead, easyReadList } from '#design/symbols/easy-read.ts';
import { symbol, symbolNames } from '#design/symbols/symbol.ts';

export const examples: readonly Example[] = [
  {
    name: 'Picture left, words right',
    html: easyReadList([
      { symbol: 'course', text: 'You can learn new things here. A course is free.' },
      {
        symbol: 'people',
        text: ['Two people run each course.', 'One has lived through it. One does it as a job.'],
      },
      { symbol: 'chair', text: 'You can rest when you like. You can leave when you like.' },
    ]),
  },
  { name: 'One block', html: easyRead({ symbol: 'phone', text: 'You can ring us.' }) },
  {
    name: 'Every symbol',
    html: html`<ul class="al-symbol-sheet">
      ${symbolNames.map((name) => html`<li>${symbol(name)} ${name}</li>`)}
    </ul>`,
  },
];
