import type { Module } from '#modules/module.ts';
import { personal } from './personal.ts';
import { routesOf } from './routes.ts';

/** The front of everything, and each person's home: `rooms` are asked what they have for somebody. */
export function homeModule(rooms: () => readonly Module[]): Module {
  return { name: 'home', routes: routesOf(rooms), personal };
}
