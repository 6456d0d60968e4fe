import { button } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Room, Venue } from '../../queries/venues.ts';
import { bothTexts } from '#design/both-texts.ts';
import type { BothTexts } from '#design/both-texts.ts';
import { hidden, mendSummary, radiosField, textField } from '#platform/http/filled.ts';
import type { Filled } from '#platform/http/filled.ts';
import { manageTrail } from '#design/manage-trail.ts';

export interface EditRoomView {
  readonly slug: string;
  readonly venue: Venue;
  /** Null for one that is being added. */
  readonly room: Room | null;
  readonly fields: Html;
  readonly filled: Filled;
  readonly conflict: readonly BothTexts[] | null;
}

const SAID = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'unsaid', text: 'Nobody has said' },
];

export function editRoomView({ slug, venue, room, fields, filled, conflict }: EditRoomView): Html {
  const action = `/${slug}/manage/venues/${venue.id}${room ? `/rooms/${room.id}` : '/add-room'}`;
  return html`${manageTrail(slug, ['Venues and rooms', '/manage/venues'])} ${mendSummary(filled.errors)}
    <h1>${room ? `Change ${room.name}, ${venue.name}` : `Add a room to ${venue.name}`}</h1>
    <p>What nobody has said is shown as just that, so that people can ask. Please do not guess.</p>
    ${conflict ? bothTexts(conflict) : nothing}
    <form method="post" action="${action}" novalidate>
      ${fields} ${room ? hidden('version', room.version) : nothing}
      ${textField(filled, { name: 'name', label: 'Name of the room', width: 20 })}
      ${radiosField(filled, { name: 'stepFree', label: 'Can one get in without steps?' }, SAID, true)}
      ${radiosField(filled, { name: 'hearingLoop', label: 'Is there a hearing loop?' }, SAID, true)}
      ${radiosField(filled, { name: 'quietRoom', label: 'Is there a quiet room nearby?' }, SAID, true)}
      ${textField(filled, { name: 'holds', label: 'How many people does it hold (if you know)?', width: 5, numbers: true })}
      ${button({ text: conflict ? 'Keep what I wrote' : room ? 'Keep these changes' : 'Add this room', preventDoubleClick: true })}
    </form>
    <p><a href="/${slug}/manage/venues">Leave it as it is</a></p>`;
}
