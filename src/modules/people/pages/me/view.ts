import { button, insetText, radios, summaryList, tables } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { SymbolName } from '#design/symbols/symbol.ts';
import type { Typed } from '#platform/http/form.ts';
import { leaveMessageAnswer } from '../../model/contact-choices.ts';
import type { Need } from '../../model/needs.ts';
import type { LookSeen } from '../../queries/looks-at.ts';
import type { PersonDetails } from '../../queries/person-by-id.ts';
import { choiceField, mistakes } from '../mistakes.ts';
import type { FormShown } from '../mistakes.ts';
import { bothTextsNotice } from '../person-fields/both-texts.ts';
import { contactFieldset } from '../person-fields/view.ts';
import { needsFieldset, needsList } from '../what-helps/view.ts';
import { meText } from './text.ts';

export interface MeView {
  readonly language: Language;
  readonly person: PersonDetails;
  readonly needs: readonly Need[];
  readonly looks: readonly LookSeen[];
  readonly space: string;
  readonly zone: string;
  readonly fields: (key?: string) => Html;
}

export function meView(view: MeView): Html {
  const words = meText[view.language];
  return html`<h1 class="nhsuk-heading-l">${view.person.name}</h1>
    ${opening(words.lead, 'person', view.language)} ${about(view)} ${helps(view)} ${looks(view)}
    <section class="al-section" aria-labelledby="part">
      <h2 class="nhsuk-heading-m" id="part">${words.part}</h2>
      <p><a href="${view.space}/my-part">${words.partLink}</a></p>
    </section>
    <section class="al-section" aria-labelledby="yours">
      <h2 class="nhsuk-heading-m" id="yours">${words.yours}</h2>
      <ul class="nhsuk-list nhsuk-list--border">
        ${yours(view).map(([path, text]) => html`<li><a href="${view.space}/me/${path}">${text}</a></li>`)}
      </ul>
    </section>`;
}

function yours({ language }: MeView): readonly (readonly [string, string])[] {
  const words = meText[language];
  return [
    ['record', words.yoursRecord],
    ['download', words.yoursDownload],
    ['wrong', words.yoursWrong],
    ['supporters', words.yoursSupporters],
    ['erase', words.yoursErase],
  ];
}

// The first words of a page or a part of one; in Easy Read beside their picture.
function opening(words: string, picture: SymbolName, language: Language): Html {
  return language === 'easy'
    ? easyRead({ symbol: picture, text: words })
    : html`<p class="nhsuk-lede-text">${words}</p>`;
}

function about({ person, space, language }: MeView): Html {
  const words = meText[language];
  return html`<section class="al-section" aria-labelledby="about">
    <h2 class="nhsuk-heading-m" id="about">${words.about}</h2>
    ${summaryList({
      rows: [
        { key: words.name, value: person.name },
        { key: words.contactBy, value: words.contactByWords[person.contactBy] },
        { key: words.phone, value: person.phone ?? words.none },
        { key: words.email, value: person.email ?? words.none },
        { key: words.leaveMessage, value: words.leave[leaveMessageAnswer(person.mayLeaveMessage)] },
        person.contactNote !== null && { key: words.contactNote, value: person.contactNote },
        { key: words.namedAs, value: words.namedAsWords[person.namedAs] },
      ],
    })}
    ${button({ text: words.change, href: `${space}/me/change`, variant: 'secondary', small: true })}
  </section>`;
}

function helps({ needs, space, fields, language }: MeView): Html {
  const words = meText[language];
  return html`<section class="al-section" aria-labelledby="helps">
    <h2 class="nhsuk-heading-m" id="helps">${words.helps}</h2>
    ${language === 'easy' ? easyRead({ symbol: 'private', text: words.helpsWho }) : html`<p>${words.helpsWho}</p>`}
    ${needsList({ needs, action: `${space}/me/what-helps`, fields, none: words.helpsNone, language })}
    <div class="al-actions">${button({ text: words.addHelps, href: `${space}/me/what-helps`, variant: 'secondary', small: true })}</div>
  </section>`;
}

function looks({ looks: seen, zone, language }: MeView): Html {
  const words = meText[language];
  const why = (type: string | null) =>
    type === 'run' ? `, ${words.forRun}` : type ? `, ${words.forWork}` : '';
  return html`<section class="al-section" aria-labelledby="looks">
    <h2 class="nhsuk-heading-m" id="looks">${words.looks}</h2>
    ${
      seen.length === 0
        ? insetText({ text: words.looksNone })
        : tables({
            caption: { id: 'looks-caption', text: words.looksCaption },
            responsive: true,
            head: [{ text: words.when }, { text: words.who }, { text: words.what }],
            rows: seen.map((look) => [
              { text: momentInWords(look.lookedAt, zone) },
              { text: look.looker },
              { text: `${look.atWhat}${why(look.becauseType)}` },
            ]),
          })
    }
  </section>`;
}

export interface MyFormView {
  readonly language: Language;
  readonly path: string;
  readonly form: FormShown;
  readonly fields: Html;
}

export interface ChangeMeView extends MyFormView {
  /** What stands there now, where it was changed elsewhere meanwhile. */
  readonly meanwhile: Typed | null;
}

export function changeMeView(view: ChangeMeView): Html {
  const words = meText[view.language];
  return html`${mistakes(view.form.errors, view.language)}
    <h1 class="nhsuk-heading-l">${words.about}</h1>
    ${view.meanwhile ? bothTextsNotice(view.form.typed, view.meanwhile) : nothing}
    <form method="post" action="${view.path}/change" novalidate>
      ${view.fields} <input type="hidden" name="version" value="${String(view.form.typed['version'] ?? '')}">
      ${contactFieldset(view.form, view.language === 'easy' ? 'you, easy' : 'you')}
      ${radios({
        ...choiceField(view.form, 'named_as'),
        fieldset: { legend: { text: words.namedAsQuestion, size: 's' } },
        hint: words.namedAsHint,
        items: (['full name', 'first name', 'role only', 'not said'] as const).map((value) => ({
          value,
          text: words.namedAsWords[value],
        })),
      })}
      ${button({ text: words.keep, preventDoubleClick: true })}
    </form>`;
}

export function myNeedsView(view: MyFormView): Html {
  const words = meText[view.language];
  return html`${mistakes(view.form.errors, view.language)}
    <h1 class="nhsuk-heading-l">${words.helps}</h1>
    ${opening(words.helpsLead, 'help', view.language)}
    ${view.language === 'easy' ? easyRead({ symbol: 'private', text: words.helpsWhy }) : insetText({ text: words.helpsWhy })}
    <form method="post" action="${view.path}/what-helps" novalidate>
      ${view.fields} ${needsFieldset(view.form, view.language)} ${button({ text: words.keepHelps, preventDoubleClick: true })}
    </form>`;
}
