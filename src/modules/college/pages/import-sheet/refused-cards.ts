import { button, card, checkboxes } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Typed } from '#platform/http/form.ts';
import type { TermLine } from '../../model/term-sheet/index.ts';
import { hidden, typedText } from '#platform/http/filled.ts';
import { cellField } from './cell-field.ts';
import { cellName, outName } from './form.ts';
import type { Show } from './form.ts';
import { lineFacts, lineName } from './line-words.ts';
import { whatToMend, wrongWithTheLine } from './what-to-mend.ts';

export interface RefusedCards {
  /** The address of the import. */
  readonly here: string;
  readonly fields: Html;
  readonly version: number;
  readonly show: Show;
  readonly page: number;
  readonly lines: readonly TermLine[];
  /** What was typed, where it could not be kept. */
  readonly typed: Typed;
}

/** Lines that need mending, one card each, in one form: whichever button is pressed keeps everything typed on the page. */
export function refusedCards(view: RefusedCards): Html {
  return html`<form method="post" action="${view.here}/lines" novalidate>
    ${view.fields} ${hidden('version', view.version)} ${hidden('show', view.show)} ${hidden('page', view.page)} ${view.lines.map((line) => refusedCard(line, view))}
  </form>`;
}

function refusedCard(line: TermLine, view: RefusedCards): Html {
  const cells = whatToMend(line);
  return card({
    id: `line-${line.line}`,
    heading: {
      html: html`<h3 class="nhsuk-card__heading nhsuk-heading-m"><span class="nhsuk-caption-m">Line ${line.line}</span> ${lineName(line)}</h3>`,
    },
    description: {
      html: html`<p class="al-quiet">${lineFacts(line)}</p>
        ${wrongWithTheLine(line).map((sentence) => html`<p><bdi>${sentence}</bdi></p>`)}
        ${cells.map(({ field, error }) =>
          cellField({
            line: line.line,
            field,
            standing: line.fields[field] ?? '',
            ...typedFor(cellName(line.line, field), view.typed),
            ...(error ? { error } : {}),
          }),
        )}
        ${checkboxes({
          name: outName(line.line),
          small: true,
          values: view.typed[outName(line.line)] ? ['yes'] : [],
          items: [{ value: 'yes', html: html`Leave line ${line.line} out` }],
        })}
        <div class="al-actions">${button({ html: html`Save and look again<span class="nhsuk-u-visually-hidden"> at line ${line.line}</span>`, variant: 'secondary', small: true, preventDoubleClick: true })}
          <a href="${view.here}/lines/${line.line}">See the whole line<span class="nhsuk-u-visually-hidden"> ${line.line}</span></a></div>`,
    },
  });
}

function typedFor(name: string, typed: Typed): { typed?: string } {
  return Object.hasOwn(typed, name) ? { typed: typedText(typed, name) } : {};
}
