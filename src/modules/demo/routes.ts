import { inDemonstration } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { clockPage, moveClock } from './pages/clock/page.ts';
import { demoFront, demoSignIn } from './pages/front/page.ts';
import { galleryPage } from './pages/gallery/page.ts';
import { outboxPage } from './pages/outbox/page.ts';
import { sheetPage } from './pages/sheet.ts';

export const routes: readonly Route[] = [
  get('/demo', inDemonstration, 'everyone', demoFront),
  post('/demo/sign-in', inDemonstration, 'everyone', demoSignIn, {
    noTokenWhileSignedOut: 'nobody is signed in, and nobody in the demonstration exists',
  }),
  get('/demo/outbox', inDemonstration, 'operators', outboxPage),
  get('/demo/clock', inDemonstration, 'operators', clockPage),
  post('/demo/clock', inDemonstration, 'operators', moveClock),
  get('/demo/spring-2027.csv', inDemonstration, 'operators', sheetPage),
  get('/design', inDemonstration, 'operators', galleryPage),
];
