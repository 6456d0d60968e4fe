import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { TermLine } from '../../model/term-sheet/index.ts';

const SHOWN = 120;

/** A line as a person knows it: "YOGA-01 Chair yoga". Cells are as they were typed, whatever they hold. */
export function lineName(line: TermLine): Html {
  const ref = (line.ref ?? line.fields.ref ?? '').slice(0, SHOWN);
  const title = (line.fields.title ?? '').trim().slice(0, SHOWN);
  return html`${ref ? html`<bdi>${ref}</bdi> ` : nothing}<bdi>${title || 'No title'}</bdi>`;
}

/** The same in plain letters, for a banner or a title. */
export function lineNamePlain(line: TermLine): string {
  return (line.ref ?? line.fields.ref ?? line.fields.title ?? 'no title').slice(0, SHOWN);
}

/** When and where, as the sheet has it: "Fri, 15/01/2027 to 26/03/2027, 10am-11am, Riverside House, Elm room". */
export function lineFacts({ fields }: TermLine): Html {
  const dates = [fields.start, fields.finish].filter((text) => text?.trim()).join(' to ');
  const time = fields.time ?? [fields.startTime, fields.endTime].filter((text) => text?.trim()).join(' to ');
  const facts = [fields.day, dates, time, fields.venue, fields.room]
    .map((text) => (text ?? '').trim().slice(0, SHOWN))
    .filter((text) => text !== '');
  return html`${facts.map((fact, index) => html`${index > 0 ? ', ' : ''}<bdi>${fact}</bdi>`)}`;
}
