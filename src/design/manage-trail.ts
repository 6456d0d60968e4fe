import { breadcrumb } from '#design/components.ts';
import type { Html } from '#design/html.ts';

/** Where a page of the coordinator's side is: Manage, then the pages above it. Addresses are within the space. */
export function manageTrail(
  slug: string,
  ...above: readonly (readonly [text: string, path: string])[]
): Html {
  const items = [['Manage', '/manage'] as const, ...above];
  return breadcrumb({ items: items.map(([text, path]) => ({ text, href: `/${slug}${path}` })) });
}
