import { rolesAllow } from '#modules/people/index.ts';
import type { NavigationItem, Who } from '#platform/http/visit.ts';
import type { Space } from '#platform/spaces/spaces.ts';

/** The college's places in the menu: for everybody its courses; for those who run it or teach in it, their own work. */
export function collegeNavigation(space: Space, who: Who | null): NavigationItem[] {
  const items = [{ text: 'Courses', href: `/${space.slug}/prospectus` }];
  if (!who?.personId) return items;
  if (rolesAllow(who.roles, 'run the college')) items.push({ text: 'Manage', href: `/${space.slug}/manage` });
  if (rolesAllow(who.roles, 'teach')) items.push({ text: 'My teaching', href: `/${space.slug}/my-teaching` });
  return items;
}
