import { card } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { whatWaits } from '../../queries/what-waits.ts';
import type { WhatWaits } from '../../queries/what-waits.ts';
import { read } from '#platform/http/do-once.ts';

/** The room of messages: what waits for somebody here. */
export const hubPage = page({}, async (visit) => {
  const waits = await read(visit, (tx) => whatWaits(tx, visit.now));
  return show(visit, { title: 'Messages', main: view(visit.space.slug, waits) });
});

function view(slug: string, waits: WhatWaits): Html {
  return html`<h1>Messages</h1>
    <p class="al-lead">People are told by the way they chose. Mail and texts go by themselves; this is what needs a person.</p>
    <ul class="al-grid al-full">${cards(waits).map(([title, path, about]) => html`<li>${card({ clickable: true, href: `/${slug}/messages/${path}`, heading: { text: title, level: 2, size: 's' }, description: about })}</li>`)}</ul>
    <p>What somebody was sent, and how they asked to be told, stands with their own record: look for them under <a href="/${slug}/people">People</a>.</p>`;
}

function cards({ calls, letters, failed }: WhatWaits): (readonly [string, string, string])[] {
  return [
    [
      'People to ring',
      'calls',
      calls === 0
        ? 'Nobody needs ringing just now.'
        : plural(calls, { one: '# person waits for a call.', other: '# people wait for a call.' }),
    ],
    [
      'Letters to print',
      'letters',
      letters === 0
        ? 'No letter waits to be printed.'
        : plural(letters, { one: '# letter waits to be printed.', other: '# letters wait to be printed.' }),
    ],
    [
      'What could not be sent',
      'failed',
      failed === 0
        ? 'Everything got through.'
        : plural(failed, { one: '# message needs somebody.', other: '# messages need somebody.' }),
    ],
  ];
}
