import type { WhatWaits } from '#modules/messages/index.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';

/** What waits in the room of messages, a line each: those who could not be told come first. */
export function messageThings(slug: string, { failed, calls, letters }: WhatWaits): Html[] {
  const lines = [
    failed > 0 &&
      ([
        'failed',
        plural(failed, { one: '# message could not be sent', other: '# messages could not be sent' }),
      ] as const),
    calls > 0 && (['calls', plural(calls, { one: 'Ring # person', other: 'Ring # people' })] as const),
    letters > 0 &&
      (['letters', plural(letters, { one: 'Print # letter', other: 'Print # letters' })] as const),
  ].filter((line) => line !== false);
  return lines.map(([path, words]) => html`<a href="/${slug}/messages/${path}">${words}</a>`);
}
