import type { Module } from '#modules/module.ts';
import { anyone } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { slippingFile, slippingPageOf } from '../pages/slipping/page.ts';
import { readingPage, submitReading, submitTakeBack } from '../pages/slipping/reading-page.ts';
import { ofAGroup } from '../policy.ts';

const HERE = '/:space/groups/:group/slipping';

/** What a group's records show over time, for everybody; how its people read it, from them. */
export const slippingRoutes = (rooms: () => readonly Module[]): readonly Route[] => [
  get(HERE, anyone, 'everyone', slippingPageOf(rooms)),
  get(`${HERE}.csv`, anyone, 'everyone', slippingFile),
  get(`${HERE}/reading`, ofAGroup, 'everyone', readingPage),
  post(`${HERE}/reading`, ofAGroup, 'everyone', submitReading),
  post(`${HERE}/reading/take-back`, ofAGroup, 'everyone', submitTakeBack),
];
