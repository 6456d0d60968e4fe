import { type Html, html } from '#design/html.ts';

/** Our mark: two people, two paths, side by side. Says nothing by itself: the name stands beside it. */
export function mark(): Html {
  return html`<svg class="al-mark" viewBox="0 0 48 48" width="44" height="44" aria-hidden="true" focusable="false"><g class="al-mark__one">
      <circle cx="11.5" cy="9" r="7" fill="currentcolor"></circle>
      <path d="M10.5 24.5Q11 35 18.5 42.5" fill="none" stroke="currentcolor" stroke-width="10" stroke-linecap="round"></path>
    </g>
    <g class="al-mark__other">
      <circle cx="36.5" cy="9" r="7" fill="currentcolor"></circle>
      <path d="M37.5 24.5Q37 35 29.5 42.5" fill="none" stroke="currentcolor" stroke-width="10" stroke-linecap="round"></path>
    </g>
  </svg>`;
}
