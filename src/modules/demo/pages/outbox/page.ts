import { insetText } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, join } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { found } from '#platform/errors/errors.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { RIVERSIDE } from '../../progress.ts';
import { outbox } from '../../queries/outbox.ts';
import type { OutboxLetter } from '../../queries/outbox.ts';

/** The mail that the demonstration would have sent. */
export const outboxPage = page({}, async (visit) => {
  const space = found(await visit.platform.spaces.bySlug(RIVERSIDE.slug));
  const letters = await outbox(visit.platform, space.id);
  return show(visit, { title: 'The demonstration’s outbox', main: view(letters, space.timeZone) });
});

function view(letters: readonly OutboxLetter[], zone: string): Html {
  return html`<h1 class="nhsuk-heading-l">The demonstration’s outbox</h1>
    <p class="al-lead">Mail stays here instead of being sent. Senders and subjects are neutral, so that nothing shows on a locked phone.</p>
    ${letters.length === 0 ? insetText({ text: 'Nothing has been written yet. Book a place, and look again.' }) : ''}
    <ol class="nhsuk-list nhsuk-list--border" id="letters">${letters.map((letter) => item(letter, zone))}</ol>`;
}

function item(letter: OutboxLetter, zone: string): Html {
  return html`<li>
    <h2 class="nhsuk-heading-s nhsuk-u-margin-bottom-1">${letter.subject}</h2>
    <p class="nhsuk-hint nhsuk-u-margin-bottom-2">${toWhom(letter)}, ${momentInWords(letter.createdAt, zone)}</p>
    <p class="al-letter">${withLinks(letter.body)}</p>
  </li>`;
}

function toWhom({ way, to }: OutboxLetter): string {
  if (way === 'letter')
    return to ? `A letter to print, to ${to.split('\n')[0]}` : 'A letter to print and hand over';
  return way === 'text' ? `A text to ${to}` : `To ${to}`;
}

const LINK = /(https?:\/\/[^\s]+)/g;

function withLinks(body: string): Html {
  const lines = body
    .trim()
    .split('\n')
    .map(
      (line) =>
        html`${line.split(LINK).map((part) => (URL.canParse(part) && part.startsWith('http') ? html`<a href="${part}">${part}</a>` : part))}`,
    );
  return join(lines, html`<br>`);
}
