import type { Module } from '#modules/module.ts';
import { messageRules } from './model/rules.ts';
import { messageNeeds } from './needs.ts';
import { onPeopleMerged } from './on-people-merged.ts';
import { personal } from './personal.ts';
import { routes } from './routes.ts';

export const messages: Module = {
  name: 'messages',
  routes,
  personal,
  subscribers: [onPeopleMerged],
  rules: messageRules,
  needs: messageNeeds,
};
