import type { Language } from '#design/layout.ts';
import { plural } from '#design/plural.ts';

const en = {
  title: 'Meetings',
  lead: 'Every meeting has a purpose and asks a question, and anybody in the group adds to its agenda.',
  toCome: 'To come',
  noneToCome: 'No meeting is planned.',
  before: 'Before',
  noneBefore: 'None yet.',
  calledOff: 'Called off',
  closes: (day: string) => `The agenda is open until ${day}`,
  closed: 'The agenda is closed',
  plan: 'Plan a meeting',
  all: 'All meetings of this group',
  members: 'Agendas and notes are read by the people of the group.',
  open: 'Agendas and notes are read by everybody: the group decided so.',
  share: 'Who brings what',
  shareIs: (own: number, items: number, meetings: number) =>
    `${own} of ${plural(items, { one: '# agenda item', other: '# agenda items' })} came from people with lived experience and carers, over ${plural(meetings, { one: '# meeting', other: '# meetings' })}. This is counted from the agendas, for the group and never for a person.`,
};

const easy: typeof en = {
  ...en,
  lead: 'We meet to talk and decide. You can add things to talk about.',
  toCome: 'Next',
  noneToCome: 'There is no meeting yet.',
  calledOff: 'This will not happen',
  closes: (day) => `You can add things until ${day}.`,
  closed: 'The list is closed',
  members: 'Only people in the group can read what we write.',
  open: 'Everybody can read what we write.',
  share: 'Who brings things to talk about',
  shareIs: (own, items, meetings) =>
    `We had ${meetings} meetings. We talked about ${items} things. People with lived experience, and carers, brought ${own}.`,
};

export const meetingsText: Record<Language, typeof en> = { en, easy };
