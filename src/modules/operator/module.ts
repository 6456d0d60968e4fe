import type { Module } from '#modules/module.ts';
import { rolesAllow } from '#modules/people/index.ts';
import { personal } from './personal.ts';
import { routes } from './routes.ts';

export const operator: Module = {
  name: 'operator',
  routes,
  personal,
  navigation: (space, who) =>
    who && rolesAllow(who.roles, 'keep things safe')
      ? [{ text: 'Our records', href: `/${space.slug}/our-records` }]
      : [],
};
