import type { Module } from '#modules/module.ts';
import type { NamesOfWorks } from './model/work.ts';
import { onGroup } from './on-group.ts';
import { onHeardClosed, onMeetingHeld } from './on-meetings.ts';
import { onPeopleMerged } from './on-people-merged.ts';
import { personal } from './personal.ts';
import { routes } from './routes.ts';

/** The golden thread. It knows pieces of work by their ids alone; `namesOfWorks` comes from whoever owns them, so that nobody goes round in a circle. */
export function threadModule(namesOfWorks: NamesOfWorks): Module {
  return {
    name: 'thread',
    routes: routes(namesOfWorks),
    personal,
    subscribers: [onPeopleMerged, onMeetingHeld, onHeardClosed],
    onGroup,
  };
}
