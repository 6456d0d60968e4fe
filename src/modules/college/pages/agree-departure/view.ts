import { button, insetText } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { FoundPerson } from '#modules/people/index.ts';
import type { Rule } from '#platform/settings/settings.ts';
import { pairDays } from '../../model/rules.ts';
import type { ManagedRun } from '../../queries/managed-runs.ts';
import type { KnownTutor } from '../../queries/tutors.ts';
import type { LoadedRun } from '../manage-run/load.ts';
import { departure } from '../manage-run/departure.ts';
import {
  areaField,
  dayField,
  mendSummary,
  radiosField,
  selectField,
  textField,
} from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { chooseWords, pairWords, rolesInWords } from '../manage-shared/words.ts';
import { HOW_AGREED } from './form.ts';
import { whoSetIt } from '#platform/settings/who-set-it.ts';

export interface AgreeView extends LoadedRun {
  readonly fields: Html;
  readonly filled: Filled;
  readonly peers: readonly KnownTutor[];
  readonly known: readonly KnownTutor[];
  /** The people of the other name that was typed, when it is not plain who is meant. */
  readonly candidates: readonly FoundPerson[] | null;
  readonly rule: Rule<number>;
  readonly backTo: string;
}

/** How a run goes on without a complete pair: agreeing it, or taking back what was agreed. */
export function agreeView(view: AgreeView): Html {
  const { run, pair } = view.one;
  const holds = view.departures.find((one) => one.endedAt === null);
  return html`${mendSummary(view.filled.errors)}
    <h1><span class="nhsuk-caption-l">${run.title}, ${run.code}</span> How it goes on without a complete pair</h1>
    ${pair.is === 'departed' ? nothing : html`<p class="al-lead">${pairWords(pair)}. ${chooseWords(pair) ?? ''}</p>`}
    ${holds ? takeBack(view) : pair.is === 'looking' ? agree(view) : insetText({ text: 'There is nothing to agree here: the pair is complete, or this run needs none.' })}
    <p><a href="${view.backTo}">Leave it as it is</a></p>
    <h2 class="nhsuk-heading-s">The rule behind this</h2>
    <p>${pairDays.about}</p>
    <p>Now: <strong>${pairDays.inWords(view.rule.value)}</strong>.</p>
    ${whoSetIt(view.rule, view.words.zone)}`;
}

function agree(view: AgreeView): Html {
  if (view.peers.length === 0)
    return insetText({
      text: 'Two people agree on this, one of them a peer tutor. Nobody is named as a peer tutor on any run yet, so name one first.',
    });
  return html`<p>Two different people agree, and one of them is a peer tutor of the college. The run’s page shows what was agreed and why, on which day, and that a peer tutor agreed. It names neither of the two.</p>
    ${form(
      view,
      html`${kindField(view)} ${areaField(view.filled, { name: 'reason', label: 'Why?', hint: 'People will read this on the run’s page', rows: 3 })}
      ${selectField(view.filled, { name: 'peer', label: 'The peer tutor who agrees' }, [{ value: '', text: 'Choose a peer tutor' }, ...view.peers.map(({ id, name }) => ({ value: id, text: name }))])}
      ${howField(view.filled, 'peerHow', 'How did the peer tutor agree?')}
      ${textField(view.filled, { name: 'name', label: 'The other person who agrees', width: 20, list: 'known-people' })}
      <datalist id="known-people">${view.known.map((one) => html`<option value="${one.name}"></option>`)}</datalist>
      ${
        view.candidates && view.candidates.length > 0
          ? radiosField(
              view.filled,
              { name: 'which', label: 'Which of them?' },
              view.candidates.map((one) => ({
                value: one.id,
                text: one.name,
                ...(one.hint ? { hint: one.hint } : {}),
              })),
            )
          : nothing
      }
      ${howField(view.filled, 'nameHow', 'How did the other person agree?')}
      ${dayField(view.filled, { name: 'agreedOn', label: 'Agreed on' })}
      ${textField(view.filled, { name: 'decisionAddress', label: 'Where the decision stands (if there is one)', hint: 'Its address, such as https://… or a page here' })}
      ${button({ text: 'Keep this agreement', preventDoubleClick: true })}`,
    )}`;
}

const HOW_WORDS: Record<(typeof HOW_AGREED)[number], string> = {
  'in person': 'In person',
  phone: 'By phone',
  paper: 'In writing',
  web: 'It is me, and I agree',
};

function howField(filled: Filled, name: string, label: string): Html {
  const hint = 'Kept with the agreement, for staff to read';
  return radiosField(
    filled,
    { name, label, hint },
    HOW_AGREED.map((value) => ({ value, text: HOW_WORDS[value] })),
  );
}

function kindField({ filled, one }: AgreeView): Html {
  const lacking = one.pair.is === 'looking' ? one.pair.lacking : [];
  return radiosField(filled, { name: 'kind', label: 'How does it go on?' }, [
    ...(lacking.includes('peer')
      ? []
      : [
          {
            value: 'peer-led',
            text: 'Peer-led, by agreement',
            hint: 'Peer tutors run it, and that is a choice',
          },
        ]),
    { value: 'going ahead without', text: `Going ahead without ${rolesInWords(lacking)}` },
    {
      value: 'postponed',
      text: 'Postponed',
      hint: postponedHint(one.run),
    },
  ]);
}

function postponedHint({ booked, waiting }: ManagedRun): string {
  const meaning = 'Its room and tutors are free again. Its page says that it is postponed';
  const people = booked + waiting;
  if (people === 0) return meaning;
  const told = plural(people, {
    one: 'The # person who has a place or waits for one is told by the way they chose, and keeps it',
    other: 'The # people who have a place or wait for one are told by the way they chose, and keep it',
  });
  return `${meaning}. ${told}`;
}

function takeBack(view: AgreeView): Html {
  const holds = view.departures.find((one) => one.endedAt === null)!;
  return html`${departure(holds, view.words, view.one.pair)}
    <h2>Take this agreement back</h2>
    <p>It is kept with your reason. ${holds.kind === 'postponed' ? 'The run becomes a draft again.' : 'The run looks for its pair again.'}</p>
    ${form(view, html`${areaField(view.filled, { name: 'reason', label: 'Why?', rows: 3 })} ${button({ text: 'Take it back', variant: 'secondary', preventDoubleClick: true })}`, '/take-back')}`;
}

function form(view: AgreeView, inner: Html, more = ''): Html {
  return html`<form method="post" action="/${view.words.slug}/runs/${view.one.run.code}/agree-a-departure${more}" novalidate>${view.fields} ${inner}</form>`;
}
