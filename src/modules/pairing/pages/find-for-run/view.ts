import {
  button,
  checkboxes,
  details,
  insetText,
  notificationBanner,
  radios,
  summaryList,
  tables,
  tag,
} from '#design/components.ts';
import type { TagColour } from '#design/components.ts';
import { dateInWords, momentInWords, shortDateAndTimeRange } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { notice } from '#design/notice.ts';
import { hidden, mendSummary } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { A_ROLE, whenItMeets } from '../../model/words.ts';
import { isOpen, stateAt } from '../../queries/questions.ts';
import type { Question } from '../../queries/questions.ts';
import type { Suggested, Suggestion } from '../../queries/suggestions.ts';
import type { QuestionState } from '../../tables.ts';
import type { Done, Loaded } from './page.ts';

export interface FindForRunView extends Loaded {
  readonly slug: string;
  readonly zone: string;
  readonly filled: Filled;
  readonly now: Date;
  readonly done: Done | null;
  readonly fields: () => Html;
}

const DONE_WORDS: Partial<Record<Done, string>> = {
  asked: 'They are asked, each by the way they chose.',
  kept: 'The answer is kept.',
  back: 'The question is taken back.',
};
const NOT_DONE: Partial<Record<Done, string>> = {
  over: 'That question was answered or taken back before, so nothing was changed.',
  lapsed: 'The time for that question was over, so nothing was changed. You can ask them again.',
  'somebody-else': 'Somebody else had said yes before, so nobody was named twice.',
  busy: 'They are promised to another run at one of these times, so they were not named. The question is still open.',
  'not-on': 'This run is not on any more, or they stand on it already, so nobody was named.',
};

export function findForRunView(view: FindForRunView): Html {
  const { slug, run, filled, done } = view;
  return html`${manageTrail(slug, ['Finding tutors', '/finding-tutors'])} ${mendSummary(filled.errors)}
    ${notice(done ? (DONE_WORDS[done] ?? null) : null)} ${done && NOT_DONE[done] ? notificationBanner({ text: NOT_DONE[done] }) : nothing}
    <h1>${run.title}</h1>
    ${facts(view)}
    ${run.lacking.length === 0 ? insetText({ text: 'This run looks for nobody just now.' }) : view.suggested.map((one) => suggested(one, view))}
    ${asked(view)}
    <p><a href="/${slug}/manage/runs/${run.code}">Everything about this run</a></p>`;
}

function facts({ run, zone, names }: FindForRunView): Html {
  const tutors = run.tutors.map(
    ({ personId, role }) => `${names.get(personId) ?? 'Somebody'}, ${A_ROLE[role]}`,
  );
  const more = run.sessions.length > 1;
  return html`${summaryList({
    rows: [
      { key: 'Term', value: run.termName },
      { key: 'When', value: whenItMeets(run.sessions, zone) },
      { key: 'Where', value: run.where ?? 'No room yet' },
      { key: 'Named so far', value: tutors.length === 0 ? 'Nobody' : tutors.join('; ') },
    ],
  })}
  ${more ? details({ summary: 'All its times', html: html`<ul class="nhsuk-list">${run.sessions.map(({ startsAt, endsAt }) => html`<li>${shortDateAndTimeRange(startsAt, endsAt, zone)}</li>`)}</ul>` }) : nothing}`;
}

function suggested({ role, free, notFree }: Suggested, view: FindForRunView): Html {
  const { slug, run, fields, filled } = view;
  const id = `people-${role}`;
  const error = filled.errors.find(({ field }) => field === id);
  const others =
    notFree === 0
      ? ''
      : plural(notFree, {
          one: '# other tutor is not free at these times.',
          other: '# other tutors are not free at these times.',
        });
  return html`<section class="al-section" aria-labelledby="for-${role}">
    <h2 id="for-${role}">Who could be ${A_ROLE[role]}</h2>
    ${
      free.length === 0
        ? insetText({
            text: `Nobody else we know of is free for ${run.sessions.length > 1 ? 'all its sessions' : 'it'}. ${others}`,
          })
        : html`<p>In the order of their names: nobody is ranked. Everybody here is free. ${others}</p>
          <form method="post" action="/${slug}/finding-tutors/runs/${run.code}/ask" novalidate>
            ${fields()} ${hidden('role', role)}
            ${checkboxes({
              name: 'people',
              idPrefix: id,
              fieldset: { legend: { text: 'Whom would you like to ask?', size: 's' } },
              values: [filled.typed['people'] ?? []].flat(),
              items: free.map(suggestion),
              ...(error ? { errorMessage: error.message } : {}),
            })}
            ${button({ text: 'Ask them', preventDoubleClick: true })}
          </form>`
    }
  </section>`;
}

function suggestion({ personId, name, why }: Suggestion) {
  return { value: personId, text: name, hint: why.join(' · ') };
}

const STATE: Record<QuestionState, readonly [string, TagColour]> = {
  asked: ['Asked', 'blue'],
  accepted: ['Said yes', 'green'],
  declined: ['Not this time', 'grey'],
  'somebody else': ['Need not answer', 'grey'],
  'taken back': ['Taken back', 'grey'],
  lapsed: ['Lapsed', 'grey'],
};

function stateTag(state: QuestionState): Html {
  const [text, colour] = STATE[state];
  return tag({ text, colour });
}

function asked(view: FindForRunView): Html {
  const { questions, names, zone, now } = view;
  if (questions.length === 0) return nothing;
  const open = questions.filter((question) => isOpen(question, now));
  return html`<section class="al-section" aria-labelledby="asked">
    <h2 id="asked">Who was asked</h2>
    ${tables({
      caption: plural(questions.length, { one: '# person asked', other: '# people asked' }),
      responsive: true,
      firstCellIsHeader: true,
      head: ['Who', 'As what', 'Asked on', 'Open until', 'What they say'],
      rows: questions.map((question) => [
        { text: names.get(question.personId) ?? 'Somebody' },
        { text: A_ROLE[question.role] },
        { text: dateInWords(question.askedAt, zone) },
        { text: momentInWords(question.answerBy, zone) },
        { html: stateTag(stateAt(question, now)) },
      ]),
    })}
    ${open.map((question) => record(question, view))}
  </section>`;
}

function record({ id, personId }: Question, { slug, names, fields }: FindForRunView): Html {
  const name = names.get(personId) ?? 'Somebody';
  const here = `/${slug}/finding-tutors/questions/${id}`;
  return details({
    summary: `Write down what ${name} said`,
    html: html`
      <form method="post" action="${here}/record" novalidate>
        ${fields()}
        ${radios({
          name: 'how',
          idPrefix: `how-${id}`,
          inline: true,
          value: 'phone',
          fieldset: { legend: { text: `How did ${name} tell you?`, size: 's' } },
          items: [
            { value: 'phone', text: 'By phone' },
            { value: 'in person', text: 'In person' },
            { value: 'paper', text: 'On paper' },
          ],
        })}
        <div class="al-actions">
          ${button({ text: 'Yes, they would like to', name: 'answer', value: 'yes', preventDoubleClick: true })}
          ${button({ text: 'Not this time', name: 'answer', value: 'no', variant: 'secondary', preventDoubleClick: true })}
        </div>
      </form>
      <form method="post" action="${here}/take-back" novalidate>${fields()} ${button({ text: 'Take the question back', variant: 'secondary', preventDoubleClick: true })}</form>`,
  });
}
