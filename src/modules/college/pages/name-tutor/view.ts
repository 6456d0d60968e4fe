import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { FoundPerson } from '#modules/people/index.ts';
import type { ManagedRun } from '../../queries/managed-runs.ts';
import type { KnownTutor } from '../../queries/tutors.ts';
import { mendSummary, radiosField, textField, typedText } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { whichField } from '../manage-shared/which-somebody.ts';

export interface NameTutorView {
  readonly slug: string;
  readonly run: ManagedRun;
  readonly known: readonly KnownTutor[];
  readonly fields: Html;
  readonly filled: Filled;
  readonly candidates: readonly FoundPerson[] | null;
  readonly refused: Html | null;
}

export function nameTutorView(view: NameTutorView): Html {
  const { slug, run, filled } = view;
  return html`${manageTrail(slug, ['Terms', '/manage/terms'], [run.termName, `/manage/terms/${run.termSlug}`], [run.title, `/manage/runs/${run.code}`])}
    ${mendSummary(filled.errors)} ${view.refused ?? nothing}
    <h1>Name a tutor of ${run.title}</h1>
    <p>Visitors read “a peer tutor” or “a professional tutor” until the person has said how to be named.</p>
    <form method="post" action="/${slug}/manage/runs/${run.code}/tutors/add" novalidate>
      ${view.fields} ${textField(filled, { name: 'name', label: 'Name', width: 20, list: 'known-tutors' })}
      <datalist id="known-tutors">${view.known.map((tutor) => html`<option value="${tutor.name}"></option>`)}</datalist>
      ${view.candidates ? whichField(filled, typedText(filled.typed, 'name'), view.candidates) : nothing}
      ${radiosField(
        filled,
        {
          name: 'role',
          label: 'How are they here?',
          hint: 'One person stands for one of the two: one person with two roles is not two tutors',
        },
        [
          { value: 'peer', text: 'As a peer tutor' },
          { value: 'professional', text: 'As a professional tutor' },
        ],
      )}
      ${textField(filled, { name: 'job', label: 'Their job (if they are new here and it helps)', hint: 'For example, nurse', width: 20 })}
      ${button({ text: 'Name this tutor', preventDoubleClick: true })}
    </form>
    <p><a href="/${slug}/manage/runs/${run.code}#tutors">Leave it as it is</a></p>`;
}
