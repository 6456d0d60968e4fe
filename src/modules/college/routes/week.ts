import { may } from '#modules/people/index.ts';
import { anyone } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { dayPackPage, submitEmergency } from '../pages/day-pack/page.ts';
import { stepsPage, submitSteps } from '../pages/day-pack/steps-page.ts';
import { ownReviewPage, submitOwnReview } from '../pages/joint-review/own-page.ts';
import { paperReviewPage } from '../pages/joint-review/paper-page.ts';
import { sharedReviewPage, submitSharedReview } from '../pages/joint-review/shared-page.ts';
import { studentReviewPage, submitStudentReview } from '../pages/joint-review/student-page.ts';
import { followUpsPage, submitFollowUp } from '../pages/register/follow-ups-page.ts';
import {
  paperRegisterPage,
  registerPage,
  submitHeld,
  submitNotHeld,
  submitRegister,
  submitWalkIn,
} from '../pages/register/page.ts';
import { reviewPage, submitAsk, submitLayOpen, submitNextTime } from '../pages/review-results/page.ts';
import { mayLook } from '../pages/who-is-coming/may-look.ts';
import { mayTeachOrRun } from '../policy.ts';

const SESSION = '/:space/runs/:code/sessions/:session';
const REVIEW = '/:space/runs/:code/review';
const rules = may('change rules');

// A register of a large group is a long form.
const register = { upload: 1024 * 1024 };
// A whole class may answer from the one address of a library.
const A_ROOMFUL = { perMinute: 60 };

/** The week of a run: what to take along, who came, who is missed, and looking back together. */
export const weekRoutes: readonly Route[] = [
  get(`${SESSION}/day-pack`, mayLook, 'staff', dayPackPage),
  post(`${SESSION}/day-pack/emergency`, mayLook, 'staff', submitEmergency),
  get(`${SESSION}/register`, mayLook, 'staff', registerPage),
  post(`${SESSION}/register`, mayLook, 'staff', submitRegister, register),
  get(`${SESSION}/register/paper`, mayLook, 'staff', paperRegisterPage),
  post(`${SESSION}/register/came`, mayLook, 'staff', submitWalkIn),
  post(`${SESSION}/register/not-held`, mayLook, 'staff', submitNotHeld),
  post(`${SESSION}/register/held`, mayLook, 'staff', submitHeld),
  get('/:space/follow-ups', mayLook, 'staff', followUpsPage),
  post('/:space/follow-ups', mayLook, 'staff', submitFollowUp),

  get(REVIEW, mayTeachOrRun, 'staff', reviewPage),
  get(`${REVIEW}/own`, mayTeachOrRun, 'staff', ownReviewPage),
  post(`${REVIEW}/own`, mayTeachOrRun, 'staff', submitOwnReview),
  get(`${REVIEW}/students`, mayTeachOrRun, 'staff', sharedReviewPage),
  post(`${REVIEW}/students`, mayTeachOrRun, 'staff', submitSharedReview),
  get(`${REVIEW}/paper`, mayTeachOrRun, 'staff', paperReviewPage),
  post(`${REVIEW}/ask`, mayTeachOrRun, 'staff', submitAsk),
  post(`${REVIEW}/open`, mayTeachOrRun, 'staff', submitLayOpen),
  post(`${REVIEW}/next-time`, mayTeachOrRun, 'staff', submitNextTime),
  get('/:space/reviews/:token', anyone, 'everyone', studentReviewPage),
  post('/:space/reviews/:token', anyone, 'everyone', submitStudentReview, A_ROOMFUL),

  get('/:space/manage/safeguarding-steps', rules, 'staff', stepsPage),
  post('/:space/manage/safeguarding-steps', rules, 'staff', submitSteps),
];
