import { may } from '#modules/people/index.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { anchorPage } from './pages/anchor/page.ts';
import { ourRecords, submitBackup, submitCheck, submitCopy } from './pages/our-records/page.ts';
import { takeAway, workPage } from './pages/work/page.ts';

const looks = may('keep things safe');
const takes = may('take copies');
const here = '/:space/our-records';

export const routes: readonly Route[] = [
  get(here, looks, 'operators', ourRecords),
  post(`${here}/check`, looks, 'operators', submitCheck, { perMinute: 10 }),
  post(`${here}/copy`, takes, 'operators', submitCopy, { perMinute: 10 }),
  post(`${here}/backup`, takes, 'operators', submitBackup, { perMinute: 10 }),
  get(`${here}/work/:id`, looks, 'operators', workPage),
  post(`${here}/work/:id/take-away`, takes, 'operators', takeAway, { perMinute: 10 }),
  get(`${here}/anchor`, looks, 'operators', anchorPage),
];
