import { assetPath } from '#design/assets.ts';
import { backLink } from '#design/components/back-link/component.ts';
import { skipLink } from '#design/components/skip-link/component.ts';
import { type Html, html, nothing } from '#design/html.ts';
import { demoBanner } from '#design/layout/demo-banner.ts';
import { easyReadNote } from '#design/layout/easy-read-note.ts';
import { type PageFrame, widthClass } from '#design/layout/page-frame.ts';
import { siteFooter } from '#design/layout/site-footer.ts';
import { siteHeader } from '#design/layout/site-header.ts';
import { frameText } from '#design/layout/text.ts';

export type { Language, PageFrame } from '#design/layout/page-frame.ts';

function title(frame: PageFrame): string {
  const parts = [frame.title, frame.space?.name, 'Alongside'].filter(Boolean).join(' – ');
  return frame.error ? `Error: ${parts}` : parts;
}

function head(frame: PageFrame): Html {
  return html`<head>
    <meta charset="utf-8">
    <title>${title(frame)}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="theme-color" content="#59264d">
    ${frame.robots === 'none' ? html`<meta name="robots" content="none">` : nothing}
    <link rel="icon" href="${assetPath('favicon.svg')}" type="image/svg+xml">
    <link rel="stylesheet" href="${assetPath('alongside.css')}">
    <link rel="modulepreload" href="${assetPath('nhsuk-frontend.min.js')}">
    <script type="module" src="${assetPath('alongside.js')}"></script>
  </head>`;
}

function back(frame: PageFrame): Html {
  if (!frame.back) return nothing;
  return html`<nav class="al-back" aria-label="${frameText[frame.language].back}">
    ${backLink(frame.back)}
  </nav>`;
}

/**
 * The whole document of a page: everything works without a script, and nothing is inline, so that the strictest
 * content security policy holds.
 */
export function page(frame: PageFrame): Html {
  const width = frame.width ?? 'reading';
  const isEasy = frame.language === 'easy';
  const classes = [isEasy && 'al-easy', frame.largePrint && 'al-large-print'].filter(Boolean).join(' ');
  return html`<!DOCTYPE html>
    <html lang="en-GB"${isEasy ? html` class="al-easy-page"` : nothing}>
      ${head(frame)}
      <body${classes ? html` class="${classes}"` : nothing}>
        ${skipLink({ text: frameText[frame.language].skip })}
        ${demoBanner(frame)} ${siteHeader(frame)}
        <div class="al-page">
          <div class="al-container${widthClass(frame)}">
            ${back(frame)}
            <main class="al-main al-main--${width}" id="main-content">${easyReadNote(frame)} ${frame.main}</main>
          </div>
        </div>
        ${siteFooter(frame)}
      </body>
    </html>`;
}
