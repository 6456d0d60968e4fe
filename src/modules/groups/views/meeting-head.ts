import { breadcrumb, insetText, summaryList } from '#design/components.ts';
import { dateAndTimeRange } from '#design/dates.ts';
import { html, nothing } from '#design/html.ts';
import type { Html } from '#design/html.ts';
import type { Language } from '#design/layout.ts';
import { easyRead, easyReadList } from '#design/symbols/easy-read.ts';
import type { Group } from '../queries/groups.ts';
import type { Meeting } from '../queries/meetings.ts';

export interface MeetingHead {
  readonly language: Language;
  readonly slug: string;
  readonly zone: string;
  readonly group: Pick<Group, 'code' | 'name' | 'purpose'>;
  readonly meeting: Meeting;
  /** What this page is; left out on the meeting's own page. */
  readonly title?: string;
  readonly above?: Html;
  /** Whether what the group is for stands further down, with the facts. */
  readonly withFacts?: true;
}

const WORDS = {
  en: {
    groups: 'Groups',
    meetings: 'Meetings',
    meeting: 'Meeting',
    groupIs: (name: string) => `What ${name} is for:`,
    purpose: 'What this meeting is for',
    question: 'The question it asks',
    when: 'When',
    where: 'Where',
    online: 'Online',
  },
  easy: {
    groups: 'Groups',
    meetings: 'Meetings',
    meeting: 'Meeting',
    groupIs: (name: string) => `What ${name} is for:`,
    purpose: 'Why we meet:',
    question: 'The question:',
    when: 'When:',
    where: 'Where:',
    online: 'Online:',
  },
} as const;

/** Where one is, which meeting it is, and what the group is for. */
export function meetingHead(head: MeetingHead): Html {
  const { language, slug, group, meeting, title, zone, above } = head;
  const words = WORDS[language];
  const at = `/${slug}/groups/${group.code}`;
  const when = dateAndTimeRange(meeting.startsAt, meeting.endsAt, zone);
  const items = [
    { text: words.groups, href: `/${slug}/groups` },
    { text: group.name, href: at },
    { text: words.meetings, href: `${at}/meetings` },
    ...(title === undefined ? [] : [{ text: words.meeting, href: `${at}/meetings/${meeting.code}` }]),
  ];
  return html`${breadcrumb({ items })} ${above ?? nothing}
    <h1><span class="nhsuk-caption-l">${group.name}${title === undefined ? '' : `, ${when}`}</span> ${title ?? `${words.meeting}, ${when}`}</h1>
    ${purposeOf(head)}`;
}

function purposeOf({ language, group, withFacts }: MeetingHead): Html {
  const label = WORDS[language].groupIs(group.name);
  if (language === 'en') return insetText({ html: html`<p><strong>${label}</strong> ${group.purpose}</p>` });
  return withFacts ? nothing : easyRead({ symbol: 'people', text: [label, group.purpose] });
}

/** What a meeting is for, the question it asks, when and where. */
export function meetingFacts({ language, zone, group, meeting }: MeetingHead): Html {
  const words = WORDS[language];
  const when = dateAndTimeRange(meeting.startsAt, meeting.endsAt, zone);
  const { place, onlineLink } = meeting;
  if (language === 'easy')
    return easyReadList([
      { symbol: 'people', text: [words.groupIs(group.name), group.purpose] },
      { symbol: 'heart', text: [words.purpose, meeting.purpose] },
      { symbol: 'help', text: [words.question, meeting.question] },
      { symbol: 'calendar', text: [words.when, when] },
      ...(place ? [{ symbol: 'place' as const, text: [words.where, place] }] : []),
      ...(onlineLink ? [{ symbol: 'computer' as const, text: [words.online, linkOrWords(onlineLink)] }] : []),
    ]);
  return summaryList({
    rows: [
      { key: words.purpose, value: meeting.purpose },
      { key: words.question, value: { html: html`<strong>${meeting.question}</strong>` } },
      { key: words.when, value: when },
      place !== '' && { key: words.where, value: place },
      onlineLink !== '' && { key: words.online, value: { html: linkOrWords(onlineLink) } },
    ],
  });
}

/** An address on the web as a link; anything else, such as a telephone number, as it was written. */
export function linkOrWords(words: string): Html {
  return /^https?:\/\/[^\s]+$/.test(words)
    ? html`<a href="${words}" rel="noreferrer">${words}</a>`
    : html`${words}`;
}
