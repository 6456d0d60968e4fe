import { type Html, html } from '#design/html.ts';

/** Our mark: two people, two paths, side by side. Says nothing by itself: the name stands beside it. */
export function mark(): Html {
  return html`<svg class="al-mark" viewBox="0 0 48 48" width="44" height="44" aria-hidden="true" focusable="false"><g class="al-mark__one">
      <circle cx="12" cy="10" r="6.5" fill="currentcolor"></circle>
      <path d="M12 24.5c0 9.5 7 9 7 19" fill="none" stroke="currentcolor" stroke-width="8" stroke-linecap="round"></path>
    </g>
    <g class="al-mark__other">
      <circle cx="36" cy="10" r="6.5" fill="currentcolor"></circle>
      <path d="M36 24.5c0 9.5-7 9-7 19" fill="none" stroke="currentcolor" stroke-width="8" stroke-linecap="round"></path>
    </g>
  </svg>`;
}
