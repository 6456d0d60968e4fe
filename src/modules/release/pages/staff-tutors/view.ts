import { barChart } from '#design/charts/bar-chart.ts';
import { insetText, tables } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { notice } from '#design/notice.ts';
import { whoSetIt } from '#platform/settings/who-set-it.ts';
import { monthOf, staffSentence, toGo } from '../../model/staff-count.ts';
import type { StaffTutors } from '../../queries/staff-tutors.ts';

export interface StaffTutorsView {
  readonly slug: string;
  readonly zone: string;
  readonly today: string;
  readonly staff: StaffTutors;
  readonly mayChangeRules: boolean;
  readonly done: string | null;
}

/** The sentence first, then the chart, the table, the download, and who set the aim. */
export function staffTutorsView(view: StaffTutorsView): Html {
  const { slug, staff, today, done } = view;
  const aim = staff.aim.value;
  const more = toGo(staff.pastYear, aim, today);
  return html`${notice(done)}
    <h1>Staff tutors</h1>
    <p class="al-lead"><strong>${staffSentence(staff.pastYear, aim)}</strong>${more ? ` ${more}` : ''}</p>
    <p>A staff tutor is a professional tutor who is recorded to have taught at least one session. Each person counts once, however much they taught. Peer tutors are not counted here, and nobody is compared with anybody.</p>
    ${staff.terms.length === 0 ? insetText({ text: 'There is no term yet to count in.' }) : html`${chart(staff)} ${table(slug, staff)}`}
    ${aimSection(view)}
    <p><a href="/${slug}/releases">Release to teach</a></p>`;
}

function chart({ terms, aim: { value: aim } }: StaffTutors): Html {
  const most = terms.reduce((best, term) => (term.taught > best.taught ? term : best));
  const finding = `Most staff tutors in one term: ${most.taught}, in ${most.name}.${aim ? ` The aim for a whole year is ${aim.people}, drawn as a line.` : ''} The table under the chart has every figure.`;
  return barChart({
    id: 'staff-tutors',
    title: aim ? 'Staff tutors in each term, beside the aim for a year' : 'Staff tutors in each term',
    finding,
    bars: terms.map(({ name, taught, named }) => ({ label: name, value: taught, more: named })),
    key: { value: 'Recorded to have taught', more: 'Named, not recorded to have taught' },
    ...(aim ? { line: { label: 'Aim for a year:', value: aim.people } } : {}),
  });
}

function table(slug: string, { terms, pastYear }: StaffTutors): Html {
  return html`${tables({
    caption: 'Staff tutors, counted from the records',
    responsive: true,
    firstCellIsHeader: true,
    head: ['Term', 'Have taught', 'Named, not recorded to have taught'],
    rows: [
      ...terms.map((term) => [
        { text: term.name },
        { text: String(term.taught) },
        { text: String(term.named) },
      ]),
      [{ text: 'The past year, each person once' }, { text: String(pastYear) }, { text: '–' }],
    ],
  })}
    <p><a href="/${slug}/staff-tutors.csv">Download these figures (CSV, for a spreadsheet)</a></p>`;
}

function aimSection({ slug, zone, staff: { aim }, mayChangeRules }: StaffTutorsView): Html {
  const change = aim.value ? 'Change the aim' : 'Set an aim';
  return html`<section class="al-section" aria-labelledby="aim">
    <h2 id="aim" class="nhsuk-heading-m">The aim</h2>
    ${aim.value ? html`<p><strong>${aim.value.people} staff tutors in a year, by ${monthOf(aim.value.by)}</strong></p>${whoSetIt(aim, zone)}` : html`<p>Nobody has set an aim yet.</p>`}
    ${mayChangeRules ? html`<p><a href="/${slug}/staff-tutors/aim">${change}</a></p>` : nothing}
  </section>`;
}
