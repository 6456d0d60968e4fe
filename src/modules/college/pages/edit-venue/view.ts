import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Venue } from '../../queries/venues.ts';
import { bothTexts } from '#design/both-texts.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { areaField, hidden, mendSummary, textField, tickField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';

export interface EditVenueView {
  readonly slug: string;
  /** Null for one that is being added. */
  readonly venue: Venue | null;
  readonly fields: Html;
  readonly filled: Filled;
  readonly conflict: readonly BothTexts[] | null;
}

export function editVenueView({ slug, venue, fields, filled, conflict }: EditVenueView): Html {
  const action = venue ? `/${slug}/manage/venues/${venue.id}` : `/${slug}/manage/add-venue`;
  return html`${manageTrail(slug, ['Venues and rooms', '/manage/venues'])} ${mendSummary(filled.errors)}
    <h1>${venue ? `Change ${venue.name}` : 'Add a venue'}</h1>
    ${conflict ? bothTexts(conflict) : nothing}
    <form method="post" action="${action}" novalidate>
      ${fields} ${venue ? hidden('version', venue.version) : nothing}
      ${textField(filled, { name: 'name', label: 'Name', width: 20 })}
      ${tickField(filled, { name: 'online', label: 'It is on the internet', hint: 'Then it can hold any number of runs at once' })}
      ${areaField(filled, { name: 'address', label: 'Address', rows: 3 })}
      ${areaField(filled, { name: 'gettingThere', label: 'How do people get there?', hint: 'Buses, parking, the door to look for, who to ring from outside', rows: 4 })}
      ${button({ text: conflict ? 'Keep what I wrote' : venue ? 'Keep these changes' : 'Add this venue', preventDoubleClick: true })}
    </form>
    <p><a href="/${slug}/manage/venues">Leave it as it is</a></p>`;
}
