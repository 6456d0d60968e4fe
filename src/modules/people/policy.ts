import { justNow, whoseRole } from '#platform/http/guards.ts';
import type { Guard } from '#platform/http/route.ts';
import { needsShowingJustNow, rolesAllow } from './model/permissions.ts';
import type { Permission } from './model/permissions.ts';

/** The guard for what a permission opens; what could give the keys away also asks for the second step, shown just now. */
export function may(permission: Permission): Guard {
  const guard = whoseRole(`may ${permission}`, (roles) => rolesAllow(roles, permission));
  return needsShowingJustNow(permission) ? justNow(guard) : guard;
}

/** Anybody the space knows as one of its people, with or without a role. */
export const aPersonHere: Guard = whoseRole('a person of this space', () => true);
