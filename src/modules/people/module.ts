import type { Module } from '#modules/module.ts';
import { needPlace } from './model/needs.ts';
import { rolesAllow } from './model/permissions.ts';
import { personal } from './personal.ts';
import { routes } from './routes.ts';

export const people: Module = {
  name: 'people',
  routes,
  personal,
  sealed: [
    {
      table: 'people_access_needs',
      column: 'sealed',
      place: (row) => needPlace(row['space_id']!, row['person_id']!, row['id']!),
    },
  ],
  navigation: (space, who) => [
    ...(who && rolesAllow(who.roles, 'see people')
      ? [{ text: 'People', href: `/${space.slug}/people` }]
      : []),
    ...(who && rolesAllow(who.roles, 'give roles') ? [{ text: 'Roles', href: `/${space.slug}/roles` }] : []),
    ...(who?.personId ? [{ text: 'Me', href: `/${space.slug}/me` }] : []),
  ],
};
