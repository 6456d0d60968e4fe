import type { Module } from '#modules/module.ts';
import { secretPlace } from '#platform/identity/factors.ts';
import { onRoleGiven } from './on-role-given.ts';
import { personal } from './personal.ts';
import { routes } from './routes.ts';
import { signInNeeds } from './needs.ts';

export const identity: Module = {
  name: 'identity',
  routes,
  personal,
  sealed: [
    {
      table: 'factors',
      column: 'sealed_secret',
      place: (row) => secretPlace(row['account_id'], row['id']),
    },
  ],
  subscribers: [onRoleGiven],
  needs: signInNeeds,
  // Somebody whose role waits for the second step is led to it from every page of the space.
  navigation: (space, who) =>
    who && who.waiting.size > 0
      ? [
          {
            text: 'Your second step',
            href: `/sign-in/second-step?next=${encodeURIComponent(`/${space.slug}/home`)}`,
          },
        ]
      : [],
};
