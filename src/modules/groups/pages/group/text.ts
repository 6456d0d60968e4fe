import { plural } from '#design/plural.ts';
import type { Language } from '#design/layout.ts';

const en = {
  ended: 'This group has ended. What it decided stays to be read.',
  decides: 'Who decides',
  steward: 'Looked after by',
  stewardIs: (name: string, userLed: boolean) =>
    userLed ? `${name}, led by the people the group is for` : name,
  helper: 'Helped by',
  money: 'Holds the money',
  noMoney: 'Nobody: there is no money in it',
  method: 'How',
  may: 'It may decide',
  mayNot: 'Not its to decide',
  notYet: 'Not written down yet',
  chairs: 'Co-chairs',
  noChairs: 'Not found yet',
  namelessChairs: (count: number) =>
    plural(count, { one: 'One member, who is not named here', other: '# members, who are not named here' }),
  paid: 'Paid to be there',
  paidOf: (paid: number, all: number) =>
    paid === 0
      ? 'Nobody'
      : `${paid} of ${plural(all, { one: '# person', other: '# people' })}, by the organisation they work for`,
  sits: 'Who sits here',
  sitting: (seats: number, here: number) =>
    `${plural(seats, { one: '# seat', other: '# seats' })}. ${plural(here, { one: '# person is', other: '# people are' })} in the group now.`,
  badgesOff:
    'Badges are off in this group. Nobody’s experience or job title is shown. Who decides, who holds the money and who is paid to be there always are.',
  seatsLink: 'The seats, and who is not here yet',
  howLink: 'How we work together, and who set each rule',
  peopleLink: 'The people of this group',
  now: 'What you can do',
  join: 'Join this group',
  joinHint: 'Nobody asks you for a reason, and you can pause, step back or leave whenever you like.',
  asked: 'You have asked to join. A co-chair will welcome you.',
  closed: 'The seats are closed just now. You can still read all of this, and tell us who is missing.',
  mine: 'Your seat: pause, step back or leave',
  departures: 'Outside our own rules',
  allDepartures: 'All the times we stepped outside our own rules',
  change: 'Change the name or the purpose',
};

const easy: typeof en = {
  ...en,
  ended: 'This group has stopped.',
  steward: 'Who looks after the group',
  stewardIs: (name, userLed) => (userLed ? `${name}. The people it is for lead it.` : name),
  helper: 'Who helps',
  money: 'Who has the money',
  noMoney: 'There is no money',
  may: 'The group can decide',
  mayNot: 'The group cannot decide',
  notYet: 'We have not written this yet',
  chairs: 'Who leads the meetings',
  noChairs: 'We do not know yet',
  paid: 'Who is paid to be there',
  paidOf: (paid, all) => (paid === 0 ? 'Nobody' : `${paid} of ${all} people are paid by their work`),
  sits: 'Who is in the group',
  sitting: (seats, here) => `There are ${seats} seats. ${here} people are in the group now.`,
  badgesOff:
    'We do not show what people bring. We do not show job titles. We always show who decides. We always show who has the money. We always show who is paid.',
  seatsLink: 'See the seats',
  howLink: 'See how we work',
  peopleLink: 'See the people in this group',
  joinHint: 'You do not have to say why. You can stop when you like.',
  asked: 'You asked to join. Somebody will say welcome.',
  closed: 'Nobody can join just now.',
  mine: 'Have a break, or leave',
  departures: 'When we did not follow our rules',
  allDepartures: 'See every time we did not follow our rules',
};

export const groupText: Record<Language, typeof en> = { en, easy };
