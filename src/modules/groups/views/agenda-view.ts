import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { plural } from '#design/plural.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import { tag } from '#design/components.ts';
import { listed } from '../model/rule-words.ts';

/** An agenda item with its names as they are printed. */
export interface ItemShown {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly broughtBy: string;
  readonly presenters: readonly string[];
  readonly minutes: number | null;
  readonly decisionSought: boolean;
  /** What the reader can do with it; nothing on paper. */
  readonly acts?: Html;
}

export const agendaText = {
  en: {
    broughtBy: (who: string) => `Brought by ${who}`,
    presentedBy: (who: string) => `presented by ${who}`,
    both: (own: string, others: string) =>
      others === '' ? `Brought and presented by ${own}` : `Brought by ${own}, who presents it with ${others}`,
    minutes: (count: number) => plural(count, { one: '# minute', other: '# minutes' }),
    decision: 'We are asked to decide',
    talk: 'To talk about',
    all: (count: number, room: number) => `Together ${count} of ${room} minutes.`,
    none: 'Nothing is on the agenda yet.',
  },
  easy: {
    broughtBy: (who: string) => `This comes from ${who}.`,
    presentedBy: (who: string) => `${who} will tell us about it.`,
    both: (own: string, others: string) =>
      others === '' ? `${own} will tell us about it.` : `${others} will tell us about it too.`,
    minutes: (count: number) => plural(count, { one: 'We have # minute.', other: 'We have # minutes.' }),
    decision: 'We will decide.',
    talk: 'We will talk.',
    all: (count: number, room: number) => `All of this takes ${count} minutes. We have ${room} minutes.`,
    none: 'Nothing is on the list yet.',
  },
} as const;

/** An agenda in its order: what, from whom, how long, and whether a decision is sought. */
export function agendaList(language: Language, items: readonly ItemShown[]): Html {
  if (items.length === 0) return html`<p>${agendaText[language].none}</p>`;
  return html`<ol class="nhsuk-list">${items.map((item, index) => oneItem(language, item, index + 1))}</ol>`;
}

function oneItem(language: Language, item: ItemShown, number: number): Html {
  const words = agendaText[language];
  const title = html`<h3 class="nhsuk-heading-s" id="${`item-${item.id}`}">${number}. ${item.title}</h3>`;
  if (language === 'easy')
    return html`<li>${title}${easyRead({ symbol: item.decisionSought ? 'tick' : 'speech', text: easyLines(item) })}${item.acts ?? nothing}</li>`;
  return html`<li class="al-section">
    ${title}
    ${item.about ? html`<p>${item.about}</p>` : nothing}
    <p>${tag({ text: item.decisionSought ? words.decision : words.talk, colour: item.decisionSought ? 'green' : 'grey' })}
      ${item.minutes === null ? nothing : html` ${words.minutes(item.minutes)}`}</p>
    <p class="al-quiet">${fromWhom(item)}</p>
    ${item.acts ?? nothing}
  </li>`;
}

function fromWhom({ broughtBy, presenters }: ItemShown): string {
  const words = agendaText.en;
  const others = presenters.filter((one) => one !== broughtBy);
  if (others.length < presenters.length) return `${words.both(broughtBy, listed(others))}.`;
  const own = words.broughtBy(broughtBy);
  return presenters.length === 0 ? `${own}.` : `${own}, ${words.presentedBy(listed(presenters))}.`;
}

function easyLines({ about, decisionSought, minutes, broughtBy, presenters }: ItemShown): string[] {
  const words = agendaText.easy;
  return [
    ...(about ? [about] : []),
    decisionSought ? words.decision : words.talk,
    ...(minutes === null ? [] : [words.minutes(minutes)]),
    words.broughtBy(broughtBy),
    ...presentedEasily(broughtBy, presenters),
  ];
}

function presentedEasily(broughtBy: string, presenters: readonly string[]): string[] {
  const words = agendaText.easy;
  const others = presenters.filter((one) => one !== broughtBy);
  if (presenters.length === 0) return [];
  return [
    others.length < presenters.length
      ? words.both(broughtBy, listed(others))
      : words.presentedBy(listed(presenters)),
  ];
}

/** How long all items take of the meeting; nothing where nobody gave any a time. */
export function timeTaken(language: Language, items: readonly ItemShown[], room: number): Html {
  const all = items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return all === 0 ? nothing : html`<p>${agendaText[language].all(all, room)}</p>`;
}
