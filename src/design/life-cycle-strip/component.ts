import { type Html, html } from '#design/html.ts';
import type { Language } from '#design/layout/page-frame.ts';
import { type StageMark, type StageState, roleMark, stateMark } from '#design/life-cycle-strip/marks.ts';
import { stripText } from '#design/life-cycle-strip/text.ts';

export type { StageState } from '#design/life-cycle-strip/marks.ts';

export type Stage = 'plan' | 'design' | 'deliver' | 'review';
export type StageRole = 'peer' | 'professional';

export interface StripStage {
  stage: Stage;
  state: StageState;
  /** Roles that took part. Roles, never a person's experience; shown for recorded stages only. */
  by: readonly StageRole[];
  /** One sentence of what lies behind it. */
  note?: string;
}

export interface LifeCycleStripOptions {
  stages: readonly StripStage[];
  language: Language;
  /** Starts the ids, where a page shows more than one strip. */
  idPrefix?: string;
}

type Text = (typeof stripText)[Language];

function markOf(by: readonly StageRole[]): StageMark | undefined {
  const peer = by.includes('peer');
  const professional = by.includes('professional');
  if (peer && professional) return 'both';
  if (peer) return 'peer';
  return professional ? 'professional' : undefined;
}

function who(stage: StripStage, text: Text): Html | false {
  if (stage.state !== 'recorded') return false;
  const mark = markOf(stage.by);
  return html`<span class="al-strip__who">${mark && roleMark(mark)}<span>${text.by[mark ?? 'nobody']}</span></span>`;
}

function stageItem(stage: StripStage, text: Text): Html {
  const modifier = stage.state.replace(' ', '-');
  return html`<li class="al-strip__stage al-strip__stage--${modifier}">
    ${stateMark(stage.state)}
    <div class="al-strip__words">
      <strong class="al-strip__name">${text.stages[stage.stage]}</strong>
      <span class="al-strip__state-words">${text.states[stage.state]}</span> ${who(stage, text)}
      ${stage.note && html`<span class="al-strip__note">${stage.note}</span>`}
    </div>
  </li>`;
}

function keyLine(mark: Html, words: Html): Html {
  return html`<li>${mark}<span>${words}</span></li>`;
}

/** The marks to explain; where two are linked, each of the two as well. */
function marksOf(stages: readonly StripStage[]): StageMark[] {
  const used = new Set(stages.map(({ state, by }) => (state === 'recorded' ? markOf(by) : undefined)));
  return (['peer', 'professional', 'both'] as const).filter((mark) => used.has(mark) || used.has('both'));
}

function key(options: LifeCycleStripOptions, text: Text): Html {
  const states = [...new Set(options.stages.map(({ state }) => state))];
  const stateLines = states.map((state) =>
    keyLine(stateMark(state), html`<strong>${text.states[state]}</strong>: ${text.keyStates[state]}`),
  );
  const roleLines = marksOf(options.stages).map((mark) =>
    keyLine(roleMark(mark), html`${text.keyRoles[mark]}`),
  );
  return html`<div class="al-strip__key">
    <p id="${options.idPrefix ?? 'life-cycle'}-key">${text.key}</p>
    <ul aria-labelledby="${options.idPrefix ?? 'life-cycle'}-key">
      ${stateLines} ${roleLines}
    </ul>
  </div>`;
}

/**
 * The golden thread of one piece of work: its four stages in order, each told in words and by shape as well as by
 * colour, with the meaning of every mark under them.
 */
export function lifeCycleStrip(options: LifeCycleStripOptions): Html {
  const text = stripText[options.language];
  const items = options.stages.map((stage) => stageItem(stage, text));
  return html`<div class="al-strip">
    <ol class="al-strip__stages" aria-label="${text.label}">
      ${items}
    </ol>
    ${key(options, text)}
  </div>`;
}
