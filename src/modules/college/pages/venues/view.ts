import { button, card, insetText } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Room, Venue } from '../../queries/venues.ts';
import { factTable } from '#design/fact-table.ts';
import { manageTrail } from '#design/manage-trail.ts';
import { notice } from '#design/notice.ts';
import { yesNoUnsaid } from '../manage-shared/words.ts';

export function venuesView(slug: string, venues: readonly Venue[], done: string | null): Html {
  return html`${manageTrail(slug)} ${notice(done)}
    <h1>Venues and rooms</h1>
    <p class="al-lead">Where the college meets, how people get there, and what each room can do for them.</p>
    <div class="al-actions">${button({ text: 'Add a venue', href: `/${slug}/manage/add-venue` })}</div>
    ${venues.length === 0 ? insetText({ text: 'There is no venue yet. Add the first one, with its rooms. A meeting on the internet is a venue too.' }) : venues.map((venue) => venueCard(slug, venue))}`;
}

function venueCard(slug: string, venue: Venue): Html {
  const here = `/${slug}/manage/venues/${venue.id}`;
  return card({
    heading: { text: venue.name, level: 2, size: 'm' },
    description: {
      html: html`${venue.online ? html`<p>Online. It can hold any number of runs at once.</p>` : nothing}
        ${venue.address ? html`<p>${venue.address}</p>` : nothing}
        ${venue.gettingThere ? html`<p><strong>Getting there:</strong> ${venue.gettingThere}</p>` : venue.online ? nothing : html`<p class="al-quiet">Nobody has said how to get there.</p>`}
        ${venue.rooms.length === 0 ? html`<p>No rooms yet. A run can only meet in a room${venue.online ? ', such as “Teams”' : ''}.</p>` : roomsOf(here, venue)}
        <p><a href="${here}/add-room">Add a room<span class="nhsuk-u-visually-hidden"> to ${venue.name}</span></a></p>
        <p><a href="${here}">Change ${venue.name}</a></p>`,
    },
  });
}

function roomsOf(here: string, venue: Venue): Html {
  if (venue.online)
    return html`<ul class="nhsuk-list">${venue.rooms.map((room) => html`<li>${roomLink(here, room)}</li>`)}</ul>`;
  return factTable({
    caption: `Rooms of ${venue.name}`,
    head: ['Room', 'Step-free', 'Hearing loop', 'Quiet room nearby', 'Holds'],
    rows: venue.rooms.map((room) => [
      { html: roomLink(here, room) },
      yesNoUnsaid(room.stepFree),
      yesNoUnsaid(room.hearingLoop),
      yesNoUnsaid(room.quietRoom),
      room.holds === null ? 'Nobody has said' : String(room.holds),
    ]),
  });
}

function roomLink(here: string, room: Room): Html {
  return html`<strong><a href="${here}/rooms/${room.id}">${room.name}</a></strong>`;
}
