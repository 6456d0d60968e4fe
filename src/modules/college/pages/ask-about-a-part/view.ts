import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { FoundPerson } from '#modules/people/index.ts';
import type { KnownTutor } from '../../queries/tutors.ts';
import { mendSummary, radiosField, textField, typedText } from '#platform/http/filled.ts';
import type { Choice, Filled } from '#platform/http/filled.ts';
import { whichField } from '../manage-shared/which-somebody.ts';

export interface AskView {
  readonly title: string;
  readonly trail: Html;
  /** Where the form is sent, and where one goes back to. */
  readonly action: string;
  readonly backTo: string;
  readonly fields: Html;
  readonly filled: Filled;
  readonly known: readonly KnownTutor[];
  readonly candidates: readonly FoundPerson[] | null;
}

const ROLES: readonly Choice[] = [
  { value: 'peer', text: 'As a peer tutor' },
  { value: 'professional', text: 'As a professional tutor' },
  { value: 'coordinator', text: 'As a coordinator' },
  { value: 'student', text: 'As a student' },
  { value: 'other', text: 'In another way' },
];

const STAGES: readonly Choice[] = [
  { value: 'plan', text: 'Planning and funding it' },
  { value: 'design', text: 'Designing it' },
  { value: 'deliver', text: 'Delivering it' },
  { value: 'review', text: 'Reviewing it' },
];

// Presence is not power, so the three are told apart.
const DEPTHS: readonly Choice[] = [
  { value: 'was there', text: 'They were there' },
  { value: 'shaped it', text: 'They shaped it' },
  { value: 'helped decide', text: 'They helped decide' },
];

const TOLD: readonly Choice[] = [
  { value: 'ask', text: 'Ask them on their own page', hint: 'Nothing counts until they say so' },
  { value: 'phone', text: 'They told me by phone' },
  { value: 'in person', text: 'They told me in person' },
  { value: 'paper', text: 'They wrote it on paper' },
];

export function askView(view: AskView): Html {
  const { filled } = view;
  return html`${view.trail} ${mendSummary(filled.errors)}
    <h1>Somebody’s part in ${view.title}</h1>
    <p>Pages for everyone show roles and how far each went, never who or when. Whoever it is about can mend it or take it away at any time.</p>
    <form method="post" action="${view.action}" novalidate>
      ${view.fields} ${textField(filled, { name: 'name', label: 'Whose part?', width: 20, list: 'known-tutors' })}
      <datalist id="known-tutors">${view.known.map((tutor) => html`<option value="${tutor.name}"></option>`)}</datalist>
      ${view.candidates ? whichField(filled, typedText(filled.typed, 'name'), view.candidates) : nothing}
      ${radiosField(filled, { name: 'stage', label: 'In what?' }, STAGES)} ${radiosField(filled, { name: 'depth', label: 'How far?' }, DEPTHS)}
      ${radiosField(filled, { name: 'role', label: 'How were they there?' }, ROLES)} ${radiosField(filled, { name: 'told', label: 'Have they said so?' }, TOLD)}
      ${button({ text: 'Keep this', preventDoubleClick: true })}
    </form>
    <p><a href="${view.backTo}">Leave it as it is</a></p>`;
}
