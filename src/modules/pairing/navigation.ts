import { rolesAllow } from '#modules/people/index.ts';
import type { NavigationItem, Who } from '#platform/http/visit.ts';
import type { Space } from '#platform/spaces/spaces.ts';

/** For those who look for tutors, and for tutors. */
export function pairingNavigation(space: Space, who: Who | null): NavigationItem[] {
  if (!who?.personId) return [];
  const items: NavigationItem[] = [];
  if (rolesAllow(who.roles, 'run the college'))
    items.push({ text: 'Finding tutors', href: `/${space.slug}/finding-tutors` });
  if (rolesAllow(who.roles, 'teach'))
    items.push({ text: 'When I can teach', href: `/${space.slug}/my-pairing` });
  return items;
}
