import type { Route } from '#platform/http/route.ts';

/** Questions, who decides them, and what became of them. */
export const routes: readonly Route[] = [];
