import { type Html, html } from '#design/html.ts';
import { withQuery } from '#design/layout/address.ts';
import { type PageFrame, widthClass } from '#design/layout/page-frame.ts';
import { frameText } from '#design/layout/text.ts';

const NO_BREAK = '\u00a0';

function helpLine([when, what = '', more]: readonly string[], telephone: string): Html {
  return html`<li>
    ${when} <strong><a href="tel:${telephone}">${what.replaceAll(' ', NO_BREAK)}</a></strong> ${more}
  </li>`;
}

function crisis(frame: PageFrame): Html {
  const text = frameText[frame.language];
  return html`<section class="al-container${widthClass(frame)} al-crisis" aria-labelledby="if-today-is-hard">
    <h2 id="if-today-is-hard">${text.crisis}</h2>
    <p>${text.crisisIntro}</p>
    <ul>
      ${helpLine(text.emergency, '999')} ${helpLine(text.urgent, '111')} ${helpLine(text.talk, '116123')}
    </ul>
  </section>`;
}

/** Where to turn, what these pages owe a reader, and how to say what is wrong. On every page. */
export function siteFooter(frame: PageFrame): Html {
  const text = frameText[frame.language];
  const space = frame.space?.slug;
  const link = (path: string, words: string) => {
    const about = path === '/feedback' ? frame.address : undefined;
    return html`<li><a href="${withQuery(path, { about, space })}">${words}</a></li>`;
  };
  return html`<footer class="al-footer">
    ${crisis(frame)}
    <div class="al-container${widthClass(frame)} al-footer__about">
      <nav aria-label="${text.footerLinks}">
        <ul>
          ${link('/privacy', text.privacy)} ${link('/accessibility', text.accessibility)}
          ${link('/complaints', text.complaints)} ${link('/about', text.about)}
          ${link('/feedback', text.feedback)}
        </ul>
      </nav>
      <p>${text.notCoProduced} <a href="${withQuery('/about', { space })}">${text.notCoProducedLink}</a></p>
    </div>
  </footer>`;
}
