import { button, insetText, summaryList, tag } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { plural } from '#design/plural.ts';
import type { CallOutcome } from '../../commands/record-call.ts';
import type { Call } from '../../queries/calls.ts';
import type { CallState, Stoppable } from '../../tables.ts';
import { CALL_WORDS, doneNotice, kindWords, mayLeaveWords, messagesTrail, numberWords } from '../words.ts';
import type { WhoTheyAre } from '../who-they-are.ts';

export interface CallsView {
  readonly slug: string;
  readonly zone: string;
  readonly calls: readonly Call[];
  readonly who: WhoTheyAre;
  readonly stops: ReadonlyMap<string, ReadonlySet<Stoppable>>;
  /** The list is about one thing only. */
  readonly thing: { readonly type: string; readonly id: string } | null;
  readonly refused: Html | null;
  readonly done: CallOutcome | null;
  readonly fields: () => Html;
}

const DONE: Record<CallOutcome, string> = {
  rung: 'Written down: rung.',
  'no answer': 'Written down: no answer. They stay on the list.',
  'left a message': 'Written down: a message is left. They stay on the list until they are reached.',
  'asked not to be rung': 'Written down. We do not ring them again, and write to them instead.',
  'no longer needed': 'Taken off the list.',
};

/** The phone list, also as paper with a box to tick. */
export function callsView(view: CallsView): Html {
  const open = view.calls.filter(({ state }) => isOpen(state));
  const settled = view.calls.filter(({ state }) => !isOpen(state));
  return html`${messagesTrail(view.slug)} ${view.refused ?? doneNotice(view.done ? DONE[view.done] : null)}
    <h1>People to ring</h1>
    ${open.length === 0 ? nobody(view) : html`<p class="al-lead">${plural(open.length, { one: '# person waits for a call.', other: '# people wait for a call.' })} Say who you are and the code. Say what it is about only when you know that it is them.</p>`}
    ${open.map((call) => callCard(view, call))}
    ${settled.length === 0 ? nothing : html`<section class="al-section" aria-labelledby="settled"><h2 id="settled">Done</h2>${settled.map((call) => settledLine(view, call))}</section>`}
    ${view.thing ? html`<p class="al-no-print"><a href="/${view.slug}/messages/calls">Everybody to ring</a></p>` : nothing}`;
}

function isOpen(state: CallState): boolean {
  return state === 'to ring' || state === 'no answer' || state === 'left a message';
}

function nobody({ calls }: CallsView): Html {
  return insetText({
    text: calls.length === 0 ? 'Nobody needs ringing just now.' : 'Everybody here has been rung.',
  });
}

function callCard(view: CallsView, call: Call): Html {
  const { who, slug } = view;
  const contact = who.contact(call.personId);
  const note = contact?.note;
  return summaryList({
    id: `call-${call.id}`,
    card: { heading: { text: who.name(call.personId), level: 2, size: 'm' } },
    rows: [
      call.state !== 'to ring' && { key: 'So far', value: { html: stateTag(call) } },
      { key: 'Number', value: { html: numberWords(contact) } },
      { key: 'May we leave a message?', value: { html: mayLeaveWords(contact) } },
      view.stops.get(call.personId)?.has('telephone') === true && {
        key: 'Please note',
        value: { html: html`<strong>They asked not to be rung.</strong> Write to them instead.` },
      },
      note !== null && note !== undefined && { key: 'Reaching them safely', value: note },
      { key: 'About', value: `${kindWords(call.kind)}, ${call.code}` },
      { key: 'What to say', value: { html: lines(call.say) } },
      { key: 'On the list since', value: listedSince(call, view.zone) },
      { key: 'What came of it', value: { html: outcomes(call, slug, view) } },
    ],
  });
}

function stateTag(call: Call): Html {
  return tag({
    text: `${CALL_WORDS[call.state]}${call.tries > 1 ? `, ${call.tries} tries` : ''}`,
    colour: 'yellow',
  });
}

function lines(text: string): Html {
  return html`${text
    .split('\n')
    .filter(Boolean)
    .map((line) => html`<p class="nhsuk-u-margin-bottom-2">${line}</p>`)}`;
}

const BECAUSE = {
  'their way': 'They asked to be rung',
  'no other way': 'We know no other way to reach them',
  'could not be sent': 'What we sent did not get through',
} as const;

function listedSince(call: Call, zone: string): string {
  const tried = call.lastTriedAt ? `. Last tried ${momentInWords(call.lastTriedAt, zone)}` : '';
  return `${momentInWords(call.createdAt, zone)}. ${BECAUSE[call.because]}${tried}`;
}

const BUTTONS: readonly (readonly [CallOutcome, string])[] = [
  ['rung', 'Rung: they know'],
  ['no answer', 'No answer'],
  ['left a message', 'Left a message'],
  ['asked not to be rung', 'Asked not to be rung'],
  ['no longer needed', 'No longer needed'],
];

function outcomes(call: Call, slug: string, view: CallsView): Html {
  const narrowed = view.thing
    ? `?${new URLSearchParams({ type: view.thing.type, about: view.thing.id }).toString()}`
    : '';
  const name = view.who.name(call.personId);
  return html`<form class="al-actions" method="post" action="/${slug}/messages/calls/${call.id}${narrowed}" novalidate>
      ${view.fields()} <input type="hidden" name="version" value="${call.version}">
      ${BUTTONS.map(([value, words], index) =>
        button({
          html: html`${words}<span class="nhsuk-u-visually-hidden">: ${name}</span>`,
          name: 'outcome',
          value,
          small: true,
          classes: 'nhsuk-u-margin-bottom-0',
          ...(index === 0 ? {} : { variant: 'secondary' as const }),
        }),
      )}
    </form>
    <p class="al-only-print">☐ rung &nbsp; ☐ no answer &nbsp; ☐ left a message</p>`;
}

function settledLine({ who, zone }: CallsView, call: Call): Html {
  const when = call.lastTriedAt ? `, ${momentInWords(call.lastTriedAt, zone)}` : '';
  return html`<p><strong>${who.name(call.personId)}</strong>: ${CALL_WORDS[call.state].toLowerCase()}${when}</p>`;
}
