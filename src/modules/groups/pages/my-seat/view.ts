import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { notice } from '#design/notice.ts';
import { hidden, radiosField, tickField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import type { Step } from '../../commands/take-part.ts';
import { PERSPECTIVES, PERSPECTIVE_WORDS } from '../../model/perspectives.ts';
import type { Perspective } from '../../model/perspectives.ts';
import type { Group } from '../../queries/groups.ts';
import type { Member, Place } from '../../queries/seats.ts';
import { groupHead } from '../../views/group-head.ts';
import { said } from '../../views/said.ts';
import { joinText } from '../join/text.ts';
import { mySeatText } from './text.ts';

export interface MySeatView {
  readonly language: Language;
  readonly slug: string;
  readonly group: Group;
  readonly member: Member | null;
  readonly places: readonly Place[];
  readonly filled: Filled;
  readonly fields: () => Html;
  readonly done: string | null;
}

/** Somebody's own seat: how it is held, and a pause, a step back or goodbye, without a reason. */
export function mySeatView(view: MySeatView): Html {
  const { language, slug, group, member, done } = view;
  const words = mySeatText[language];
  const head = groupHead({ language, slug, group, title: words.title, above: notice(done) });
  if (!member)
    return html`${head} ${said(language, 'chair', words.none)}<p><a href="/${slug}/groups/${group.code}/join">${words.join}</a></p>`;
  return html`${head} ${said(language, 'chair', words.standing[member.state], 'al-lead')}
    ${said(language, 'person', words.seat(seatWords(member)))} ${howHeld(view, member)} ${steps(view, member)}
    ${member.coChair ? chairing(view) : nothing}`;
}

function seatWords({ perspective, organisation }: Member): string {
  return organisation ? `${PERSPECTIVE_WORDS[perspective]}, ${organisation}` : PERSPECTIVE_WORDS[perspective];
}

const at = ({ slug, group }: MySeatView, more = '') => `/${slug}/groups/${group.code}/my-seat${more}`;

function howHeld(view: MySeatView, { perspective }: Member): Html {
  const { language, group, filled, fields } = view;
  const words = mySeatText[language];
  return html`<form method="post" action="${at(view)}" novalidate>
    ${fields()} ${whichSeat(view, perspective)}
    ${group.badgesOff ? html`${said(language, 'private', words.openlyOff)}${keptUnseen(filled)}` : tickField(filled, { name: 'heldOpenly', label: words.openly, hint: words.openlyHint })}
    ${tickField(filled, { name: 'paidToBeThere', label: words.paid, hint: words.paidHint })}
    ${button({ text: words.keep, variant: 'secondary', preventDoubleClick: true })}
  </form>`;
}

/** Which kind of seat: what somebody takes part from is theirs to change. */
function whichSeat({ language, places, filled }: MySeatView, own: Perspective): Html {
  const words = joinText[language];
  const kept = PERSPECTIVES.filter(
    (one) => one === own || places.some(({ perspective }) => perspective === one),
  );
  if (kept.length === 1) return hidden('perspective', own);
  return radiosField(
    filled,
    { name: 'perspective', label: mySeatText[language].which },
    kept.map((value) => ({ value, ...words.perspectives[value] })),
  );
}

// What somebody chose before badges went off is theirs, and holds again when they come on.
function keptUnseen({ typed }: Filled): Html {
  return typed['heldOpenly'] === 'yes' ? hidden('heldOpenly', 'yes') : nothing;
}

const STEPS: Readonly<Record<Member['state'], readonly Step[]>> = {
  asked: ['leave'],
  here: ['pause', 'step back', 'leave'],
  paused: ['come back', 'step back', 'leave'],
  'stepped back': ['come back', 'leave'],
  left: [],
};

function steps(view: MySeatView, { state }: Member): Html {
  const { language } = view;
  const words = mySeatText[language];
  return html`<section class="al-section" aria-labelledby="steps">
    <h2 id="steps">${words.steps}</h2>
    ${said(language, 'calm', words.noReason)}
    ${STEPS[state].map((step) => stepForm(view, step, state === 'asked' ? words.takeBack : words.step[step].button))}
  </section>`;
}

function stepForm(view: MySeatView, step: Step, label: string): Html {
  const words = mySeatText[view.language];
  return html`<form method="post" action="${at(view, '/step')}" novalidate>
    ${view.fields()} ${hidden('step', step)}
    <h3 class="nhsuk-heading-s">${label}</h3>
    <p>${words.step[step].about}</p>
    ${button({ text: label, variant: 'secondary', preventDoubleClick: true })}
  </form>`;
}

function chairing(view: MySeatView): Html {
  const words = mySeatText[view.language];
  return html`<section class="al-section" aria-labelledby="chairing">
    <h2 id="chairing">${words.chair}</h2>
    <p>${words.chairAbout}</p>
    <form method="post" action="${at(view, '/end-chair')}" novalidate>${view.fields()} ${button({ text: words.endChair, variant: 'secondary', preventDoubleClick: true })}</form>
  </section>`;
}
