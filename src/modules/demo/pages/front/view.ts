import { button, card, insetText } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { symbol } from '#design/symbols/symbol.ts';
import { DEMO_PEOPLE } from '../../people.ts';
import type { DemoPerson } from '../../people.ts';
import { text } from './text.ts';

/** `decision`: where the one decision stands that everybody may look at. */
export function demoFrontView(language: Language, fields: () => Html, decision: string): Html {
  const words = text[language];
  const people = DEMO_PEOPLE.filter((person) => person.card);
  return html`<h1 class="nhsuk-heading-xl">${words.title}</h1>
    <p class="al-lead">${words.lead}</p>
    <ul class="al-grid">
      <li>${visitorCard(language)}</li>
      ${people.map((person) => html`<li>${personCard(person, language, fields)}</li>`)}
      <li>${decisionCard(language, decision)}</li>
    </ul>
    <section class="al-section" aria-labelledby="sheet">
      <h2 class="nhsuk-heading-m" id="sheet">${words.sheetTitle}</h2>
      <p>${words.sheet}</p>
      <p><a href="/demo/spring-2027.csv">${words.sheetLink}</a></p>
      <p>${words.more} <a href="/demo/outbox">${words.outbox}</a> · <a href="/demo/clock">${words.clock}</a> · <a href="/design">${words.design}</a></p>
    </section>
    <section class="al-section" aria-labelledby="thanks">
      <h2 class="nhsuk-heading-m" id="thanks">${symbol('celebrate')} ${words.thanksTitle}</h2>
      <div class="al-grid">${words.thanks.map((line) => insetText({ text: line }))}</div>
    </section>
    ${poster(language)}`;
}

/** The choir's poster, for the wall and for the window of a shop. */
function poster(language: Language): Html {
  const words = text[language];
  const said = html`<p class="nhsuk-body-l nhsuk-u-margin-bottom-2"><strong>${words.choirWhen}</strong><br>${words.choirWhere}</p>
    <p>${words.choir}</p>
    <p><a href="/riverside/prospectus?q=choir">${words.choirLink}</a></p>`;
  return html`<section class="al-section">${card({ variant: 'feature', heading: { text: words.choirTitle, size: 'l', level: 2 }, description: { html: said } })}</section>`;
}

function visitorCard(language: Language): Html {
  const words = text[language];
  const go = html`<p class="al-quiet">${words.visitorWho}</p>
    <p>${words.visitorWhat}</p>
    <a class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" href="/riverside">${words.look}</a>`;
  return card({ heading: { text: words.visitor, size: 'm', level: 2 }, description: { html: go } });
}

function decisionCard(language: Language, decision: string): Html {
  const words = text[language];
  const go = html`<p class="al-quiet">${words.decisionWho}</p>
    <p>${words.decision}</p>
    <a class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" href="${decision}">${words.decisionLink}</a>`;
  return card({ heading: { text: words.decisionTitle, size: 'm', level: 2 }, description: { html: go } });
}

function personCard(person: DemoPerson, language: Language, fields: () => Html): Html {
  const words = text[language];
  const first = person.name.split(' ')[0]!;
  const said = language === 'easy' ? words.cards[person.slug] : person.card;
  const be = html`<p class="al-quiet">${said?.who}</p>
    <p>${said?.what}</p>
    <form method="post" action="/demo/sign-in" novalidate>
      ${fields()}<input type="hidden" name="who" value="${person.slug}">
      ${button({ text: words.be.replace('…', first), variant: 'secondary', small: true, preventDoubleClick: true })}
    </form>`;
  return card({ heading: { text: person.name, size: 'm', level: 2 }, description: { html: be } });
}
