import type { Module } from '#modules/module.ts';
import { needs } from './needs.ts';
import { onHome } from './on-home.ts';
import { onPeopleMerged } from './on-people-merged.ts';
import { pairingNavigation } from './navigation.ts';
import { pairingRules } from './model/rules.ts';
import { personal } from './personal.ts';
import { routes } from './routes.ts';

export const pairing: Module = {
  name: 'pairing',
  routes,
  personal,
  subscribers: [onPeopleMerged],
  navigation: pairingNavigation,
  rules: pairingRules,
  needs,
  onHome,
};
