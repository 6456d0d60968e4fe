import { type Html, html } from '#design/html.ts';

export interface ControlPoint {
  readonly value: number;
  /** One of a run on one side of the centre, or by itself outside the limits: each has a shape of its own. */
  readonly mark: 'run' | 'outside' | null;
}

/** A level line: what is usual, or how far it strays. */
export interface ControlLine {
  /** Its figure, short enough for the margin: "50%". */
  readonly label: string;
  readonly value: number;
}

export interface ControlChartOptions {
  readonly id: string;
  /** What it shows, in a few words: its title. */
  readonly title: string;
  /** What is to be seen in it, in a sentence: its description. A table with every figure stands under the chart. */
  readonly finding: string;
  /** In the order of time. */
  readonly points: readonly ControlPoint[];
  /** The words below the first point and the last. */
  readonly ends: readonly [string, string];
  readonly centre: ControlLine;
  readonly limits: readonly ControlLine[];
  /** The least and the most the drawing reaches. */
  readonly scale: { readonly least: number; readonly most: number };
  /** Something that happened between the points: `at` is the place of the first point on or after it. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  /** What the lines and the shapes stand for. */
  readonly key: {
    readonly centre: string;
    readonly limits: string;
    readonly usual: string;
    readonly run: string;
    readonly outside: string;
  };
}

// Up and down in units of the text's own size, along the width in parts of a hundred: it grows with the words and fits any screen.
const TOP = 2.4;
const HEIGHT = 15;
const FOOT = 2;
/** Room at the left for the figure of each level line, also on a narrow screen. */
const LEFT = 15;
const RIGHT = 97;

const em = (value: number) => `${Number(value.toFixed(2))}em`;
const per = (value: number) => `${Number(value.toFixed(2))}%`;

/**
 * Points over time with the level of what is usual and its limits. A run is told by squares, a point outside by
 * diamonds, what happened by an upright line with its words: no colour is needed and no script.
 */
export function controlChart(options: ControlChartOptions): Html {
  const { id, title, finding, points, scale, centre, limits, marks, ends } = options;
  const span = scale.most - scale.least || 1;
  const up = (value: number) => TOP + (1 - (value - scale.least) / span) * HEIGHT;
  const along = (at: number) => LEFT + (points.length < 2 ? 0.5 : at / (points.length - 1)) * (RIGHT - LEFT);
  const bottom = TOP + HEIGHT + FOOT;
  return html`<figure class="al-chart">
    <svg class="al-chart__drawing" role="img" aria-labelledby="${id}-title ${id}-finding" width="100%" height="${em(bottom + 1)}" focusable="false">
      <title id="${id}-title">${title}</title>
      <desc id="${id}-finding">${finding}</desc>
      ${limits.map((line) => level(line, up(line.value), 'al-chart__limit'))}
      ${level(centre, up(centre.value), 'al-chart__centre')}
      ${marks.map((mark) => happened(mark.label, along(mark.at), bottom - FOOT))}
      ${points.slice(1).map((point, at) => html`<line class="al-chart__step" x1="${per(along(at))}" y1="${em(up(points[at]!.value))}" x2="${per(along(at + 1))}" y2="${em(up(point.value))}"></line>`)}
      ${points.map(({ value, mark }, at) => drawn(mark, per(along(at)), em(up(value))))}
      <text class="al-chart__label" x="${per(LEFT)}" y="${em(bottom)}">${ends[0]}</text>
      <text class="al-chart__label al-chart__label--end" x="${per(RIGHT)}" y="${em(bottom)}">${ends[1]}</text>
    </svg>
    ${keyOf(options)}
  </figure>`;
}

function level({ label }: ControlLine, y: number, kind: string): Html {
  return html`<line class="${kind}" x1="${per(LEFT - 2)}" x2="100%" y1="${em(y)}" y2="${em(y)}"></line>
      <text class="al-chart__level" x="0" y="${em(y + 0.35)}">${label}</text>`;
}

function happened(label: string, x: number, foot: number): Html {
  const side = x > 55 ? ' al-chart__label--end' : '';
  return html`<line class="al-chart__line" x1="${per(x)}" x2="${per(x)}" y1="${em(1.4)}" y2="${em(foot)}"></line>
      <text class="al-chart__happened${side}" x="${per(x)}" y="1em">${label}</text>`;
}

// A shape around its own middle, whatever the width: a little drawing placed by its corner.
function drawn(mark: ControlPoint['mark'], x: string, y: string): Html {
  return html`<svg x="${x}" y="${y}" overflow="visible" width="1" height="1">${shape(mark)}</svg>`;
}

function shape(mark: ControlPoint['mark']): Html {
  if (mark === 'run')
    return html`<rect class="al-chart__point al-chart__point--run" x="-5" y="-5" width="10" height="10"></rect>`;
  if (mark === 'outside')
    return html`<path class="al-chart__point al-chart__point--outside" d="M0-7 7 0 0 7-7 0z"></path>`;
  return html`<circle class="al-chart__point" r="4"></circle>`;
}

function keyOf({ key, points }: ControlChartOptions): Html {
  const kinds = ([null, 'run', 'outside'] as const).filter((kind) =>
    points.some(({ mark }) => mark === kind),
  );
  return html`<figcaption class="al-chart__key">
      ${inKey(html`<line class="al-chart__centre" x1="-12" x2="12"></line>`, key.centre)}
      ${inKey(html`<line class="al-chart__limit" x1="-12" x2="12"></line>`, key.limits)}
      ${kinds.map((kind) => inKey(shape(kind), key[kind ?? 'usual']))}
    </figcaption>`;
}

function inKey(drawing: Html, words: string): Html {
  return html`<span><svg class="al-chart__mark" aria-hidden="true" focusable="false" width="1.5em" height="1em" viewBox="-12 -8 24 16">${drawing}</svg> ${words}</span>`;
}
