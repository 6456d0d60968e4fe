import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { lifeCycleStrip } from '#design/life-cycle-strip/component.ts';
import type { StripStage } from '#design/life-cycle-strip/component.ts';
import { PAIR } from '../model/words.ts';
import type { StageView } from '../model/stage-state.ts';
import type { ThreadView } from '../queries/thread-of.ts';
import { stageSentence } from './stage-sentence.ts';

const text = {
  en: {
    title: 'What the records show',
    lead: 'Who planned, designed, delivered and reviewed this, as far as people have told us. It is a record, not a verdict.',
  },
  easy: {
    title: 'Who did what',
    lead: 'This is what people have told us. It may not be the whole story.',
  },
};

/** The golden thread of a piece of work, for a page about it: its four stages with a sentence each, under a second-level heading. */
export function threadPanel(view: ThreadView, language: Language, idPrefix = 'thread'): Html {
  const words = text[language];
  return html`<section class="al-section" aria-labelledby="${idPrefix}-title">
    <h2 class="nhsuk-heading-m" id="${idPrefix}-title">${words.title}</h2>
    <p>${words.lead}</p>
    ${lifeCycleStrip({ stages: view.stages.map((stage) => stripStage(stage, language)), language, idPrefix })}
  </section>`;
}

function stripStage(view: StageView, language: Language): StripStage {
  const by = PAIR.filter((role) => view.voices.some((voice) => voice.role === role));
  return { stage: view.stage, state: view.state, by, note: stageSentence(view, language) };
}
