import { dateInWords } from '#design/dates.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { RegisterMissing } from '../../queries/register-missing.ts';
import type { ReviewWaiting } from '../../queries/reviews.ts';

/** One register still to be taken. */
export function registerLine(slug: string, zone: string, one: RegisterMissing): Html {
  return html`<a href="/${slug}/runs/${one.code}/sessions/${one.sessionId}/register">Take the register of ${one.title}, ${dateInWords(one.startsAt, zone)}</a> <span class="al-quiet">(${plural(one.unmarked, { one: '# person not marked', other: '# people not marked' })})</span>`;
}

/** One run still to be looked back on. */
export function reviewLine(slug: string, zone: string, one: ReviewWaiting): Html {
  return html`<a href="/${slug}/runs/${one.code}/review">Look back on ${one.title} together</a> <span class="al-quiet">(its last session was on ${dateInWords(one.endsAt, zone)})</span>`;
}
