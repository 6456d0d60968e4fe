import type { Change, Said } from './form.ts';

/** Words of the coordinator's pages about one person's place, and about a run's places. */
export const text = {
  title: 'About this place',
  back: 'Back to who is coming',
  mend: 'Please mend this',
  said: 'What came of it?',
  saidHint: 'It is written down that you wrote this, and when.',
  channel: 'How did you speak, or try to?',
  words: 'Why? For the record',
  wordsHint:
    'Only when it passes to the next person. A few words: the college sees them, visitors never do. Leave out anything private.',
  keep: 'Write this down',
  overTitle: 'One more than the number',
  overLead:
    'You can let this person in although every place is taken, as long as the room holds everybody. It stands on this list that you allowed it, and why.',
  reason: 'Why may one more come?',
  over: 'Let them in',
  keptTitle: 'A kept place',
  changeTitle: 'Other things',
  oneOver: 'One over',
  refused: 'Nothing was changed',
} as const;

export const SAID_WORDS: Record<Said, string> = {
  yes: 'They take the place',
  'no, stays': 'Not this time, and they stay on the list',
  'no, leaves': 'No, and they leave the list',
  'will let us know': 'We spoke, and they will let us know',
  'no answer': 'No answer',
  'left a message': 'I left a message',
  'could not be reached': 'They could not be reached, so it passes to the next person',
  'another reason': 'It passes to the next person for another reason',
};

export const CHANGE_WORDS: Record<Change, string> = {
  'ask again': 'Ask them again when a place comes free',
  'give kept': 'Give them one of the kept places',
  'count as kept': 'Count this as one of the kept places',
  'count as open': 'Count this as an open place again',
  supporter: 'Somebody comes with them to support them',
  'no supporter': 'Nobody comes with them any more',
};

/** Why something was not done: each a whole sentence, with what can be done instead. */
export const REFUSED_WORDS: Record<string, string> = {
  'not held any more': 'The place is not held for them any more.',
  'not on the list': 'They are not on the waiting list any more.',
  'not on the run': 'They are not on this run any more.',
  'a place is held': 'A place is held for them already: write down what they said about it.',
  'not running': 'This run has begun, is over or is not running, so places are no longer given.',
  over: 'This run has begun, is over or is not running, so places are no longer given.',
  'no free place': 'No place is free for it just now.',
  'no kept place': 'None of the kept places is left, or no seat is free for it.',
  'has no place': 'They have no place on this run any more.',
  'a place is free': 'A place is free, so nobody need be one over: give them that one.',
  'room not known':
    'Nobody has said how many people the room holds, so one more cannot be allowed. Say so on the room’s page first.',
  'room full': 'The room holds no more people than are expected already.',
  'cancelled already': 'It was cancelled already.',
};
