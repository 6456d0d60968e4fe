import { Html, html, join } from '#design/html.ts';
import type { Space } from '#platform/spaces/spaces.ts';

/** How to reach the college, as far as it has said: telephone first, since a voice is the warmest. */
export function contactLines(
  space: Pick<Space, 'contactPhone' | 'contactEmail'>,
  words: { readonly ring: string; readonly write: string },
): Html {
  const lines = [
    space.contactPhone && html`${words.ring} ${telephone(space.contactPhone)}`,
    space.contactEmail &&
      html`${words.write} <a href="mailto:${space.contactEmail}">${space.contactEmail}</a>`,
  ].filter((line) => line instanceof Html);
  return lines.length === 0 ? html`` : html`<p>${join(lines, html`<br>`)}</p>`;
}

// A number stays on one line, so that it can be read out and dialled.
function telephone(number: string): Html {
  return html`<a href="tel:${number.replace(/[^\d+]/g, '')}">${number.replaceAll(' ', '\u00a0')}</a>`;
}
