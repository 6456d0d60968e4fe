import { button } from '#design/components.ts';
import { shortDateAndTimeRange } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { manageTrail } from '#design/manage-trail.ts';
import {
  areaField,
  checksField,
  dayField,
  mendSummary,
  selectField,
  textField,
  timeField,
} from '#platform/http/filled.ts';
import type { RunToPair } from '#modules/college/index.ts';
import type { Filled } from '#platform/http/filled.ts';
import { weekdayChoices } from './form.ts';

export interface AskView {
  readonly slug: string;
  readonly zone: string;
  readonly runs: readonly RunToPair[];
  /** Whom it can be asked for, by whoever runs the college; null: for oneself. */
  readonly tutors: readonly { readonly id: string; readonly name: string }[] | null;
  readonly filled: Filled;
  readonly fields: Html;
}

export function askView({ slug, zone, runs, tutors, filled, fields }: AskView): Html {
  const whose = tutors ? 'Their' : 'Your';
  return html`${tutors ? manageTrail(slug, ['Release to teach', '/releases']) : nothing} ${mendSummary(filled.errors)}
    <h1>${tutors ? 'Ask a manager for release' : 'Ask my manager'}</h1>
    <p class="al-lead">The manager gets a mail with the times and a link. They answer on a page that needs no account.</p>
    <form method="post" action="/${slug}/releases/ask" novalidate>
      ${fields} ${tutors ? selectField(filled, { name: 'who', label: 'Who would like to teach?' }, [{ value: '', text: 'Choose a tutor' }, ...tutors.map(({ id, name }) => ({ value: id, text: name }))]) : nothing}
      ${selectField(filled, { name: 'run', label: 'For which run?', hint: 'Its sessions are the times that are asked for' }, runChoices(runs, zone))}
      <section class="al-section" aria-labelledby="days">
        <h2 id="days" class="nhsuk-heading-m">If there is no run yet</h2>
        <p>Leave these alone when you have chosen a run.</p>
        ${checksField(filled, { name: 'weekdays', label: 'Which days of the week might be possible?' }, weekdayChoices)}
        ${timeField(filled, { name: 'from', label: 'From' })} ${timeField(filled, { name: 'until', label: 'Until' })}
        ${dayField(filled, { name: 'fromOn', label: 'The first day' })} ${dayField(filled, { name: 'toOn', label: 'The last day' })}
        ${textField(filled, { name: 'whatFor', label: 'What is it for? (You need not say)', hint: 'A course, or just “to teach at the college”', width: 20 })}
      </section>
      <section class="al-section" aria-labelledby="whom">
        <h2 id="whom" class="nhsuk-heading-m">${whose} manager</h2>
        <p>We keep the name and address for this request alone, and let go of both 30 days after the answer.</p>
        ${textField({ ...filled }, { name: 'manager', label: `${whose} manager’s name`, width: 20 })}
        ${textField(filled, { name: 'email', label: `${whose} manager’s e-mail address`, hint: tutors ? 'Leave it empty when the tutor asks them, or you ring: you write down what they say' : 'Leave it empty if you would rather ask them yourself. Then tell us what they say', width: 20 })}
        ${areaField(filled, { name: 'note', label: 'Anything to add? (You need not)', hint: 'The manager reads it on the page', rows: 3 })}
      </section>
      ${button({ text: 'Ask for release', preventDoubleClick: true })}
    </form>
    <p><a href="/${slug}/releases">Leave it</a></p>`;
}

function runChoices(runs: readonly RunToPair[], zone: string) {
  const words = (run: RunToPair) => {
    const [first] = run.sessions;
    const when = first ? shortDateAndTimeRange(first.startsAt, first.endsAt, zone) : '';
    return `${run.title}, ${when}, ${plural(run.sessions.length, { one: '# session', other: '# sessions' })}`;
  };
  return [
    { value: '', text: 'No run yet: days that might be possible' },
    ...runs.map((run) => ({ value: run.id, text: words(run) })),
  ];
}
