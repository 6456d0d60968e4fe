import type { Route } from '#platform/http/route.ts';

export const importRoutes: readonly Route[] = [];
