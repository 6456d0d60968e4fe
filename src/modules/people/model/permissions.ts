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
