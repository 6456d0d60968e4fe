import { anyone } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import {
  addItemPage,
  changeItemPage,
  submitChangeItem,
  submitItem,
  submitItemUp,
  submitTakeItemBack,
} from '../pages/agenda-item/page.ts';
import { agendaPaperPage } from '../pages/agenda-paper/page.ts';
import { addActionPage, submitAction, submitSettle } from '../pages/meeting-actions/page.ts';
import {
  meetingHelpsPage,
  showWhoNeedsWhat,
  submitMeetingHelps,
  whoNeedsWhatAddress,
} from '../pages/meeting-helps/page.ts';
import { notesPage, submitNotes } from '../pages/meeting-notes/page.ts';
import { addPaperPage, submitPaper, submitPaperBack } from '../pages/meeting-papers/page.ts';
import { meetingCalendarFile, meetingPage } from '../pages/meeting/page.ts';
import { meetingsPage } from '../pages/meetings/page.ts';
import {
  changeMeetingPage,
  planMeetingPage,
  submitCallOff,
  submitChangeMeeting,
  submitPlan,
} from '../pages/plan-meeting/page.ts';
import { fromPaperPage, heardSlipsPage, submitFromPaper, submitHeard } from '../pages/was-i-heard/page.ts';
import { submitWriteUp, writeUpPage } from '../pages/write-up/page.ts';
import { ofAGroup } from '../policy.ts';

const ALL = '/:space/groups/:group/meetings';
const ONE = `${ALL}/:meeting`;
const ITEM = `${ONE}/items/:item`;

/** Meetings. Agendas and notes are the group's, or everybody's where the group says so: each page asks itself. */
export const meetingRoutes: readonly Route[] = [
  get(ALL, anyone, 'everyone', meetingsPage),
  get(`${ALL}/plan`, ofAGroup, 'staff', planMeetingPage),
  post(`${ALL}/plan`, ofAGroup, 'staff', submitPlan),
  get(ONE, anyone, 'everyone', meetingPage),
  get(`${ONE}/agenda`, anyone, 'everyone', agendaPaperPage),
  get(`${ONE}/calendar`, anyone, 'everyone', meetingCalendarFile),
  get(`${ONE}/change`, ofAGroup, 'staff', changeMeetingPage),
  post(`${ONE}/change`, ofAGroup, 'staff', submitChangeMeeting),
  post(`${ONE}/call-off`, ofAGroup, 'staff', submitCallOff),

  get(`${ONE}/items/new`, ofAGroup, 'everyone', addItemPage),
  post(`${ONE}/items/new`, ofAGroup, 'everyone', submitItem),
  get(ITEM, ofAGroup, 'everyone', changeItemPage),
  post(ITEM, ofAGroup, 'everyone', submitChangeItem),
  post(`${ITEM}/take-back`, ofAGroup, 'everyone', submitTakeItemBack),
  post(`${ITEM}/up`, ofAGroup, 'staff', submitItemUp),

  get(`${ONE}/what-helps`, ofAGroup, 'everyone', meetingHelpsPage),
  post(`${ONE}/what-helps`, ofAGroup, 'everyone', submitMeetingHelps),
  get(`${ONE}/who-needs-what`, ofAGroup, 'staff', whoNeedsWhatAddress),
  post(`${ONE}/who-needs-what`, ofAGroup, 'staff', showWhoNeedsWhat),

  get(`${ONE}/papers/new`, ofAGroup, 'everyone', addPaperPage),
  post(`${ONE}/papers/new`, ofAGroup, 'everyone', submitPaper),
  post(`${ONE}/papers/:paper/take-back`, ofAGroup, 'everyone', submitPaperBack),
  get(`${ONE}/notes`, ofAGroup, 'everyone', notesPage),
  post(`${ONE}/notes`, ofAGroup, 'everyone', submitNotes),
  get(`${ONE}/actions/new`, ofAGroup, 'everyone', addActionPage),
  post(`${ONE}/actions/new`, ofAGroup, 'everyone', submitAction),
  post(`${ONE}/actions/:action/settle`, ofAGroup, 'everyone', submitSettle),

  get(`${ONE}/who-came`, ofAGroup, 'staff', writeUpPage),
  post(`${ONE}/who-came`, ofAGroup, 'staff', submitWriteUp),
  post(`${ONE}/heard`, ofAGroup, 'everyone', submitHeard),
  get(`${ONE}/heard/slips`, ofAGroup, 'staff', heardSlipsPage),
  get(`${ONE}/heard/from-paper`, ofAGroup, 'staff', fromPaperPage),
  post(`${ONE}/heard/from-paper`, ofAGroup, 'staff', submitFromPaper),
];
