import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';

/** What was decided in looking back since a course's newest version was made, for whoever makes the next. */
export function nextTimePanel(
  all: readonly { readonly words: string; readonly code: string; readonly termName: string }[],
  slug: string,
): Html {
  if (all.length === 0) return nothing;
  return html`<div class="nhsuk-inset-text">
    <h2 class="nhsuk-heading-s">“We will …”: decided in looking back since the newest version</h2>
    <ul>${all.map((one) => html`<li dir="auto">${one.words} <span class="al-quiet">(<a href="/${slug}/runs/${one.code}/review">${one.termName}, ${one.code}</a>)</span></li>`)}</ul>
  </div>`;
}
