import { may } from '#modules/people/index.ts';
import { anyone } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { submitTellUs, tellUs, thanks } from './pages/tell-us/page.ts';
import { whatPeopleToldUs } from './pages/what-people-told-us/page.ts';

export const routes: readonly Route[] = [
  get('/feedback', anyone, 'everyone', tellUs),
  post('/feedback', anyone, 'everyone', submitTellUs, { perMinute: 10 }),
  get('/feedback/thanks', anyone, 'everyone', thanks),
  get('/:space/feedback', may('read feedback'), 'staff', whatPeopleToldUs),
];
