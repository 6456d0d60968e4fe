import { plural } from '#design/plural.ts';
import type { HoldOutcome, IfMissed, ListCallOutcome } from '../../tables.ts';

/** Words of the coordinator's and the tutors' pages about who is coming. */
export const text = {
  title: 'Who is coming',
  counts: (taken: number, places: number, held: number, waiting: number) =>
    [
      `${taken} of ${plural(places, { one: '# place is taken', other: '# places are taken' })}`,
      ...(held > 0 ? [plural(held, { one: '# is held', other: '# are held' })] : []),
      waiting === 0 ? 'nobody waits' : plural(waiting, { one: '# person waits', other: '# people wait' }),
    ].join(', ') + '.',
  keptCount: (kept: number, label: string, until: string | null) =>
    `${plural(kept, { one: '# more place is kept', other: '# more places are kept' })}: ${label}. ${until ? `From ${until} for everybody.` : 'Until you say that they are for everybody.'}`,
  settings: 'Kept places and supporters',
  bookFor: 'Book for somebody who rang, wrote or came by',
  heldTitle: 'Held places',
  heldLead:
    'Each is held for the next on the list. Somebody who is rung has no time limit until you have reached them.',
  heldUntil: (moment: string) => `Held until ${moment}`,
  ringBy: (moment: string) => `Please ring them by ${moment}. It stays held until you have reached them.`,
  notSent: 'Our message could not be sent, so please ring them. It stays held until you have reached them.',
  letter: (moment: string) =>
    `A letter waits to be printed; please post it and hear from them by ${moment}. It stays held until you have.`,
  tried: (tries: number) =>
    plural(tries, { one: 'Rung once without an answer.', other: 'Rung # times without an answer.' }),
  heard: 'Write down what they said',
  ringingTitle: 'Ring the list in turn',
  ringing: (free: number, hours: number) =>
    `${plural(free, { one: '# place is free', other: '# places are free' })}, and it is less than ${hours} hours to the start. Nothing is held any more: ring in this order, and whoever first says yes has the place.`,
  freeTitle: 'A place to give',
  free: (free: number) =>
    `${plural(free, { one: '# place is free', other: '# places are free' })}, and everybody who waits has said not now. Whoever asks next can have it, or you can ask somebody again.`,
  booked: 'Has a place',
  nobody: 'Nobody yet. As people book, they appear here.',
  cancel: 'Cancel',
  cannotCome: 'Cannot come to a day',
  cannotDays: 'Cannot come on',
  leave: 'Take off the list',
  reach: 'How to reach them',
  helps: 'What helps',
  nothingSaid: 'Nothing said',
  ifMissed: 'If they miss one',
  emergency: 'In an emergency',
  keepingWell: 'Keeping well',
  waiting: 'Waiting list',
  waitingLead: 'In the order they joined. A place that comes free is held for the first, and we tell them.',
  resting: {
    'until the next': 'Not this time. Is asked about the next place',
    'until they say': 'Stays on the list, and is asked again when they say so',
  },
  twoPlaces: 'Needs two places, with a supporter',
  supporter: 'Comes with a supporter',
  supporterTwo: 'Comes with a supporter, two places',
  keptOne: 'Has one of the kept places',
  oneOver: (by: string, when: string, reason: string) =>
    `One over: allowed by ${by} on ${when}, because: ${reason}`,
  place: 'Place',
  more: 'What can be done',
  history: 'How held places went',
  looks:
    'Each time somebody opens this page, it is written down for the people on it. On paper it is as private as on screen: please shred it afterwards.',
  onlyForTutors:
    'This list is for the coordinator, and for the tutors of the course until seven days after it ends',
  written: 'It is written down.',
  cancelledFor: 'It is given back.',
  back: 'Back to the course',
} as const;

export const IF_MISSED_WORDS: Record<IfMissed, string> = {
  'not said': '',
  ring: 'Ring them',
  text: 'Text them',
  'leave me be': 'Leave them be',
};

export const OUTCOME_WORDS: Record<HoldOutcome, string> = {
  taken: 'took the place',
  'let go': 'let it go',
  lapsed: 'did not answer in time',
  skipped: 'was passed over',
  'left the list': 'left the waiting list',
  begun: 'had it held until the start',
  'not running': 'had it held until the run was put off',
};

export const CALL_WORDS: Record<ListCallOutcome, string> = {
  'said yes': 'said yes',
  'said no': 'said not this time',
  'will let us know': 'will let us know',
  'no answer': 'no answer',
  'left a message': 'a message was left',
};
