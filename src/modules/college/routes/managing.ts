import { may } from '#modules/people/index.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { addCoursePage, submitCourse } from '../pages/add-course/page.ts';
import { addRunPage, submitRun } from '../pages/add-run/page.ts';
import { addTermPage, submitTerm } from '../pages/add-term/page.ts';
import { agreePage, submitAgreement, submitTakeDepartureBack } from '../pages/agree-departure/page.ts';
import {
  askOfCoursePage,
  askOfRunPage,
  submitAskOfCourse,
  submitAskOfRun,
} from '../pages/ask-about-a-part/page.ts';
import { changeSessionPage, submitSessionChange, toldPage } from '../pages/change-session/page.ts';
import { coursePage } from '../pages/course/page.ts';
import { editCoursePage, submitCourseVersion } from '../pages/edit-course/page.ts';
import { addRoomPage, editRoomPage, submitRoom, submitRoomChange } from '../pages/edit-room/page.ts';
import { editRunPage, submitRunChange } from '../pages/edit-run/page.ts';
import { editTermPage, reopenDays, submitClosedDays, submitTermChange } from '../pages/edit-term/page.ts';
import { addVenuePage, editVenuePage, submitVenue, submitVenueChange } from '../pages/edit-venue/page.ts';
import { coursesPage } from '../pages/manage-courses/page.ts';
import { manageHomePage } from '../pages/manage-home/page.ts';
import {
  manageRunPage,
  submitPublishRun,
  submitRemoveSession,
  submitTakeBack,
  submitTakeTutorOff,
  submitWithdraw,
} from '../pages/manage-run/page.ts';
import { termsPage } from '../pages/manage-terms/page.ts';
import { myTeachingPage } from '../pages/my-teaching/page.ts';
import { nameTutorPage, submitTutor } from '../pages/name-tutor/page.ts';
import { promisesOfRunPage, promisesPage, submitPromise } from '../pages/promises/page.ts';
import { publishTermPage, submitPublishTerm, termPublishedPage } from '../pages/publish-term/page.ts';
import { addSessionsPage, submitSessions } from '../pages/sessions/page.ts';
import { termPage } from '../pages/term/page.ts';
import { venuesPage } from '../pages/venues/page.ts';
import { submitDelivered, whoDeliveredPage } from '../pages/who-delivered/page.ts';
import { mayTeachOrRun } from '../policy.ts';

const runs = may('run the college');
const helps = may('see what helps');
const TERM = '/:space/manage/terms/:term';
const RUN = '/:space/manage/runs/:code';
const COURSE = '/:space/manage/courses/:course';
const VENUE = '/:space/manage/venues/:venue';

/** The coordinator's side of the college, and what its tutors do with their own runs. */
export const managingRoutes: readonly Route[] = [
  get('/:space/manage', runs, 'staff', manageHomePage),

  get('/:space/manage/terms', runs, 'staff', termsPage),
  get('/:space/manage/add-term', runs, 'staff', addTermPage),
  post('/:space/manage/add-term', runs, 'staff', submitTerm),
  get(TERM, runs, 'staff', termPage),
  get(`${TERM}/edit`, runs, 'staff', editTermPage),
  post(`${TERM}/edit`, runs, 'staff', submitTermChange),
  post(`${TERM}/close-days`, runs, 'staff', submitClosedDays),
  post(`${TERM}/open-days/:closed`, runs, 'staff', reopenDays),
  get(`${TERM}/publish`, runs, 'staff', publishTermPage),
  post(`${TERM}/publish`, runs, 'staff', submitPublishTerm),
  get(`${TERM}/published`, runs, 'staff', termPublishedPage),
  get(`${TERM}/add-run`, runs, 'staff', addRunPage),
  post(`${TERM}/add-run`, runs, 'staff', submitRun),

  get(RUN, runs, 'staff', manageRunPage),
  get(`${RUN}/edit`, runs, 'staff', editRunPage),
  post(`${RUN}/edit`, runs, 'staff', submitRunChange),
  post(`${RUN}/publish`, runs, 'staff', submitPublishRun),
  post(`${RUN}/take-back`, runs, 'staff', submitTakeBack),
  post(`${RUN}/withdraw`, runs, 'staff', submitWithdraw),
  get(`${RUN}/sessions/add`, runs, 'staff', addSessionsPage),
  post(`${RUN}/sessions/add`, runs, 'staff', submitSessions),
  get(`${RUN}/sessions/:session/change`, runs, 'staff', changeSessionPage),
  post(`${RUN}/sessions/:session/change`, runs, 'staff', submitSessionChange),
  get(`${RUN}/sessions/:session/told`, runs, 'staff', toldPage),
  post(`${RUN}/sessions/:session/remove`, runs, 'staff', submitRemoveSession),
  get(`${RUN}/tutors/add`, runs, 'staff', nameTutorPage),
  post(`${RUN}/tutors/add`, runs, 'staff', submitTutor),
  post(`${RUN}/tutors/:person/take-off`, runs, 'staff', submitTakeTutorOff),
  get(`${RUN}/ask`, runs, 'staff', askOfRunPage),
  post(`${RUN}/ask`, runs, 'staff', submitAskOfRun),

  get('/:space/manage/promises', helps, 'staff', promisesPage),
  get('/:space/manage/promises/:code', helps, 'staff', promisesOfRunPage),
  post('/:space/manage/promises/:code', helps, 'staff', submitPromise),
  get('/:space/manage/courses', runs, 'staff', coursesPage),
  get('/:space/manage/add-course', runs, 'staff', addCoursePage),
  post('/:space/manage/add-course', runs, 'staff', submitCourse),
  get(COURSE, runs, 'staff', coursePage),
  get(`${COURSE}/edit`, runs, 'staff', editCoursePage),
  post(`${COURSE}/edit`, runs, 'staff', submitCourseVersion),
  get(`${COURSE}/ask`, runs, 'staff', askOfCoursePage),
  post(`${COURSE}/ask`, runs, 'staff', submitAskOfCourse),

  get('/:space/manage/venues', runs, 'staff', venuesPage),
  get('/:space/manage/add-venue', runs, 'staff', addVenuePage),
  post('/:space/manage/add-venue', runs, 'staff', submitVenue),
  get(VENUE, runs, 'staff', editVenuePage),
  post(VENUE, runs, 'staff', submitVenueChange),
  get(`${VENUE}/add-room`, runs, 'staff', addRoomPage),
  post(`${VENUE}/add-room`, runs, 'staff', submitRoom),
  get(`${VENUE}/rooms/:room`, runs, 'staff', editRoomPage),
  post(`${VENUE}/rooms/:room`, runs, 'staff', submitRoomChange),

  get('/:space/my-teaching', may('teach'), 'staff', myTeachingPage),
  get('/:space/runs/:code/agree-a-departure', mayTeachOrRun, 'staff', agreePage),
  post('/:space/runs/:code/agree-a-departure', mayTeachOrRun, 'staff', submitAgreement),
  post('/:space/runs/:code/agree-a-departure/take-back', mayTeachOrRun, 'staff', submitTakeDepartureBack),
  get('/:space/runs/:code/who-delivered', mayTeachOrRun, 'staff', whoDeliveredPage),
  post('/:space/runs/:code/who-delivered', mayTeachOrRun, 'staff', submitDelivered),
];
