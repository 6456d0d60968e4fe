import type { Module } from '#modules/module.ts';
import { needs } from './needs.ts';
import { onPeopleMerged } from './on-people-merged.ts';
import { personal } from './personal.ts';
import { routes } from './routes.ts';
import { releaseRules } from './rules.ts';

export const release: Module = {
  name: 'release',
  routes,
  personal,
  subscribers: [onPeopleMerged],
  rules: releaseRules,
  needs,
};
