import type { Module } from '#modules/module.ts';
import { accountPlace, hostPlace } from './model/sealed-host.ts';
import { needs } from './needs.ts';
import { onGroup } from './on-group.ts';
import { onPeopleMerged, onPersonErased } from './on-people-changed.ts';
import { personal } from './personal.ts';
import { regroupingsOf } from './queries/decision.ts';
import { routes } from './routes.ts';

export const decisions: Module = {
  name: 'decisions',
  routes,
  personal,
  sealed: [
    {
      table: 'decisions_accounts',
      column: 'sealed',
      place: (row) => accountPlace(row['space_id']!, row['id']!),
    },
    {
      table: 'decisions_host_positions',
      column: 'sealed',
      place: (row) => hostPlace(row['space_id']!, row['decision_id']!),
    },
  ],
  subscribers: [onPeopleMerged, onPersonErased],
  needs,
  onGroup,
  navigation: (space) => [{ text: 'Decisions', href: `/${space.slug}/decisions` }],
  regroupings: async (tx, groupId) =>
    (await regroupingsOf(tx, groupId)).map(({ code, ...told }) => ({ ...told, path: `/decisions/${code}` })),
};
