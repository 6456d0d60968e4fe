import { may } from '#modules/people/index.ts';
import { anyone } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import {
  forTutorPage,
  submitDaysFor,
  submitRemoveTimeFor,
  submitWeeklyFor,
  submitWishesFor,
} from './pages/for-tutor/page.ts';
import { findForRunPage, submitAsk, submitRecord, submitTakeBack } from './pages/find-for-run/page.ts';
import { findingTutorsPage } from './pages/finding-tutors/page.ts';
import {
  myPairingPage,
  submitAnswer,
  submitDays,
  submitRemoveTime,
  submitWeekly,
  submitWishes,
} from './pages/my-pairing/page.ts';
import { tutorsPage } from './pages/tutors/page.ts';
import { submitWouldYou, wouldYouPage } from './pages/would-you/page.ts';

const runs = may('run the college');
const teach = may('teach');
const FIND = '/:space/finding-tutors';
const TUTOR = `${FIND}/tutors/:person` as const;
const MINE = '/:space/my-pairing';
const LINK = '/:space/would-you/:token';

/** Looking for tutors, a tutor's own times and wishes, and the page behind the link in "would you like to?". */
export const routes: readonly Route[] = [
  get(FIND, runs, 'staff', findingTutorsPage),
  get(`${FIND}/runs/:code`, runs, 'staff', findForRunPage),
  post(`${FIND}/runs/:code/ask`, runs, 'staff', submitAsk),
  post(`${FIND}/questions/:question/record`, runs, 'staff', submitRecord),
  post(`${FIND}/questions/:question/take-back`, runs, 'staff', submitTakeBack),

  get(`${FIND}/tutors`, runs, 'staff', tutorsPage),
  get(TUTOR, runs, 'staff', forTutorPage),
  post(`${TUTOR}/wishes`, runs, 'staff', submitWishesFor),
  post(`${TUTOR}/weekly`, runs, 'staff', submitWeeklyFor),
  post(`${TUTOR}/days`, runs, 'staff', submitDaysFor),
  post(`${TUTOR}/times/:time/remove`, runs, 'staff', submitRemoveTimeFor),

  get(MINE, teach, 'staff', myPairingPage),
  post(`${MINE}/wishes`, teach, 'staff', submitWishes),
  post(`${MINE}/weekly`, teach, 'staff', submitWeekly),
  post(`${MINE}/days`, teach, 'staff', submitDays),
  post(`${MINE}/times/:time/remove`, teach, 'staff', submitRemoveTime),
  post(`${MINE}/questions/:question/answer`, teach, 'staff', submitAnswer),

  get(LINK, anyone, 'everyone', wouldYouPage, { perMinute: 60 }),
  post(LINK, anyone, 'everyone', submitWouldYou, { perMinute: 30 }),
];
