import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { ManagedRun } from '../../queries/managed-runs.ts';
import type { RunState } from '../../tables.ts';
import { actionForm } from '../manage-shared/action-form.ts';

const TITLES: Record<RunState, string> = {
  draft: 'If it is not to happen',
  published: 'Take it back, or withdraw it',
  postponed: 'If it is not to happen',
  withdrawn: 'If it is to happen after all',
};

/** The ways to take a run off the timetable, each with what it means. */
export function putAway(run: ManagedRun, here: string, fields: () => Html): Html {
  return html`<section class="al-section al-no-print" aria-labelledby="put-away">
    <h2 id="put-away">${TITLES[run.state]}</h2>
    ${takeBack(run, here, fields)} ${withdraw(run, here, fields)}
  </section>`;
}

function takeBack(run: ManagedRun, here: string, fields: () => Html): Html | '' {
  if (run.state !== 'published' && run.state !== 'withdrawn') return '';
  const meaning =
    run.state === 'published'
      ? 'Visitors no longer see it, and its room and tutors are free again. That can be done until somebody has a place.'
      : 'It becomes a draft, which can be published again.';
  return html`<p>${meaning}</p>${actionForm({ action: `${here}/take-back`, fields: fields(), words: 'Make it a draft again', look: 'secondary' })}`;
}

function withdraw(run: ManagedRun, here: string, fields: () => Html): Html | '' {
  if (run.state === 'withdrawn') return '';
  const meaning =
    run.state === 'draft'
      ? 'It stays on your list as withdrawn, and is not published with its term.'
      : `Its page stays and says that it will not happen.${toBeTold(run)}`;
  return html`<p>${meaning}</p>${actionForm({ action: `${here}/withdraw`, fields: fields(), words: 'Withdraw this run', look: run.state === 'draft' ? 'secondary' : 'warning' })}`;
}

function toBeTold(run: ManagedRun): string {
  const people = run.booked + run.waiting;
  return people === 0
    ? ''
    : ` ${plural(people, { one: '# person has a place or waits for one, and is told by the way they chose as soon as you press the button.', other: '# people have a place or wait for one, and are told by the way they chose as soon as you press the button.' })}`;
}
