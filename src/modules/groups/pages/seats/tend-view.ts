import { button, details } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { hidden, radiosField, textField } from '#platform/http/filled.ts';
import { PERSPECTIVES } from '../../model/perspectives.ts';
import type { Place } from '../../queries/seats.ts';
import { seatsText } from './text.ts';
import type { SeatsView } from './view.ts';

/** What co-chairs do with the seats: close and open them, add one, take an empty one away. */
export function tendSeats(view: SeatsView): Html {
  return html`<section class="al-section" aria-labelledby="tend">
    <h2 id="tend">For co-chairs</h2>
    ${closing(view)} ${adding(view)} ${empty(view)}
  </section>`;
}

function at({ slug, group }: SeatsView, more: string): string {
  return `/${slug}/groups/${group.code}/seats/${more}`;
}

function closing(view: SeatsView): Html {
  const { group, fields, notHere } = view;
  if (group.seatsClosedAt)
    return html`<form method="post" action="${at(view, 'open')}" novalidate>${fields()} ${button({ text: 'Open the seats again', variant: 'secondary', preventDoubleClick: true })}</form>`;
  if (notHere.length === 0)
    return html`<p>Before the seats close, the group answers the question above: who is not here yet?</p>`;
  return html`<p>The group has answered who is not here yet. When the seats are closed, nobody joins until they are opened again.</p>
    <form method="post" action="${at(view, 'close')}" novalidate>${fields()} ${button({ text: 'Close the seats', variant: 'secondary', preventDoubleClick: true })}</form>`;
}

function adding(view: SeatsView): Html {
  const { filled, fields } = view;
  const isOpen = filled.errors.some(({ field }) => field === 'perspective' || field === 'organisation');
  return details({
    summary: 'Add a seat',
    open: isOpen,
    html: html`<form method="post" action="${at(view, 'add')}" novalidate>
      ${fields()}
      ${radiosField(
        filled,
        { name: 'perspective', label: 'What is the seat for?' },
        PERSPECTIVES.map((value) => ({ value, text: seatsText.en.perspective[value] })),
      )}
      ${textField(filled, { name: 'organisation', label: 'Which organisation does it belong to?', hint: 'Leave it empty for a seat that belongs to none', width: 20 })}
      ${button({ text: 'Add this seat', variant: 'secondary', preventDoubleClick: true })}
    </form>`,
  });
}

function empty(view: SeatsView): Html {
  // Which seats are empty is told only where how many are held is told, so that nobody is singled out by it.
  if (view.counts.some(({ held }) => held === null)) return nothing;
  const free = view.places.filter(({ taken }) => !taken);
  if (free.length === 0) return nothing;
  return details({
    summary: 'Take away a seat that is empty',
    html: html`<ul class="nhsuk-list">${free.map((place) => html`<li>${takeAway(view, place)}</li>`)}</ul>`,
  });
}

function takeAway(view: SeatsView, { id, perspective, organisation }: Place): Html {
  const name = `${seatsText.en.perspective[perspective]}${organisation ? `, ${organisation}` : ''}`;
  return html`<form method="post" action="${at(view, 'take-away')}" novalidate>${view.fields()} ${hidden('seat', id)} ${button({ html: html`Take away: ${name}`, variant: 'secondary', small: true, preventDoubleClick: true })}</form>`;
}
