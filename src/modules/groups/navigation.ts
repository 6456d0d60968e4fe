import type { NavigationItem, Who } from '#platform/http/visit.ts';
import type { Space } from '#platform/spaces/spaces.ts';

/** Reading about groups needs no account. */
export function navigation(space: Space, _who: Who | null): NavigationItem[] {
  return [{ text: 'Groups', href: `/${space.slug}/groups` }];
}
