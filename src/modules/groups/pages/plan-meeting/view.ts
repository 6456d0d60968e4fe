import { button } from '#design/components.ts';
import { bothTexts } from '#design/both-texts.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { areaField, dayField, hidden, mendSummary, textField, timeField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import type { Group } from '../../queries/groups.ts';
import type { WayOfWorking } from '../../queries/rules.ts';
import { groupHead } from '../../views/group-head.ts';

export interface PlanMeetingView {
  readonly slug: string;
  readonly group: Group;
  readonly way: WayOfWorking;
  readonly filled: Filled;
  readonly fields: (key?: string) => Html;
  /** The meeting that is changed; null for a new one. */
  readonly changing: { readonly code: string; readonly version: number } | null;
  readonly conflict: readonly BothTexts[] | null;
}

/** Planning a meeting, or changing one: what it is for comes first. */
export function planMeetingView(view: PlanMeetingView): Html {
  const { slug, group, filled, fields, changing, conflict } = view;
  const at = `/${slug}/groups/${group.code}/meetings`;
  const title = changing ? 'Change this meeting' : 'Plan a meeting';
  return html`${groupHead({ language: 'en', slug, group, title, above: mendSummary(filled.errors) })}
    ${conflict ? bothTexts(conflict) : nothing}
    <form method="post" action="${changing ? `${at}/${changing.code}/change` : `${at}/plan`}" novalidate>
      ${fields()} ${changing ? hidden('version', changing.version) : nothing} ${whatFor(filled)} ${whenAndWhere(filled)}
      ${days(view)}
      <p>${changing ? 'Where the time or the place changes, everybody in the group is told, and their calendars follow.' : 'Everybody in the group is told, each by their own way, and it goes into their calendars under a code.'}</p>
      ${button({ text: changing ? 'Keep the changes' : 'Plan the meeting and tell everybody', preventDoubleClick: true })}
    </form>
    ${changing ? callOff(view, `${at}/${changing.code}`, changing.version) : nothing}`;
}

function whatFor(filled: Filled): Html {
  return html`${areaField(filled, { name: 'purpose', label: 'What is this meeting for?', hint: 'In a sentence or two. What will be different afterwards?', rows: 3 })}
    ${areaField(filled, { name: 'question', label: 'Which question does it ask?', hint: 'A question people can think about beforehand, such as “Which three courses do we bring back?”', rows: 2 })}`;
}

function whenAndWhere(filled: Filled): Html {
  return html`${dayField(filled, { name: 'day', label: 'On which day?' })}
    ${timeField(filled, { name: 'from', label: 'From' })} ${timeField(filled, { name: 'until', label: 'Until' })}
    ${textField(filled, { name: 'place', label: 'Where?', hint: 'The room and the building, and how to get in' })}
    ${textField(filled, { name: 'onlineLink', label: 'Online or by telephone', hint: 'The address or the number. You may leave this empty' })}`;
}

function days({ filled, way, changing }: PlanMeetingView): Html {
  const by = (count: number) =>
    plural(count, { one: '# day before the meeting', other: '# days before the meeting' });
  const own = (count: number) => (changing ? '' : ` Left empty, it is ${by(count)}, as the group agreed`);
  return html`${dayField(filled, { name: 'agendaClosesOn', label: 'Until when can people add to the agenda?', hint: `That day is included.${own(way.agendaClosesDaysBefore)}` })}
    ${dayField(filled, { name: 'papersDueOn', label: 'By when are papers out?', hint: `So that everybody has time to read.${own(way.papersDaysBefore)}` })}`;
}

function callOff({ fields }: PlanMeetingView, at: string, version: number): Html {
  return html`<section class="al-section" aria-labelledby="call-off">
    <h2 id="call-off">Call it off</h2>
    <p>Everybody in the group is told, and it leaves their calendars. What stands on its agenda stays to be read.</p>
    <form method="post" action="${at}/call-off" novalidate>
      ${fields()} ${hidden('version', version)} ${button({ text: 'Call this meeting off', variant: 'secondary', preventDoubleClick: true })}
    </form>
  </section>`;
}
