import { may } from '#modules/people/index.ts';
import { anyone, signedIn } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { askPage, submitAsk } from './pages/ask-for-release/page.ts';
import {
  linkedHomePage,
  managersHomePage,
  submitKeep,
  submitLinkedKeep,
} from './pages/managers-home/page.ts';
import { managersPage, submitManagers } from './pages/managers-answer/page.ts';
import { oneReleasePage, submitAskAgain, submitWithdraw } from './pages/one-release/page.ts';
import { recordPage, submitRecord } from './pages/record-answer/page.ts';
import { releasesPage } from './pages/releases/page.ts';
import { aimPage, reasonsPage, submitAim, submitReasons } from './pages/set-rules/page.ts';
import { staffTutorsFile, staffTutorsPage } from './pages/staff-tutors/page.ts';
import { maySeeCounts, mayTeachOrRun } from './policy.ts';

const runs = may('run the college');
const rules = may('change rules');
const ONE = '/:space/releases/:request';
const LINK = '/:space/release/:token';
const HOME = '/:space/releasing';
const AIM = '/:space/staff-tutors/aim';
const REASONS = '/:space/releases/reasons';

/** Asking for release, the manager's page, and how many staff tutors there are. */
export const routes: readonly Route[] = [
  get('/:space/releases', mayTeachOrRun, 'staff', releasesPage),
  get('/:space/releases/ask', mayTeachOrRun, 'staff', askPage),
  post('/:space/releases/ask', mayTeachOrRun, 'staff', submitAsk, { perMinute: 20 }),
  get(REASONS, rules, 'staff', reasonsPage),
  post(REASONS, rules, 'staff', submitReasons),
  get(ONE, mayTeachOrRun, 'staff', oneReleasePage),
  post(`${ONE}/withdraw`, mayTeachOrRun, 'staff', submitWithdraw),
  post(`${ONE}/again`, mayTeachOrRun, 'staff', submitAskAgain, { perMinute: 20 }),
  get(`${ONE}/record`, runs, 'staff', recordPage),
  post(`${ONE}/record`, runs, 'staff', submitRecord),

  get(LINK, anyone, 'everyone', managersPage, { perMinute: 60 }),
  post(LINK, anyone, 'everyone', submitManagers, { perMinute: 30 }),

  get(HOME, signedIn, 'everyone', managersHomePage),
  post(`${HOME}/keep`, signedIn, 'everyone', submitKeep, { perMinute: 10 }),
  get(`${HOME}/:token`, anyone, 'everyone', linkedHomePage, { perMinute: 60 }),
  post(`${HOME}/:token/keep`, anyone, 'everyone', submitLinkedKeep, { perMinute: 10 }),

  get('/:space/staff-tutors', maySeeCounts, 'staff', staffTutorsPage),
  get('/:space/staff-tutors.csv', maySeeCounts, 'staff', staffTutorsFile),
  get(AIM, rules, 'staff', aimPage),
  post(AIM, rules, 'staff', submitAim),
];
