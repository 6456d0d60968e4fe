import { dateAndTimeRange, dayInWords, shortDate } from '#design/dates.ts';
import { neutralTitle } from './meeting-calendar.ts';

export type WhatHappened = 'planned' | 'moved' | 'called off';

export interface MeetingLetter {
  readonly what: WhatHappened;
  readonly code: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly where: string;
  /** ISO day. */
  readonly agendaClosesOn: string;
  /** The meeting's page, with the host. */
  readonly address: string;
}

const OPENING: Readonly<Record<WhatHappened, string>> = {
  planned: 'A meeting is planned',
  moved: 'A meeting has changed',
  'called off': 'A meeting will not take place',
};

/** What people are told about a meeting, in the words for each way. The group is nowhere named: only the page names it. */
export function meetingLetter(letter: MeetingLetter): {
  readonly subject: string;
  readonly mail: string;
  readonly text: string;
  readonly call: string;
  readonly letter: string;
} {
  const { what, code, timeZone, startsAt, endsAt, where, address } = letter;
  const when = dateAndTimeRange(startsAt, endsAt, timeZone);
  const facts = [
    `${OPENING[what]}: ${code}, ${when}.`,
    ...(where ? [`Where: ${where}.`] : []),
    ...next(letter),
  ];
  return {
    subject: `${neutralTitle(code)}, ${shortDate(startsAt, timeZone)}: ${what}`,
    mail: ['Hello,', ...facts, `Its page: ${address}`].join('\n\n') + '\n',
    text: `${OPENING[what]}: ${code}, ${when}. ${address}`,
    call: facts.join(' '),
    letter: ['Hello,', ...facts].join('\n\n') + '\n',
  };
}

function next({ what, agendaClosesOn }: MeetingLetter): string[] {
  if (what === 'called off') return [];
  return [
    `You can add to the agenda until ${dayInWords(agendaClosesOn)}, on its page, or by asking anybody in the group to write it down for you. You can also say what would help you there.`,
  ];
}
