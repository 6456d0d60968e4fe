import type { Module } from '#modules/module.ts';
import { collegeNavigation } from './navigation.ts';
import { onPeopleMerged } from './on-people-merged.ts';
import { onTutorNamedAnew } from './on-tutor-named-anew.ts';
import { personal } from './personal.ts';
import { routes } from './routes.ts';

export const college: Module = {
  name: 'college',
  routes,
  personal,
  subscribers: [onPeopleMerged, onTutorNamedAnew],
  navigation: collegeNavigation,
};
