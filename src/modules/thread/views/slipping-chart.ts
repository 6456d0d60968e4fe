import { controlChart } from '#design/charts/control-chart.ts';
import { tables } from '#design/components.ts';
import { monthInWords, shortDay } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import type { Measure } from '../model/measures.ts';
import type { SlippingRead } from '../model/slipping.ts';
import { limitsOf, pointInWords, shortFigure, slippingText } from './slipping-text.ts';
import { measureWords, slippingSentences } from './slipping-words.ts';

/** A decision to regroup: it stands on the chart, and links to where it was taken. */
export interface Regrouping {
  /** ISO date. */
  readonly heldOn: string;
  readonly words: string;
  /** Where it is to be read, beginning with "/". */
  readonly href: string;
}

export interface SlippingShown {
  readonly measure: Measure;
  readonly read: SlippingRead;
  readonly regroupings: readonly Regrouping[];
  readonly language: Language;
}

/** One thing that is watched: the chart with what happened on it, the table beneath. Nothing where there are too few meetings for a chart. */
export function slippingChart(shown: SlippingShown): Html {
  const { read, language } = shown;
  if (!read.usual) return nothing;
  const words = slippingText[language];
  return html`${chart(shown)} ${happened(shown)}
    <p class="al-quiet">${words.basedOn(read.usual.basedOn)}</p>
    ${table(shown)}`;
}

function chart({ measure, read, regroupings, language }: SlippingShown): Html {
  const { points } = read;
  const usual = read.usual!;
  const words = slippingText[language];
  const share = points.every(({ whole }) => whole !== null);
  const most = Math.max(usual.high, ...points.map(({ value }) => value));
  return controlChart({
    id: `slipping-${measure}`,
    title: measureWords[language][measure].title,
    finding: slippingSentences(measure, read, language).join(' '),
    points: points.map(({ value, mark }) => ({ value, mark })),
    ends: [shortMonth(points[0]!.heldOn), shortMonth(points.at(-1)!.heldOn)],
    centre: { label: shortFigure(usual.centre, share), value: usual.centre },
    limits: limitsOf(usual, share),
    scale: { least: 0, most: share ? 1 : Math.max(1, most) },
    marks: regroupings.flatMap(({ heldOn }) => {
      const at = points.findIndex((point) => point.heldOn >= heldOn);
      return at === -1 ? [] : [{ at, label: words.regrouping }];
    }),
    key: words.key,
  });
}

/** "Nov 2024": two of them stand below a chart on the narrowest screen. */
function shortMonth(day: string): string {
  const [month, year] = monthInWords(day).split(' ');
  return `${month!.slice(0, 3)} ${year}`;
}

function happened({ regroupings, language }: SlippingShown): Html {
  if (regroupings.length === 0) return nothing;
  return html`<p><strong>${slippingText[language].regroupings}</strong></p>
    <ul class="nhsuk-list nhsuk-list--bullet">${regroupings.map(({ heldOn, words, href }) => html`<li>${shortDay(heldOn)}: <a href="${href}">${words}</a></li>`)}</ul>`;
}

function table({ measure, read, language }: SlippingShown): Html {
  const words = slippingText[language];
  return tables({
    caption: words.every,
    firstCellIsHeader: true,
    head: [words.meeting, measureWords[language][measure].figures, words.told],
    rows: read.points
      .toReversed()
      .map((point) => pointInWords(point, words).map((text) => ({ html: unbroken(text) }))),
  });
}

// On a narrow screen a cell breaks between its words, never within one.
function unbroken(text: string): Html {
  return html`${text.split(' ').map((word) => html`<span class="nhsuk-u-nowrap">${word}</span> `)}`;
}
