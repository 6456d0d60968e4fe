import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { notice } from '#design/notice.ts';
import { mendSummary } from '#platform/http/filled.ts';
import { timesSection, wishesSection } from '../keeping/view.ts';
import type { KeepingView } from '../keeping/view.ts';

export interface ForTutorView extends KeepingView {
  readonly slug: string;
  readonly name: string;
  readonly done: string | null;
}

/** Where somebody writes down what a tutor tells them: as what they would like to be asked, what they enjoy, when they cannot. */
export function forTutorView(view: ForTutorView): Html {
  const { slug, name, mending, done } = view;
  return html`${manageTrail(slug, ['Finding tutors', '/finding-tutors'], ['Tutors', '/finding-tutors/tutors'])} ${mendSummary(mending?.errors ?? [])} ${notice(done)}
    <h1>What ${name} told us</h1>
    <p class="al-lead">Write down what they tell you by phone, in person or on paper. They see it on their own page with your name beside it, and can change it.</p>
    ${wishesSection(view)} ${timesSection(view)}`;
}
