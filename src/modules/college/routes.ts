import type { Route } from '#platform/http/route.ts';
import { bookingRoutes } from './routes/booking.ts';
import { importRoutes } from './routes/import.ts';
import { managingRoutes } from './routes/managing.ts';
import { publicRoutes } from './routes/public.ts';
import { weekRoutes } from './routes/week.ts';

/** Every address of the college, by what people come for. */
export const routes: readonly Route[] = [
  ...publicRoutes,
  ...bookingRoutes,
  ...managingRoutes,
  ...importRoutes,
  ...weekRoutes,
];
