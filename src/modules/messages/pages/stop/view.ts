import { button } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead } from '#design/symbols/easy-read.ts';
import type { StoppableKind } from '../../model/stoppable.ts';
import type { Stoppable } from '../../tables.ts';
import { doneNotice } from '../words.ts';
import { stopText } from './text.ts';

export interface StopView {
  readonly language: Language;
  /** The page's own address. */
  readonly address: string;
  readonly stops: ReadonlySet<Stoppable>;
  readonly done: boolean;
  readonly fields: () => Html;
}

const KINDS: readonly StoppableKind[] = ['reminders', 'changes'];

/** Says nothing about whose messages these are, or about what: whoever finds the link learns nothing. */
export function stopView(view: StopView): Html {
  const text = stopText[view.language];
  const easy = view.language === 'easy';
  return html`${doneNotice(view.done ? text.done : null)}
    <h1>${text.title}</h1>
    ${easy ? easyRead({ symbol: 'mail', text: text.lead }) : html`<p class="al-lead">${text.lead}</p>`}
    ${KINDS.map((kind) => one(view, kind))}
    ${easy ? easyRead({ symbol: 'ticket', text: text.always }) : html`<p>${text.always}</p>`}`;
}

function one(view: StopView, kind: StoppableKind): Html {
  const { language, stops, address } = view;
  const text = stopText[language];
  const stopped = stops.has(kind);
  const words = [text.about[kind], html`<strong>${stopped ? text.off : text.on}</strong>`];
  return html`<section class="al-section" aria-labelledby="${kind}">
    <h2 id="${kind}">${text.what[kind]}</h2>
    ${language === 'easy' ? easyRead({ symbol: kind === 'reminders' ? 'calendar' : 'warning', text: words }) : words.map((line) => html`<p>${line}</p>`)}
    <form method="post" action="${address}" novalidate>
      ${view.fields()} <input type="hidden" name="what" value="${kind}"><input type="hidden" name="do" value="${stopped ? 'begin again' : 'stop'}">
      ${button({ text: (stopped ? text.again : text.stop)[kind], preventDoubleClick: true, ...(kind === 'changes' || stopped ? { variant: 'secondary' as const } : {}) })}
    </form>
  </section>`;
}
