import { whoseRole } from '#platform/http/guards.ts';
import type { Guard } from '#platform/http/route.ts';
import { rolesAllow } from './model/permissions.ts';
import type { Permission } from './model/permissions.ts';

/** The guard for what a permission opens. */
export function may(permission: Permission): Guard {
  return whoseRole(`may ${permission}`, (roles) => rolesAllow(roles, permission));
}

/** Anybody the space knows as one of its people, with or without a role. */
export const aPersonHere: Guard = whoseRole('a person of this space', () => true);
