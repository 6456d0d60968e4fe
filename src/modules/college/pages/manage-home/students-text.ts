import type { Language } from '#design/layout.ts';

const en = {
  coming: 'What I am coming to',
  none: 'You have no place on a course just now. You are welcome on any of these.',
  next: 'Next',
  of: (number: number, all: number) => (all === 1 ? '' : `session ${number} of ${all}`),
  where: 'Where',
  getting: 'How to get there',
  asked: 'What helps me',
  askedNothing: 'You have not told us of anything. You can at any time.',
  tellUs: 'Tell us what helps, or change it',
  calendar: 'Put it in my calendar',
  its: 'More about it',
  cannot: 'I cannot come',
  told: 'You have told us that you cannot come this time. Your place is kept.',
  waiting: 'You are on the waiting list. We tell you when a place comes free.',
  leave: 'Leave the waiting list',
  starting: 'What starts next',
  noTracking: 'In the order in which they start, the same for everybody. We do not follow what you look at.',
  all: 'All courses',
  mine: 'My data',
  mineWords: 'What we have recorded of you, who looked, and how to change it.',
  record: 'See my data, and who looked',
  me: 'About me: my name, how to reach me, what helps',
};

const easy: typeof en = {
  coming: 'My courses',
  none: 'You have no course just now. You can choose one.',
  next: 'Next time',
  of: (number, all) => (all === 1 ? '' : `This is time ${number} of ${all}.`),
  where: 'Where',
  getting: 'How to get there',
  asked: 'What helps me',
  askedNothing: 'You have not told us what helps you. You can tell us any time.',
  tellUs: 'Tell us what helps',
  calendar: 'Put it in my calendar',
  its: 'Read more',
  cannot: 'I cannot come',
  told: 'You told us you cannot come this time. We keep your place.',
  waiting: 'You are on the waiting list. We tell you when there is a place.',
  leave: 'Stop waiting',
  starting: 'New courses',
  noTracking: 'Everybody sees the same list. We do not watch what you read.',
  all: 'All courses',
  mine: 'My data',
  mineWords: 'See what we know about you. You can change it.',
  record: 'See my data',
  me: 'About me',
};

/** Words of a student's part of home. */
export const studentsText: Readonly<Record<Language, typeof en>> = { en, easy };
