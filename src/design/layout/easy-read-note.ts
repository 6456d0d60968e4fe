import { type Html, html, nothing } from '#design/html.ts';
import type { PageFrame } from '#design/layout/page-frame.ts';

/** Says who checked the Easy Read words of this page; or that nobody has, and what that means. */
export function easyReadNote(frame: PageFrame): Html {
  if (frame.language !== 'easy') return nothing;
  const checked = frame.easyReadChecked;
  const words = checked
    ? html`<strong>Easy Read, checked.</strong> ${checked.by} checked these words on ${checked.when}.`
    : html`<strong>Simpler words, not yet checked.</strong> People with learning disabilities have not checked
        these words yet. Some words may still be hard.`;
  return html`<div class="al-easy-note"><p>${words}</p></div>`;
}
