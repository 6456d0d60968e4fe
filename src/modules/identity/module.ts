import type { Module } from '#modules/module.ts';
import { personal } from './personal.ts';
import { routes } from './routes.ts';

export const identity: Module = { name: 'identity', routes, personal };
