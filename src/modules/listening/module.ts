import type { Module } from '#modules/module.ts';
import { rolesAllow } from '#modules/people/index.ts';
import { personal } from './personal.ts';
import { routes } from './routes.ts';

export const listening: Module = {
  name: 'listening',
  routes,
  personal,
  navigation: (space, who) =>
    who && rolesAllow(who.roles, 'read feedback')
      ? [{ text: 'What we hear', href: `/${space.slug}/feedback` }]
      : [],
};
