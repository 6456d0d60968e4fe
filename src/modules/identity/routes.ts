import { anyone, signedIn } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { account, endOne, endOthers, signOut } from './pages/account/page.ts';
import { openSetUpPage, submitSetUp } from './pages/set-up/page.ts';
import { linkSent, signIn, submitSignIn } from './pages/sign-in/page.ts';
import { openLink, useLink } from './pages/use-link/page.ts';

export const routes: readonly Route[] = [
  get('/sign-in', anyone, 'everyone', signIn),
  post('/sign-in', anyone, 'everyone', submitSignIn, { perMinute: 10 }),
  get('/sign-in/sent', anyone, 'everyone', linkSent),
  get('/sign-in/link/:token', anyone, 'everyone', openLink, { perMinute: 30 }),
  post('/sign-in/link/:token', anyone, 'everyone', useLink, { perMinute: 10 }),
  get('/account', signedIn, 'students', account),
  post('/account/sign-ins/:id/end', signedIn, 'students', endOne),
  post('/account/sign-ins/end-others', signedIn, 'students', endOthers),
  post('/sign-out', anyone, 'everyone', signOut),
  get('/set-up/:token', anyone, 'operators', openSetUpPage, { perMinute: 30 }),
  post('/set-up/:token', anyone, 'operators', submitSetUp, { perMinute: 10 }),
];
