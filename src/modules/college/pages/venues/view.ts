import { button, card, insetText } from '#design/components.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Room, Venue } from '../../queries/venues.ts';
import { manageTrail } from '../manage-shared/manage-trail.ts';
import { notice } from '../manage-shared/notice.ts';
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
        ${venue.rooms.length === 0 ? html`<p>No rooms yet. A run can only meet in a room${venue.online ? ', such as “Teams”' : ''}.</p>` : html`<ul class="nhsuk-list">${venue.rooms.map((room) => html`<li>${roomLine(here, room, venue.online)}</li>`)}</ul>`}
        <p><a href="${here}/add-room">Add a room<span class="nhsuk-u-visually-hidden"> to ${venue.name}</span></a></p>
        <p><a href="${here}">Change ${venue.name}</a></p>`,
    },
  });
}

function roomLine(here: string, room: Room, online: boolean): Html {
  const facts = [
    `Step-free: ${yesNoUnsaid(room.stepFree)}`,
    `hearing loop: ${yesNoUnsaid(room.hearingLoop)}`,
    `quiet room nearby: ${yesNoUnsaid(room.quietRoom)}`,
  ];
  const said = online
    ? ''
    : ` ${facts
        .join('; ')
        .toLowerCase()
        .replace(/^./, (letter) => letter.toUpperCase())}.`;
  const holds = room.holds === null ? '' : ` Holds ${room.holds}.`;
  return html`<strong><a href="${here}/rooms/${room.id}">${room.name}</a></strong>.${said}${holds}`;
}
