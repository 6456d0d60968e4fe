import type { Module } from '#modules/module.ts';
import { notePlace } from './model/booking-note.ts';
import type { NoteKind } from './model/booking-note.ts';
import { collegeNavigation } from './navigation.ts';
import { collegeNeeds } from './needs.ts';
import { collegeOnHome } from './on-home.ts';
import { onPeopleMergedWeek } from './on-people-merged-week.ts';
import { onPeopleMerged } from './on-people-merged.ts';
import { collegeRules } from './model/rules.ts';
import { onHeldPlaceRung, onPlacesFreed } from './on-places-freed.ts';
import { onTutorNamedAnew } from './on-tutor-named-anew.ts';
import { personal } from './personal.ts';
import { runsChanged } from './runs-changed.ts';
import { routes } from './routes.ts';

export const college: Module = {
  name: 'college',
  routes,
  personal,
  sealed: [
    {
      table: 'college_booking_notes',
      column: 'sealed',
      place: (row) => notePlace(row['space_id']!, row['booking_id']!, row['kind'] as NoteKind),
    },
  ],
  subscribers: [onPeopleMerged, onPeopleMergedWeek, onPlacesFreed, onHeldPlaceRung, onTutorNamedAnew],
  liveTopics: runsChanged,
  navigation: collegeNavigation,
  rules: collegeRules,
  needs: collegeNeeds,
  onHome: collegeOnHome,
};
