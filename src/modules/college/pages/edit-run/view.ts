import { button, insetText } from '#design/components.ts';
import { shortDay } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { CourseVersion } from '../../queries/courses.ts';
import type { ManagedRun } from '../../queries/managed-runs.ts';
import type { Venue } from '../../queries/venues.ts';
import { runFields } from '../add-run/view.ts';
import { bothTexts } from '#design/both-texts.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { hidden, mendSummary, selectField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';

export interface EditRunView {
  readonly slug: string;
  readonly run: ManagedRun;
  readonly versions: readonly CourseVersion[];
  readonly venues: readonly Venue[];
  readonly fields: Html;
  readonly filled: Filled;
  readonly conflict: readonly BothTexts[] | null;
  readonly refused: Html | null;
}

export function editRunView(view: EditRunView): Html {
  const { slug, run } = view;
  const here = `/manage/runs/${run.code}`;
  return html`${manageTrail(slug, ['Terms', '/manage/terms'], [run.termName, `/manage/terms/${run.termSlug}`], [run.title, here])}
    ${mendSummary(view.filled.errors)} ${view.refused ?? nothing}
    <h1>Change ${run.title}</h1>
    ${view.conflict ? bothTexts(view.conflict) : nothing}
    <form method="post" action="/${slug}${here}/edit" novalidate>
      ${whoHears(run)} ${view.fields} ${hidden('version', run.version)} ${versionField(view)} ${runFields(view.filled, view.venues)}
      ${button({ text: view.conflict ? 'Keep what I wrote' : 'Keep these changes', preventDoubleClick: true })}
    </form>
    <p><a href="/${slug}${here}">Leave it as it is</a></p>`;
}

// Said before anything is sent; what else stands on this page is told to nobody.
function whoHears({ state, booked, waiting }: ManagedRun): Html {
  const people = booked + waiting;
  if (state !== 'published' || people === 0) return nothing;
  return insetText({
    text: plural(people, {
      one: 'If it is to meet somewhere else, the # person who has a place or waits for one is told, and so are its tutors, each by the way they chose.',
      other:
        'If it is to meet somewhere else, the # people who have a place or wait for one are told, and so are its tutors, each by the way they chose.',
    }),
  });
}

function versionField({ versions, filled }: EditRunView): Html {
  const newest = versions[0]?.number;
  if (versions.length === 1) return hidden('courseVersion', newest ?? 1);
  const choices = versions.map((version) => ({
    value: String(version.number),
    text: `Version ${version.number}${version.number === newest ? ' (the newest)' : ''}, ${shortDay(version.madeAt.toISOString().slice(0, 10))}`,
  }));
  return selectField(
    filled,
    { name: 'courseVersion', label: 'Which version of the course does it teach?' },
    choices,
  );
}
