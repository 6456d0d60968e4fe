import { may } from '#modules/people/index.ts';
import { anyone } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { callsPage, submitCall } from './pages/calls/page.ts';
import { failedPage, submitFailed } from './pages/failed/page.ts';
import { hubPage } from './pages/hub/page.ts';
import { lettersPage, sheetsPage, submitPrinted } from './pages/letters/page.ts';
import { addressPage, submitAddress } from './pages/postal-address/page.ts';
import { sentToPage, submitStopFor } from './pages/sent-to/page.ts';
import { stopPage, submitStop } from './pages/stop/page.ts';

const runs = may('run the college');
const HERE = '/:space/messages';
const PERSON = `${HERE}/people/:person`;

export const routes: readonly Route[] = [
  get(HERE, runs, 'staff', hubPage),
  get(`${HERE}/calls`, runs, 'staff', callsPage),
  post(`${HERE}/calls/:call`, runs, 'staff', submitCall),
  get(`${HERE}/letters`, runs, 'staff', lettersPage),
  get(`${HERE}/letters/print`, runs, 'staff', sheetsPage),
  post(`${HERE}/letters/printed`, runs, 'staff', submitPrinted),
  get(`${HERE}/failed`, runs, 'staff', failedPage),
  post(`${HERE}/failed/:message`, runs, 'staff', submitFailed),
  get(PERSON, runs, 'staff', sentToPage),
  post(PERSON, runs, 'staff', submitStopFor),
  get(`${PERSON}/address`, runs, 'staff', addressPage),
  post(`${PERSON}/address`, runs, 'staff', submitAddress),

  get('/:space/stop/:token', anyone, 'everyone', stopPage),
  post('/:space/stop/:token', anyone, 'everyone', submitStop, {
    perMinute: 30,
    noTokenWhileSignedOut:
      'a mail program presses its own button, from nowhere, and the address is the secret',
  }),
];
