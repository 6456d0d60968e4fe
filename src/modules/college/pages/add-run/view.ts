import { button, insetText } from '#design/components.ts';
import { dayRange } from '#design/dates.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { ClosedPeriod, Term } from '../../queries/terms.ts';
import type { Venue } from '../../queries/venues.ts';
import {
  areaField,
  dayField,
  mendSummary,
  selectField,
  textField,
  tickField,
  timeField,
} from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { placeChoices } from '../manage-shared/place-choices.ts';

export interface AddRunView {
  readonly slug: string;
  readonly term: Term;
  readonly closed: readonly ClosedPeriod[];
  readonly courses: readonly { readonly id: string; readonly title: string }[];
  readonly venues: readonly Venue[];
  readonly fields: Html;
  readonly filled: Filled;
}

/** The fields that say what a run is, beside its course, sessions and tutors. */
export function runFields(filled: Filled, venues: readonly Venue[]): Html {
  return html`${selectField(filled, { name: 'roomId', label: 'Where does it meet?' }, placeChoices(venues))}
    ${textField(filled, { name: 'places', label: 'How many places?', width: 5, numbers: true })}
    ${textField(filled, { name: 'sheetRef', label: 'Your own reference (if you use one)', hint: 'Only you see it. For example, WRAP-01', width: 10 })}
    ${tickField(filled, { name: 'needsNoPair', label: 'Needs no pair of tutors', hint: 'For socials and drop-ins' })}
    ${areaField(filled, { name: 'accessNotes', label: 'About access, for everyone to read (if there is something)', rows: 2 })}
    ${areaField(filled, { name: 'coordinatorNotes', label: 'Your own notes (if you have some)', hint: 'Visitors never see these', rows: 2 })}`;
}

/** The fields that lay out sessions week by week. */
export function weekFields(filled: Filled, closed: readonly ClosedPeriod[]): Html {
  return html`${dayField(filled, { name: 'firstOn', label: 'First session on' })} ${timeField(filled, { name: 'from', label: 'From' })} ${timeField(filled, { name: 'to', label: 'To' })}
    ${textField(filled, { name: 'count', label: 'How many sessions?', hint: weeksHint(closed), width: 3, numbers: true })}`;
}

function weeksHint(closed: readonly ClosedPeriod[]): string {
  const shut = closed.map((days) => `${days.name}, ${dayRange(days.fromOn, days.toOn)}`).join('; ');
  return `One a week at the same time.${shut ? ` Weeks on closed days are left out (${shut}).` : ''}`;
}

export function addRunView(view: AddRunView): Html {
  const { slug, term } = view;
  const here = `/manage/terms/${term.slug}`;
  return html`${manageTrail(slug, ['Terms', '/manage/terms'], [term.name, here])} ${mendSummary(view.filled.errors)}
    <h1>Add a run to ${term.name}</h1>
    ${view.courses.length === 0 ? noCourses(slug) : form(view, `/${slug}${here}/add-run`)}`;
}

function noCourses(slug: string): Html {
  return insetText({
    html: html`<p>A run is a course that is taught in a term, and there is no course yet. <a href="/${slug}/manage/add-course">Add the first course</a></p>`,
  });
}

function form(view: AddRunView, action: string): Html {
  const courses = [
    { value: '', text: 'Choose a course' },
    ...view.courses.map(({ id, title }) => ({ value: id, text: title })),
  ];
  return html`<p>It begins as a draft that only you see. Its tutors come next.</p>
    <form method="post" action="${action}" novalidate>
      ${view.fields} ${selectField(view.filled, { name: 'courseId', label: 'Which course?', hint: 'It teaches the newest design of it' }, courses)} ${runFields(view.filled, view.venues)}
      <h2>Sessions</h2>
      <p>You can leave these for later.</p>
      ${weekFields(view.filled, view.closed)} ${button({ text: 'Add this run', preventDoubleClick: true })}
    </form>`;
}
