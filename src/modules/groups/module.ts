import type { Module } from '#modules/module.ts';
import { navigation } from './navigation.ts';
import { needs } from './needs.ts';
import { needsOfMeetings } from './needs-of-meetings.ts';
import { onGroup } from './on-group.ts';
import { onPeopleMergedAtMeetings } from './on-people-changed-at-meetings.ts';
import { onPeopleMerged, onPersonErased } from './on-people-changed.ts';
import { personal } from './personal.ts';
import { routesOf } from './routes.ts';
import { veiled } from './veiled.ts';

/** Groups. `rooms` are asked what they have for a group's page, as they are for somebody's home. */
export function groupsModule(rooms: () => readonly Module[]): Module {
  return {
    name: 'groups',
    routes: routesOf(rooms),
    personal,
    veiled,
    subscribers: [onPeopleMerged, onPersonErased, onPeopleMergedAtMeetings],
    navigation,
    needs: async (tx, asker) => [...(await needs(tx, asker)), ...(await needsOfMeetings(tx, asker))],
    onGroup,
  };
}
