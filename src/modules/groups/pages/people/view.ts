import { actionLink, button, card, details, tag } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { notice } from '#design/notice.ts';
import { mendSummary, radiosField, untouched } from '#platform/http/filled.ts';
import type { FieldError } from '#platform/http/form.ts';
import { plural } from '#design/plural.ts';
import type { Group } from '../../queries/groups.ts';
import { groupHead } from '../../views/group-head.ts';
import { HOW_TOLD, STEP_CHOICES } from './form.ts';

/** Somebody of the group, as its people read of them. What the seat is for stands in the words of `shown` alone. */
export interface PersonHere {
  readonly memberId: string;
  readonly shown: string;
  readonly coChair: boolean;
  readonly paidToBeThere: boolean;
  readonly state: 'here' | 'paused' | 'stepped back';
  readonly self: boolean;
}

export interface PeopleView {
  readonly slug: string;
  readonly group: Group;
  readonly people: readonly PersonHere[];
  readonly asking: readonly { readonly memberId: string; readonly shown: string }[];
  readonly tends: boolean;
  readonly errors: readonly FieldError[];
  /** Whose form has something to mend. */
  readonly mending: string | null;
  readonly fields: () => Html;
  readonly done: string | null;
}

/** The people of a group, for its people: in the order of their names, and of nothing else. */
export function peopleView(view: PeopleView): Html {
  const { slug, group, people, tends, done, errors, mending } = view;
  const above = html`${notice(done)} ${mendSummary(errors.map(({ field, message }) => ({ field: `${field}-${mending}`, message })))}`;
  const at = `/${slug}/groups/${group.code}`;
  return html`${groupHead({ language: 'en', slug, group, title: 'The people of this group', above })}
    ${group.badgesOff ? html`<p>Badges are off: nobody’s experience or job title is shown here. Who chairs and who is paid to be there always are.</p>` : html`<p>What somebody’s seat is for stands by their name where they hold it openly.</p>`}
    ${asking(view)}
    <h2>${plural(people.length, { one: 'One person', other: '# people' })}</h2>
    ${people.length === 0 ? html`<p>Nobody is here yet.</p>` : people.map((one) => personCard(view, one))}
    ${tends ? actionLink({ text: 'Write somebody in who cannot do it here', href: `${at}/write-in` }) : nothing}
    <p><a href="${at}/my-seat">Your own seat</a></p>`;
}

function asking(view: PeopleView): Html {
  if (!view.tends || view.asking.length === 0) return nothing;
  return html`<section class="al-section" aria-labelledby="asking">
    <h2 id="asking">Asking to join</h2>
    ${view.asking.map(({ memberId, shown }) =>
      card({
        heading: { text: shown, level: 3, size: 's' },
        description: { html: act(view, memberId, 'welcome', html`Welcome ${shown}`, false) },
      }),
    )}
  </section>`;
}

function personCard(view: PeopleView, one: PersonHere): Html {
  const tags = [
    one.coChair && tag({ text: 'Co-chair', colour: 'purple' }),
    one.paidToBeThere && tag({ text: 'Paid to be there', colour: 'white' }),
    one.state === 'paused' && tag({ text: 'On a pause', colour: 'grey' }),
    one.state === 'stepped back' && tag({ text: 'Has stepped back', colour: 'grey' }),
  ].filter((part) => part !== false);
  const actions = view.tends && !one.self ? tending(view, one) : nothing;
  const inside = html`${tags.length > 0 ? html`<p class="al-tags">${tags}</p>` : nothing} ${actions}`;
  return card({ heading: { text: one.shown, level: 3, size: 's' }, description: { html: inside } });
}

function tending(view: PeopleView, one: PersonHere): Html {
  const name = one.shown;
  return details({
    summary: { html: html`What you can do<span class="nhsuk-u-visually-hidden"> for ${name}</span>` },
    open: view.mending === one.memberId,
    html: html`${one.coChair ? act(view, one.memberId, 'end-chair', html`End being a co-chair`) : nothing}
      ${!one.coChair && one.state === 'here' ? act(view, one.memberId, 'chair', html`Name as co-chair`) : nothing}
      ${forThem(view, one)}`,
  });
}

function act(view: PeopleView, memberId: string, what: string, label: Html, quiet = true): Html {
  const at = `/${view.slug}/groups/${view.group.code}/people/${memberId}/${what}`;
  return html`<form method="post" action="${at}" novalidate>${view.fields()} ${button({ html: label, ...(quiet ? { variant: 'secondary' as const } : {}), small: true, preventDoubleClick: true })}</form>`;
}

/** What somebody told a co-chair on the telephone, on paper or in person. */
function forThem(view: PeopleView, { memberId, state }: PersonHere): Html {
  const at = `/${view.slug}/groups/${view.group.code}/people/${memberId}/record`;
  const filled = { ...untouched(), errors: view.mending === memberId ? view.errors : [] };
  return html`<form method="post" action="${at}" novalidate>
    ${view.fields()}
    ${radiosField(filled, { name: 'step', id: `step-${memberId}`, label: 'They told you that they' }, STEP_CHOICES[state])}
    ${radiosField(filled, { name: 'channel', id: `channel-${memberId}`, label: 'How did they tell you?' }, HOW_TOLD)}
    ${button({ text: 'Write it down for them', variant: 'secondary', small: true, preventDoubleClick: true })}
  </form>`;
}
