import { type Html, html } from '#design/html.ts';

export type StageState = 'recorded' | 'not yet' | 'missing';
export type StageMark = 'peer' | 'professional' | 'both';

function drawing(classes: string, width: number, shapes: Html): Html {
  return html`<svg class="${classes}" viewBox="0 0 ${width} 32" width="${width}" height="32" aria-hidden="true" focusable="false">${shapes}
  </svg>`;
}

const STATES: Readonly<Record<StageState, Html>> = {
  // A full disc with a tick.
  recorded: html`<circle class="al-strip__disc" cx="16" cy="16" r="14"></circle>
    <path class="al-strip__tick" d="M9.5 16.5l4.5 4.5 8.5-9.5"></path>`,
  // An empty ring, drawn with a broken line.
  'not yet': html`<circle class="al-strip__ring" cx="16" cy="16" r="13"></circle>`,
  // A diamond with a gap where something should be.
  missing: html`<path class="al-strip__diamond" d="M16 2.5L29.5 16 16 29.5 2.5 16z"></path>
    <path class="al-strip__gap" d="M16 9.5v7.5"></path>
    <circle class="al-strip__dot" cx="16" cy="21.5" r="1.8"></circle>`,
};

// A circle stands for the peer's role, a square for the professional's; both are linked.
const ROUND = html`<circle class="al-strip__peer" cx="16" cy="16" r="13"></circle>`;
const SQUARE = html`<rect class="al-strip__professional" x="4" y="4" width="24" height="24" rx="2"></rect>`;
const LINKED = html`<circle class="al-strip__peer" cx="15" cy="16" r="13"></circle>
    <rect class="al-strip__professional" x="24" y="4" width="24" height="24" rx="2"></rect>`;

/** The shape of a stage's state: disc with a tick, broken ring, or diamond. */
export function stateMark(state: StageState): Html {
  return drawing('al-strip__state', 32, STATES[state]);
}

/** The shape of who took part: circle, square, or the two linked. */
export function roleMark(mark: StageMark): Html {
  if (mark === 'both') return drawing('al-strip__role', 52, LINKED);
  return drawing('al-strip__role', 32, mark === 'peer' ? ROUND : SQUARE);
}
