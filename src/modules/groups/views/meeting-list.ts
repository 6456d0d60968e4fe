import { tag } from '#design/components.ts';
import { dateAndTimeRange, dayInWords } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { meetingsText } from '../pages/meetings/text.ts';
import type { Meeting } from '../queries/meetings.ts';

export interface MeetingList {
  readonly language: Language;
  readonly zone: string;
  readonly today: string;
  /** The address of the group. */
  readonly at: string;
  /** Whether the reader may read agendas and notes; otherwise they read when it is, and nothing more. */
  readonly mayRead: boolean;
}

/** Meetings in a list: when, which question, and whether the agenda is open. */
export function meetingList(list: MeetingList, meetings: readonly Meeting[]): Html {
  return html`<ul class="nhsuk-list nhsuk-list--border">${meetings.map((meeting) => oneMeeting(list, meeting))}</ul>`;
}

function oneMeeting({ language, zone, at, mayRead, today }: MeetingList, meeting: Meeting): Html {
  const words = meetingsText[language];
  const when = dateAndTimeRange(meeting.startsAt, meeting.endsAt, zone);
  const open =
    meeting.agendaClosesOn >= today ? words.closes(dayInWords(meeting.agendaClosesOn)) : words.closed;
  return html`<li>
    <p>${mayRead ? html`<a href="${at}/meetings/${meeting.code}">${when}</a>` : html`<strong>${when}</strong>`}
      ${meeting.state === 'called off' ? html` ${tag({ text: words.calledOff, colour: 'grey' })}` : nothing}</p>
    ${mayRead ? html`<p>${meeting.question}</p>` : nothing}
    ${meeting.state === 'planned' ? html`<p class="al-quiet">${open}</p>` : nothing}
  </li>`;
}
