import { button } from '#design/components.ts';
import { momentInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { ToldLately } from '#modules/messages/index.ts';
import { wayLines } from './way-lines.ts';

export interface HowTold {
  readonly slug: string;
  readonly zone: string;
  /** What they were told about. */
  readonly about: { readonly type: 'session' | 'run'; readonly id: string };
}

/** How everybody was told of a change, and what is left for a person to do: calls to make, letters to print. */
export function howTold({ slug, zone, about }: HowTold, { at, counts }: ToldLately): Html {
  const calls = new URLSearchParams({ type: about.type, about: about.id }).toString();
  return html`<h2>Who is told</h2>
    <p>Written ${momentInWords(at, zone)}. Mail and texts wait for the morning where it is quiet now, unless that would be too late.</p>
    <ul class="nhsuk-list nhsuk-list--bullet">${wayLines(counts).map((line) => html`<li>${line}</li>`)}</ul>
    ${
      counts.phone + counts.letter > 0
        ? html`<h2>What is left for you</h2>
            <div class="al-actions">
              ${counts.phone > 0 ? button({ text: 'Open the list of people to ring', href: `/${slug}/messages/calls?${calls}` }) : nothing}
              ${counts.letter > 0 ? button({ text: 'Print the letters', href: `/${slug}/messages/letters`, variant: 'secondary' }) : nothing}
            </div>`
        : nothing
    }`;
}
