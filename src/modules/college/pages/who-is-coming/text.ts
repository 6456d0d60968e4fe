import { plural } from '#design/plural.ts';
import type { IfMissed } from '../../tables.ts';

/** Words of the coordinator's and the tutors' pages about who is coming. */
export const text = {
  title: 'Who is coming',
  counts: (booked: number, places: number, waiting: number) =>
    `${booked} of ${plural(places, { one: '# place is taken', other: '# places are taken' })}. ${waiting === 0 ? 'Nobody waits.' : plural(waiting, { one: '# person waits.', other: '# people wait.' })}`,
  bookFor: 'Book for somebody who rang, wrote or came by',
  freeTitle: 'A place to give',
  free: (free: number, waiting: number, first: string) =>
    `${plural(free, { one: '# place is free', other: '# places are free' })}, and ${plural(waiting, { one: '# person waits', other: '# people wait' })}. ${first} is first.`,
  give: (name: string) => `Give this place to ${name}`,
  booked: 'Has a place',
  nobody: 'Nobody yet. As people book, they appear here.',
  cancel: 'Cancel',
  leave: 'Take off the list',
  reach: 'How to reach them',
  helps: 'What helps',
  nothingSaid: 'Nothing said',
  ifMissed: 'If they miss one',
  emergency: 'In an emergency',
  keepingWell: 'Keeping well',
  waiting: 'Waiting list',
  waitingLead: 'In the order they joined. A free place goes to the first.',
  looks:
    'Each time somebody opens this page, it is written down for the people on it. On paper it is as private as on screen: please shred it afterwards.',
  onlyForTutors:
    'This list is for the coordinator, and for the tutors of the course until seven days after it ends',
  given: 'has the place now.',
  givenMail: 'A message with the dates is on its way to them.',
  givenRing: 'They have no e-mail address: please ring them.',
  changed: 'The list has changed meanwhile, so nothing was done. Here is how it stands now.',
  full: 'No place is free any more, so nothing was done.',
  notRunning: 'This run is over or not running, so nothing was done.',
  cancelledFor: 'The place is given back.',
  back: 'Back to the course',
} as const;

export const IF_MISSED_WORDS: Record<IfMissed, string> = {
  'not said': '',
  ring: 'Ring them',
  text: 'Text them',
  'leave me be': 'Leave them be',
};
