import type { Language } from '#design/layout.ts';

const en = {
  title: 'Groups',
  lead: 'The boards, course teams and project groups of this place: what each is for, who decides, and how to join.',
  none: 'There is no group here yet.',
  yours: 'You are in this group',
  chairs: 'You are a co-chair',
  forming: 'Seats are open',
  ended: 'Has ended',
  start: 'Start a group',
};

const easy: typeof en = {
  ...en,
  lead: 'A group is people who meet. They decide things together.',
  none: 'There are no groups yet.',
  chairs: 'You help to lead this group',
  forming: 'You can ask to join',
  ended: 'This group has stopped',
};

export const groupsText: Record<Language, typeof en> = { en, easy };
