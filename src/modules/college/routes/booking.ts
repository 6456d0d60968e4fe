import type { Route } from '#platform/http/route.ts';

export const bookingRoutes: readonly Route[] = [];
