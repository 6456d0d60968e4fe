import { button, insetText, radios, summaryList } from '#design/components.ts';
import { dateInWords, momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Contact } from '#modules/people/index.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { DECISIONS, OUTCOMES } from '../../model/attendance-follow-up.ts';
import type { FollowUpWay } from '../../model/attendance-follow-up.ts';
import type { FollowUp } from '../../queries/follow-ups.ts';
import type { FollowUpOutcome } from '../../tables.ts';
import { hidden } from '#platform/http/filled.ts';
import { notice } from '#design/notice.ts';
import { contactWords } from '../who-is-coming/contact-words.ts';

export interface FollowUpsView {
  readonly all: readonly FollowUp[];
  readonly names: ReadonlyMap<string, string>;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly space: Space;
  /** Whether whoever looks decides for those who have not said. */
  readonly decides: boolean;
  readonly fields: () => Html;
  readonly done: string | null;
}

const WAY_WORDS: Readonly<Record<FollowUpWay, string>> = {
  ring: 'Please ring',
  text: 'Please text',
  'leave be': 'Asked to be left be',
  'coordinator decides': 'Has not said: the coordinator chooses',
};

const OUTCOME_WORDS: Readonly<Record<FollowUpOutcome, string>> = {
  'to ring': 'Somebody rings them',
  'to text': 'Somebody texts them',
  spoke: 'We spoke, and all is well',
  texted: 'We texted them',
  'left a message': 'Left a message; try again',
  'no answer': 'No answer; try again',
  'left be': 'Leave them be',
  'passed on': 'We are worried: passed on by the college’s own steps',
};

/** Who did not come lately: what is still to be done first, then what was done. */
export function followUpsView(view: FollowUpsView): Html {
  const open = view.all.filter((one) => one.open);
  const settled = view.all.filter((one) => !one.open);
  return html`${notice(view.done)}
    <h1>Who did not come</h1>
    <p class="al-lead">There are many good reasons not to come. We ask only so that nobody is missed, and only in the way each of them chose.</p>
    ${open.length === 0 ? insetText({ text: 'Nobody waits to hear from us.' }) : open.map((one, index) => openCard(view, one, index))}
    ${settled.length === 0 ? nothing : html`<section class="al-section" aria-labelledby="settled"><h2 id="settled">Nothing more to do</h2>${summaryList({ rows: settled.map((one) => settledRow(view, one)) })}</section>`}
    <p class="al-quiet">Here stands the last four weeks. What you talk about stays between you: only what came of it is kept.</p>`;
}

function facts(view: FollowUpsView, one: FollowUp) {
  const { timeZone } = view.space;
  return [
    { key: 'Missed', value: { html: missed(view.space, one) } },
    one.steps.length > 0 && {
      key: 'So far',
      value: {
        html: html`<ul class="nhsuk-list">${one.steps.map((step) => html`<li>${OUTCOME_WORDS[step.outcome]} <span class="al-quiet">(${view.names.get(step.by ?? '') ?? 'somebody'}, ${momentInWords(step.at, timeZone)})</span></li>`)}</ul>`,
      },
    },
  ];
}

function openCard(view: FollowUpsView, one: FollowUp, index: number): Html {
  const name = view.names.get(one.personId) ?? '';
  const decides = one.way === 'coordinator decides';
  const mayAct = !decides || view.decides;
  return html`${summaryList({
    card: { heading: { text: name, level: 2, size: 's' } },
    rows: [
      { key: 'Their wish', value: WAY_WORDS[one.way] },
      mayAct && {
        key: 'How to reach them',
        value: { html: contactWords(view.contacts.get(one.personId) ?? null) },
      },
      ...facts(view, one),
    ],
  })}
  ${mayAct ? outcomeForm(view, one, index, name, decides) : nothing}`;
}

function outcomeForm(
  view: FollowUpsView,
  one: FollowUp,
  index: number,
  name: string,
  decides: boolean,
): Html {
  const outcomes: readonly FollowUpOutcome[] = decides ? [...DECISIONS, 'spoke', 'passed on'] : OUTCOMES;
  return html`<form method="post" action="/${view.space.slug}/follow-ups" novalidate class="al-no-print">
    ${view.fields()} ${hidden('session', one.sessionId)} ${hidden('person', one.personId)}
    ${radios({
      name: 'outcome',
      idPrefix: `outcome-${index + 1}`,
      small: true,
      fieldset: {
        legend: {
          html: html`${decides ? 'What would be right?' : 'What came of it?'}<span class="nhsuk-u-visually-hidden"> ${name}</span>`,
          size: 's',
        },
      },
      items: outcomes.map((value) => ({ value, text: OUTCOME_WORDS[value] })),
    })}
    ${button({ html: html`Write it down<span class="nhsuk-u-visually-hidden">: ${name}</span>`, variant: 'secondary', preventDoubleClick: true })}
  </form>`;
}

function settledRow({ names, space }: FollowUpsView, one: FollowUp) {
  const last = one.steps.at(-1);
  const words = last ? OUTCOME_WORDS[last.outcome] : WAY_WORDS[one.way];
  const by = last
    ? ` (${names.get(last.by ?? '') ?? 'somebody'}, ${momentInWords(last.at, space.timeZone)})`
    : '';
  return {
    key: names.get(one.personId) ?? '',
    value: {
      html: html`${words}<span class="al-quiet">${by}</span><br>${missed(space, one)}`,
    },
  };
}

function missed({ slug, timeZone }: Space, one: FollowUp): Html {
  return html`<a href="/${slug}/runs/${one.code}/sessions/${one.sessionId}/register">${one.title}</a>, ${dateInWords(one.startsAt, timeZone)}`;
}
