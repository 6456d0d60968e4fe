import { may } from '#modules/people/index.ts';
import { anyone } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { askPage, submitAsk } from './pages/ask-for-release/page.ts';
import { managersPage, submitManagers } from './pages/managers-answer/page.ts';
import { oneReleasePage, submitWithdraw } from './pages/one-release/page.ts';
import { recordPage, submitRecord } from './pages/record-answer/page.ts';
import { releasesPage } from './pages/releases/page.ts';
import { aimPage, answerDaysPage, submitAim, submitAnswerDays } from './pages/set-rules/page.ts';
import { staffTutorsFile, staffTutorsPage } from './pages/staff-tutors/page.ts';
import { maySeeCounts, mayTeachOrRun } from './policy.ts';

const runs = may('run the college');
const rules = may('change rules');
const ONE = '/:space/releases/:request';
const LINK = '/:space/release/:token';
const AIM = '/:space/staff-tutors/aim';
const DAYS = '/:space/releases/answer-days';

/** Asking for release, the manager's page, and how many staff tutors there are. */
export const routes: readonly Route[] = [
  get('/:space/releases', mayTeachOrRun, 'staff', releasesPage),
  get('/:space/releases/ask', mayTeachOrRun, 'staff', askPage),
  post('/:space/releases/ask', mayTeachOrRun, 'staff', submitAsk, { perMinute: 20 }),
  get(DAYS, runs, 'staff', answerDaysPage),
  post(DAYS, runs, 'staff', submitAnswerDays),
  get(ONE, mayTeachOrRun, 'staff', oneReleasePage),
  post(`${ONE}/withdraw`, mayTeachOrRun, 'staff', submitWithdraw),
  get(`${ONE}/record`, runs, 'staff', recordPage),
  post(`${ONE}/record`, runs, 'staff', submitRecord),

  get(LINK, anyone, 'everyone', managersPage, { perMinute: 60 }),
  post(LINK, anyone, 'everyone', submitManagers, { perMinute: 30 }),

  get('/:space/staff-tutors', maySeeCounts, 'staff', staffTutorsPage),
  get('/:space/staff-tutors.csv', maySeeCounts, 'staff', staffTutorsFile),
  get(AIM, rules, 'staff', aimPage),
  post(AIM, rules, 'staff', submitAim),
];
