import { dateInWords } from '#design/dates.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { HeldNeeds } from '../../queries/held-needs.ts';

/** Held places and waiting lists that wait for somebody to ring, each one click from done. */
export function heldThings(slug: string, zone: string, { toRing, lists }: HeldNeeds): Html[] {
  const ringOne = toRing.map(
    ({ bookingId, code, title, name, by }) =>
      html`<a href="/${slug}/runs/${code}/people/${bookingId}/place">A held place: ring ${name} by ${dateInWords(by, zone)}</a> <span class="al-quiet">(${title})</span>`,
  );
  const ringList = lists.map(({ code, title, free, startsAt }) => {
    const places = plural(free, { one: '# place is free', other: '# places are free' });
    return html`<a href="/${slug}/runs/${code}/people">Ring the waiting list in turn: ${places}</a> <span class="al-quiet">(${title}, ${dateInWords(startsAt, zone)})</span>`;
  });
  return [...ringList, ...ringOne];
}
