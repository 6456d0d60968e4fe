import { type Html, html, nothing } from '#design/html.ts';

export interface Bar {
  /** What it stands for, such as a term. */
  readonly label: string;
  /** A count, nought or more. */
  readonly value: number;
  /** A further count drawn after it in another pattern, such as what is still to come. */
  readonly more?: number;
}

export interface BarChartOptions {
  readonly id: string;
  /** What it shows, in a few words: its title. */
  readonly title: string;
  /** What is to be seen in it, in a sentence: its description. A table with every figure stands under the chart. */
  readonly finding: string;
  readonly bars: readonly Bar[];
  /** Something to reach, drawn as a line through all bars. */
  readonly line?: { readonly label: string; readonly value: number };
  /** What the parts of a bar are, where it has two. */
  readonly key?: { readonly value: string; readonly more: string };
}

// In units of the text's own size, so that the chart grows with the words. Along its width, in parts of a hundred.
const ROW = 3.4;
const BAR = 1.5;
const TOP = 2;
/** Room at the right for the figure that stands after the longest bar. */
const WIDEST = 84;

const size = (value: number) => `${Number(value.toFixed(2))}em`;
const share = (value: number) => `${Number(value.toFixed(2))}%`;

/**
 * Bars under one another with the figure beside each, and a line to reach. It needs no colour and no script, and keeps
 * its words at reading size on a small screen.
 */
export function barChart(options: BarChartOptions): Html {
  const { id, title, finding, bars, line, key } = options;
  const most = Math.max(1, line?.value ?? 0, ...bars.map(({ value, more = 0 }) => value + more));
  const along = (value: number) => (value / most) * WIDEST;
  const height = TOP + bars.length * ROW;
  return html`<figure class="al-chart">
    <svg class="al-chart__drawing" role="img" aria-labelledby="${id}-title ${id}-finding" width="100%" height="${size(height)}" focusable="false">
      <title id="${id}-title">${title}</title>
      <desc id="${id}-finding">${finding}</desc>
      ${bars.map((bar, index) => row(bar, TOP + index * ROW, along))}
      ${line ? lineToReach(line, along(line.value), height) : nothing}
    </svg>
    ${key ? keyOf(key, bars) : nothing}
  </figure>`;
}

function row({ label, value, more = 0 }: Bar, top: number, along: (value: number) => number): Html {
  const y = top + 1.4;
  const end = along(value + more);
  return html`<text class="al-chart__label" x="0" y="${size(top + 1)}">${label}</text>
      <rect class="al-chart__bar" x="0" y="${size(y)}" width="${share(along(value))}" height="${size(BAR)}"></rect>
      ${more > 0 ? html`<rect class="al-chart__more" x="${share(along(value))}" y="${size(y)}" width="${share(along(more))}" height="${size(BAR)}"></rect>` : nothing}
      <text class="al-chart__figure" x="${share(end)}" dx="0.6em" y="${size(y + 1.15)}">${more > 0 ? `${value} + ${more}` : value}</text>`;
}

function lineToReach({ label, value }: { label: string; value: number }, at: number, height: number): Html {
  return html`<line class="al-chart__line" x1="${share(at)}" x2="${share(at)}" y1="${size(1.5)}" y2="${size(height)}"></line>
      <text class="al-chart__line-label${at < 30 ? ' al-chart__line-label--start' : ''}" x="${share(at)}" y="1.1em">${label} ${value}</text>`;
}

function keyOf(key: { value: string; more: string }, bars: readonly Bar[]): Html {
  if (!bars.some(({ more = 0 }) => more > 0)) return nothing;
  const mark = (modifier: string) =>
    html`<svg class="al-chart__mark" aria-hidden="true" focusable="false" width="1.5em" height="1em"><rect class="${modifier}" x="0" y="0" width="100%" height="100%"></rect></svg>`;
  return html`<figcaption class="al-chart__key"><span>${mark('al-chart__bar')} ${key.value}</span> <span>${mark('al-chart__more')} ${key.more}</span></figcaption>`;
}
