import { z } from 'zod';
import { insetText } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { feedbackTold } from '../../queries/feedback-told.ts';
import type { Told } from '../../queries/feedback-told.ts';

const KIND_WORDS = {
  wrong: 'Something is wrong',
  complaint: 'A complaint',
  'easy-read': 'Asked for Easy Read',
} as const;

/** What people told the college, newest first. */
export const whatPeopleToldUs = page({ query: z.object({ before: z.uuid().optional() }) }, async (visit) => {
  const { told, more } = await visit.platform.database.inSpace(visit.space.id, (tx) =>
    feedbackTold(tx, visit.query.before),
  );
  const next = more ? `/${visit.space.slug}/feedback?before=${told.at(-1)!.id}` : null;
  return show(visit, { title: 'What people told us', main: view(told, next, visit.space.timeZone) });
});

function view(told: readonly Told[], next: string | null, zone: string): Html {
  return html`<h1 class="nhsuk-heading-l">What people told us</h1>
    ${told.length === 0 ? insetText({ text: 'Nobody has told us anything yet. The link to do so stands at the foot of every page.' }) : ''}
    <ul class="nhsuk-list nhsuk-list--border">${told.map((one) => item(one, zone))}</ul>
    ${next ? html`<p><a href="${next}">Older</a></p>` : ''}`;
}

function item(one: Told, zone: string): Html {
  return html`<li>
    <h2 class="nhsuk-heading-s nhsuk-u-margin-bottom-1">${KIND_WORDS[one.kind]}</h2>
    <p class="nhsuk-hint nhsuk-u-margin-bottom-2">${momentInWords(one.receivedAt, zone)}${one.about ? html`, about ${one.about}` : ''}</p>
    <p dir="auto">${one.words}</p>
    <p>${one.replyTo ? html`Answer to: ${one.replyTo}` : 'No answer asked for.'}</p>
  </li>`;
}
