import type { Language } from '#design/layout.ts';
import type { Step } from '../../commands/take-part.ts';
import type { MemberState } from '../../tables.ts';

const en = {
  title: 'Your seat',
  standing: {
    asked: 'You have asked to join, and wait for a co-chair to welcome you.',
    here: 'You are in this group.',
    paused: 'You are on a pause. Your seat is kept for you.',
    'stepped back':
      'You have stepped back. Your seat is free for somebody else, and you still read everything.',
    left: 'You are not in this group.',
  } as Record<MemberState, string>,
  none: 'You have no seat in this group.',
  join: 'Join this group',
  seat: (what: string) => `Your seat is one for ${what}.`,
  which: 'What would you like to take part from?',
  openly: 'The others may know what my seat is for',
  openlyHint: 'Take the tick away, and it is shown nowhere any more',
  openlyOff: 'Badges are off in this group: what your seat is for is shown nowhere. Only you read it here.',
  paid: 'I am paid to be there, by the organisation I work for',
  paidHint: 'This is always shown',
  keep: 'Keep this',
  steps: 'A pause, a step back, or goodbye',
  noReason: 'You need not give a reason, and nobody is told one. You are welcome back.',
  step: {
    pause: {
      button: 'Take a pause',
      about: 'Your seat is kept for you. You are not counted when enough of us are needed.',
    },
    'step back': {
      button: 'Step back',
      about: 'Somebody else may have your seat. You still read everything, and can come back to a free seat.',
    },
    leave: {
      button: 'Leave the group',
      about: 'Your seat is free. What you helped to decide stays as it is.',
    },
    'come back': { button: 'Come back', about: 'You take part again from now on.' },
  } as Record<Step, { button: string; about: string }>,
  takeBack: 'Take back asking to join',
  chair: 'You are a co-chair',
  endChair: 'Stop being a co-chair',
  chairAbout: 'You keep your seat. Where nobody else chairs, name another co-chair first.',
  done: {
    kept: 'It is kept.',
    pause: 'You are on a pause. Come back whenever you like.',
    'step-back': 'You have stepped back. Thank you for all you brought.',
    'come-back': 'Welcome back.',
    'no-seat':
      'All of those seats are held just now, so nothing was changed. Ask the group whether there should be one more.',
    chair: 'You are no longer a co-chair. Thank you.',
    last: 'Nobody else chairs this group. Name another co-chair first, or step back.',
  },
};

const easy: typeof en = {
  ...en,
  standing: {
    asked: 'You asked to join. Somebody will say welcome.',
    here: 'You are in this group.',
    paused: 'You are having a break. We keep your seat.',
    'stepped back': 'You gave your seat to others. You can still read everything.',
    left: 'You are not in this group.',
  },
  none: 'You do not have a seat in this group.',
  seat: (what) => `Your seat is for ${what}.`,
  which: 'What do you bring?',
  openly: 'Other people can know this',
  openlyHint: 'Take the tick away to keep it private',
  openlyOff: 'We do not show this to anybody. Only you can see it here.',
  paid: 'My work pays me to be there',
  paidHint: 'We always show this',
  steps: 'Have a break, or leave',
  noReason: 'You do not have to say why. You can come back.',
  step: {
    pause: { button: 'Have a break', about: 'We keep your seat for you.' },
    'step back': {
      button: 'Give up my seat for now',
      about: 'Another person can have it. You can still read everything.',
    },
    leave: { button: 'Leave the group', about: 'You will not be in the group any more.' },
    'come back': { button: 'Come back', about: 'You are in the group again.' },
  },
  takeBack: 'I do not want to join any more',
  chair: 'You help to lead this group',
  endChair: 'Stop leading this group',
  chairAbout: 'You keep your seat. Another person must lead first.',
  done: {
    kept: 'We kept this.',
    pause: 'You are having a break. Come back when you like.',
    'step-back': 'You gave up your seat for now. Thank you.',
    'come-back': 'Welcome back.',
    'no-seat': 'All the seats are taken just now.',
    chair: 'You do not lead this group any more. Thank you.',
    last: 'Nobody else leads this group. Choose another person first.',
  },
};

export const mySeatText: Record<Language, typeof en> = { en, easy };
