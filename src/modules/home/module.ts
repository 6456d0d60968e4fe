import type { Module } from '#modules/module.ts';
import type { NavigationItem, Who } from '#platform/http/visit.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import { personal } from './personal.ts';
import { routesOf } from './routes.ts';

/** The front of everything, and each person's home: `rooms` are asked what they have for somebody. */
export function homeModule(rooms: () => readonly Module[]): Module {
  return { name: 'home', routes: routesOf(rooms), personal, navigation };
}

function navigation(space: Space, who: Who | null): NavigationItem[] {
  return who?.personId ? [{ text: 'Home', href: `/${space.slug}/home` }] : [];
}
