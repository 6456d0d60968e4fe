import type { Module } from '#modules/module.ts';
import { collegeNavigation } from './navigation.ts';
import { onPeopleMerged } from './on-people-merged.ts';
import { personal } from './personal.ts';
import { routes } from './routes.ts';

export const college: Module = {
  name: 'college',
  routes,
  personal,
  subscribers: [onPeopleMerged],
  navigation: collegeNavigation,
};
