import { type Html, html, nothing } from '#design/html.ts';
import { inLanguage } from '#design/layout/address.ts';
import { mark } from '#design/layout/mark.ts';
import { type PageFrame, widthClass } from '#design/layout/page-frame.ts';
import { frameText } from '#design/layout/text.ts';

function current(isCurrent: boolean | undefined, kind: 'page' | 'true'): Html {
  return isCurrent ? html` aria-current="${kind}"` : nothing;
}

function name(frame: PageFrame): Html {
  const words = frame.space
    ? html`<strong>${frame.space.name}</strong><span>on Alongside</span>`
    : html`<strong>Alongside</strong><span>Working together, as equals</span>`;
  const home = frame.space ? `/${frame.space.slug}` : '/';
  return html`<a class="al-header__name" href="${home}">${mark()}<span class="al-header__words">${words}</span></a>`;
}

function languages(frame: PageFrame): Html {
  const choice = (language: PageFrame['language'], words: string) =>
    html`<li>
      <a href="${inLanguage(frame.address, language)}"${current(frame.language === language, 'true')}>${words}</a>
    </li>`;
  return html`<nav class="al-language" aria-label="${frameText[frame.language].language}">
    <ul>
      ${choice('en', 'Standard')} ${choice('easy', 'Easy Read')}
    </ul>
  </nav>`;
}

function account(frame: PageFrame): Html {
  const text = frameText[frame.language];
  if (!frame.signedInAs) return html`<p class="al-account"><a href="/sign-in">${text.signIn}</a></p>`;
  return html`<div class="al-account">
    <a href="/account">${frame.signedInAs.name ? `${text.signedInAs} ${frame.signedInAs.name}` : text.yourAccount}</a>
    <form action="/sign-out" method="post">
      <input type="hidden" name="_csrf" value="${frame.signedInAs.csrfToken}">
      <button type="submit">${text.signOut}</button>
    </form>
  </div>`;
}

function navigation(frame: PageFrame): Html {
  if (frame.navigation.length === 0) return nothing;
  const items = frame.navigation.map(
    (item) => html`<li><a href="${item.href}" ${current(item.current, 'page')}>${item.text}</a></li>`,
  );
  return html`<nav class="al-nav" aria-label="${frameText[frame.language].menu}">
    <div class="al-container${widthClass(frame)}">
      <ul>
        ${items}
      </ul>
    </div>
  </nav>`;
}

/** Who we are, the language switch, who is signed in, and the rooms one may enter. */
export function siteHeader(frame: PageFrame): Html {
  return html`<header class="al-header">
    <div class="al-container${widthClass(frame)} al-header__top">
      ${name(frame)}
      <div class="al-header__side">${languages(frame)} ${account(frame)}</div>
    </div>
    ${navigation(frame)}
  </header>`;
}
