import { breadcrumb, button, fieldset } from '#design/components.ts';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import { mendSummary, textField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { PERSPECTIVES } from '../../model/perspectives.ts';
import { closingDayView, groupFieldsView } from '../group-fields.ts';
import { seatsText } from '../seats/text.ts';

export function startView(slug: string, filled: Filled, fields: Html): Html {
  return html`${breadcrumb({ items: [{ text: 'Groups', href: `/${slug}/groups` }] })} ${mendSummary(filled.errors)}
    <h1>Start a group</h1>
    <p class="al-lead">Everybody can read what a group is for, who decides in it, and how to join.</p>
    <form method="post" action="/${slug}/groups/new" novalidate>
      ${fields} ${groupFieldsView(filled)} ${seats(filled)}
      ${closingDayView(filled)}
      ${button({ text: 'Start this group', preventDoubleClick: true })}
    </form>
    <p><a href="/${slug}/groups">Not now</a></p>`;
}

function seats(filled: Filled): Html {
  return fieldset({
    legend: { text: 'How many seats of each kind does it begin with?', size: 's' },
    html: html`${PERSPECTIVES.map((name) => textField(filled, { name, label: seatsText.en.perspective[name], width: 3, numbers: true }))}`,
  });
}
