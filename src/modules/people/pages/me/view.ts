import { button, insetText, radios, summaryList, tables } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Typed } from '#platform/http/form.ts';
import { CONTACT_BY_WORDS } from '../../model/contact-choices.ts';
import type { Need } from '../../model/needs.ts';
import type { NamedAs } from '../../model/public-name.ts';
import type { LookSeen } from '../../queries/looks-at.ts';
import type { PersonDetails } from '../../queries/person-by-id.ts';
import { choiceField, mistakes } from '../mistakes.ts';
import type { FormShown } from '../mistakes.ts';
import { bothTextsNotice } from '../person-fields/both-texts.ts';
import { contactFieldset } from '../person-fields/view.ts';
import { needsFieldset, needsList } from '../what-helps/view.ts';

export interface MeView {
  readonly person: PersonDetails;
  readonly needs: readonly Need[];
  readonly looks: readonly LookSeen[];
  readonly space: string;
  readonly zone: string;
  readonly fields: (key?: string) => Html;
}

const NAMED_AS_WORDS: Readonly<Record<NamedAs, string>> = {
  'full name': 'By my full name',
  'first name': 'By my first name',
  'role only': 'By my role alone, such as “a peer tutor”',
  'not said': 'I have not decided: until then, by my role alone',
};

export function meView(view: MeView): Html {
  return html`<h1 class="nhsuk-heading-l">${view.person.name}</h1>
    <p class="nhsuk-lede-text">What this college knows about you, and who has looked at it.</p>
    ${about(view)} ${helps(view)} ${looks(view)}
    <section class="al-section" aria-labelledby="part">
      <h2 class="nhsuk-heading-m" id="part">My part in things</h2>
      <p><a href="${view.space}/my-part">See, mend or take away what is recorded about your part in courses</a></p>
    </section>`;
}

function about({ person, space }: MeView): Html {
  const leave =
    person.mayLeaveMessage === null
      ? 'Not asked yet, so we leave none'
      : person.mayLeaveMessage
        ? 'Yes'
        : 'No, never';
  return html`<section class="al-section" aria-labelledby="about">
    <h2 class="nhsuk-heading-m" id="about">About me</h2>
    ${summaryList({
      rows: [
        { key: 'Name to use', value: person.name },
        { key: 'Best way to reach me', value: CONTACT_BY_WORDS[person.contactBy] },
        { key: 'Telephone', value: person.phone ?? 'None' },
        { key: 'E-mail', value: person.email ?? 'None' },
        { key: 'May we leave a message?', value: leave },
        person.contactNote !== null && { key: 'Reaching me', value: person.contactNote },
        { key: 'If I run a course, its page names me', value: NAMED_AS_WORDS[person.namedAs] },
      ],
    })}
    ${button({ text: 'Change these', href: `${space}/me/change`, variant: 'secondary', small: true })}
  </section>`;
}

function helps({ needs, space, fields }: MeView): Html {
  return html`<section class="al-section" aria-labelledby="helps">
    <h2 class="nhsuk-heading-m" id="helps">What helps me</h2>
    <p>Kept sealed. The coordinator can open it, and so can the tutors of a course you book, until a week after it ends. We write down every look.</p>
    ${needsList({ needs, action: `${space}/me/what-helps`, fields, none: 'Nothing is written down yet. You need not say why something helps.' })}
    <div class="al-actions">${button({ text: 'Add what helps me', href: `${space}/me/what-helps`, variant: 'secondary', small: true })}</div>
  </section>`;
}

const BECAUSE: Readonly<Record<string, string>> = { run: 'for a course you booked' };

function looks({ looks: seen, zone }: MeView): Html {
  const rows = seen.map((look) => [
    { text: momentInWords(look.lookedAt, zone) },
    { text: look.looker },
    {
      text: look.becauseType
        ? `${look.atWhat}, ${BECAUSE[look.becauseType] ?? 'for a piece of work you are in'}`
        : look.atWhat,
    },
  ]);
  return html`<section class="al-section" aria-labelledby="looks">
    <h2 class="nhsuk-heading-m" id="looks">Who looked</h2>
    ${
      rows.length === 0
        ? insetText({ text: 'Nobody has looked at anything private about you.' })
        : tables({
            caption: 'Everybody who opened something private about you, newest first',
            responsive: true,
            head: [{ text: 'When' }, { text: 'Who' }, { text: 'At what' }],
            rows,
          })
    }
  </section>`;
}

export interface ChangeMeView {
  readonly path: string;
  readonly form: FormShown;
  readonly fields: Html;
  readonly meanwhile: Typed | null;
}

export function changeMeView(view: ChangeMeView): Html {
  return html`${mistakes(view.form.errors)}
    <h1 class="nhsuk-heading-l">About me</h1>
    ${view.meanwhile ? bothTextsNotice(view.form.typed, view.meanwhile) : nothing}
    <form method="post" action="${view.path}/change" novalidate>
      ${view.fields} <input type="hidden" name="version" value="${String(view.form.typed['version'] ?? '')}">
      ${contactFieldset(view.form, 'you')}
      ${radios({
        ...choiceField(view.form, 'named_as'),
        fieldset: { legend: { text: 'If you run a course, how should its page name you?', size: 's' } },
        hint: 'Anybody can read that page. You can change this whenever you like.',
        items: (['full name', 'first name', 'role only', 'not said'] as const).map((value) => ({
          value,
          text: NAMED_AS_WORDS[value],
        })),
      })}
      ${button({ text: 'Keep these', preventDoubleClick: true })}
    </form>`;
}

export function myNeedsView(view: { path: string; form: FormShown; fields: Html }): Html {
  return html`${mistakes(view.form.errors)}
    <h1 class="nhsuk-heading-l">What helps me</h1>
    <p class="nhsuk-lede-text">Say what would make a place right for you, in your own words. Skip whatever does not matter.</p>
    ${insetText({ text: 'Why we ask: so that a room, a handout or a phone call can be right the first time. It is kept sealed, and you can take any of it away.' })}
    <form method="post" action="${view.path}/what-helps" novalidate>
      ${view.fields} ${needsFieldset(view.form)} ${button({ text: 'Keep this', preventDoubleClick: true })}
    </form>`;
}
