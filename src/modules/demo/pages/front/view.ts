import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { button } from '#design/components.ts';
import { symbol } from '#design/symbols/symbol.ts';
import { DEMO_PEOPLE } from '../../people.ts';
import type { DemoPerson } from '../../people.ts';
import { text } from './text.ts';

export function demoFrontView(language: Language, fields: () => Html): Html {
  const words = text[language];
  return html`<h1 class="nhsuk-heading-xl">${words.title}</h1>
    <p class="nhsuk-lede-text">${words.lead}</p>
    <ul class="al-people-cards">
      ${visitorCard(language)} ${DEMO_PEOPLE.map((person) => personCard(person, language, fields))}
    </ul>
    <h2 class="nhsuk-heading-m">${words.sheetTitle}</h2>
    <p>${words.sheet}</p>
    <p><a href="/demo/spring-2027.csv">${words.sheetLink}</a></p>
    <section class="al-celebrate" aria-labelledby="thanks-wall">
      <h2 class="nhsuk-heading-m" id="thanks-wall">${symbol('celebrate')} ${words.thanksTitle}</h2>
      <ul class="al-thanks">${words.thanks.map((line) => html`<li>${line}</li>`)}</ul>
      <p>${words.choir}</p>
    </section>`;
}

function visitorCard(language: Language): Html {
  const words = text[language];
  return html`<li class="al-person-card">
    <h2 class="nhsuk-heading-m nhsuk-u-margin-bottom-1">${words.visitor}</h2>
    <p class="nhsuk-hint">${words.visitorWho}</p>
    <p>${words.visitorWhat}</p>
    <a class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" href="/riverside" role="button" draggable="false">${words.look}</a>
  </li>`;
}

function personCard(person: DemoPerson, language: Language, fields: () => Html): Html {
  if (!person.card) return html``;
  const first = person.name.split(' ')[0]!;
  return html`<li class="al-person-card">
    <h2 class="nhsuk-heading-m nhsuk-u-margin-bottom-1">${person.name}</h2>
    <p class="nhsuk-hint">${person.card.who}</p>
    <p>${person.card.what}</p>
    <form method="post" action="/demo/sign-in" novalidate>
      ${fields()}<input type="hidden" name="who" value="${person.slug}">
      ${button({ text: text[language].be.replace('…', first), variant: 'secondary', small: true, preventDoubleClick: true })}
    </form>
  </li>`;
}
