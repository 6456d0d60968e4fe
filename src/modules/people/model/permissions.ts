import type { SpaceRole } from '../tables.ts';

/** What somebody may do in a space. */
export type Permission =
  | 'run the college' // terms, runs, imports, publishing, bookings for others
  | 'see people'
  | 'see what helps' // of anyone; a tutor sees it for their own runs only
  | 'teach' // their own runs, and "is that right?"
  | 'read feedback'
  | 'give roles'
  | 'change rules'
  | 'keep things safe' // how the product is, checks of the audit chain
  | 'take copies'; // everything the space has, to take away: personal data included

const COORDINATOR: readonly Permission[] = [
  'run the college',
  'see people',
  'see what helps',
  'read feedback',
  'change rules',
  'keep things safe',
];

/** Which role may do what. A steward looks after the space itself and gives roles; that alone opens nobody's private things. */
const PERMISSIONS: Record<SpaceRole, readonly Permission[]> = {
  steward: ['give roles', 'change rules', 'read feedback', 'keep things safe', 'take copies'],
  coordinator: COORDINATOR,
  tutor: ['teach'],
  member: [],
};

/** Whether any of these roles allows it. A role we do not know allows nothing. */
export function rolesAllow(roles: ReadonlySet<string>, permission: Permission): boolean {
  return [...roles].some(
    (role) => Object.hasOwn(PERMISSIONS, role) && PERMISSIONS[role as SpaceRole].includes(permission),
  );
}

/** What a sign-in by a link may be: everything else, also a role nobody knows yet, waits for a second step. */
const WITHOUT_SECOND_STEP: ReadonlySet<string> = new Set<SpaceRole>(['member']);

/** Whether a role opens what it opens only after a second step: all that look after others, or after the space. */
export function needsSecondStep(role: string): boolean {
  return !WITHOUT_SECOND_STEP.has(role);
}

/** What asks for the second step of the last quarter of an hour: what could give somebody else the keys, or carry everything away. */
const SHOWN_JUST_NOW: ReadonlySet<Permission> = new Set(['give roles', 'take copies']);

/** Whether a permission is used only by somebody who has just shown, once more, that it is them. */
export function needsShowingJustNow(permission: Permission): boolean {
  return SHOWN_JUST_NOW.has(permission);
}
