import type { SpaceRole } from '../tables.ts';

export const SPACE_ROLES = [
  'steward',
  'coordinator',
  'tutor',
  'member',
] as const satisfies readonly SpaceRole[];

/** What each role is called, and what it opens, in plain words. */
export const ROLE_WORDS: Readonly<Record<SpaceRole, { readonly title: string; readonly opens: string }>> = {
  steward: {
    title: 'Steward',
    opens: 'Looks after the space itself: gives roles, changes its rules, reads what people tell us',
  },
  coordinator: {
    title: 'Coordinator',
    opens: 'Runs the college: terms, bookings, people and what helps them',
  },
  tutor: {
    title: 'Tutor',
    opens: 'Sees their own runs, who is coming, and what helps those people while the run lasts',
  },
  member: { title: 'Member', opens: 'Takes part' },
};
