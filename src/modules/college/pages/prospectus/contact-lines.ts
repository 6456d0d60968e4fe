import { type Html, html, join } from '#design/html.ts';
import type { Space } from '#platform/spaces/spaces.ts';

/** How to reach the college, as far as it has said: telephone first, since a voice is the warmest. */
export function contactLines(space: Pick<Space, 'contactPhone' | 'contactEmail'>, words: { readonly ring: string; readonly write: string }): Html {
  const lines = [
    space.contactPhone && html`${words.ring} <a href="tel:${space.contactPhone.replace(/[^\d+]/g, '')}">${space.contactPhone}</a>`,
    space.contactEmail && html`${words.write} <a href="mailto:${space.contactEmail}">${space.contactEmail}</a>`,
  ].filter((line) => line instanceof Object);
  return lines.length === 0 ? html`` : html`<p>${join(lines, html`<br>`)}</p>`;
}
