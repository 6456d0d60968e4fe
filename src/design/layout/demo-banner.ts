import { type Html, html, nothing } from '#design/html.ts';
import { type PageFrame, widthClass } from '#design/layout/page-frame.ts';
import { frameText } from '#design/layout/text.ts';

/** Says on every page of the demonstration that it is one, and what time it is in it. */
export function demoBanner(frame: PageFrame): Html {
  if (!frame.demo) return nothing;
  const text = frameText[frame.language];
  return html`<aside class="al-demo" aria-label="Demonstration">
    <div class="al-container${widthClass(frame)}">
      <p>${text.demo} ${frame.demo.now}. <a href="/demo">${text.demoLink}</a></p>
    </div>
  </aside>`;
}
