import type { Module } from '#modules/module.ts';
import type { Route } from '#platform/http/route.ts';

export function routesOf(_rooms: () => readonly Module[]): readonly Route[] {
  return [];
}
