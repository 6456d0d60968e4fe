import type { Module } from '#modules/module.ts';
import { may } from '#modules/people/index.ts';
import { anyone } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { changePage, submitChange } from './pages/change-group/page.ts';
import { departPage, submitDepart } from './pages/depart/page.ts';
import { groupPageOf } from './pages/group/page.ts';
import { groupsPage } from './pages/groups/page.ts';
import { howWeWorkPage } from './pages/how-we-work/page.ts';
import { joinPage, submitJoin } from './pages/join/page.ts';
import { mySeatPage, submitEndChair, submitSeat, submitStep } from './pages/my-seat/page.ts';
import {
  peoplePage,
  submitChair,
  submitEndChair as submitEndAnothersChair,
  submitRecord,
  submitWelcome,
} from './pages/people/page.ts';
import {
  seatsPage,
  submitAddSeat,
  submitClose,
  submitNotHere,
  submitOpen,
  submitTakeAway,
} from './pages/seats/page.ts';
import { rulePage, submitRule } from './pages/set-rule/page.ts';
import { startPage, submitStart } from './pages/start-group/page.ts';
import { submitWriteIn, writeInPage } from './pages/write-in/page.ts';
import { ofAGroup } from './policy.ts';
import { meetingRoutes } from './routes/meetings.ts';
import { slippingRoutes } from './routes/slipping.ts';

const rules = may('change rules');
const ALL = '/:space/groups';
const ONE = '/:space/groups/:group';
const MEMBER = `${ONE}/people/:member`;

/** Groups: what everybody reads, what their people do, and what co-chairs tend. Whose group it is, each page asks itself. */
export const routesOf = (rooms: () => readonly Module[]): readonly Route[] => [
  get(ALL, anyone, 'everyone', groupsPage),
  get(`${ALL}/new`, rules, 'staff', startPage),
  post(`${ALL}/new`, rules, 'staff', submitStart),

  get(ONE, anyone, 'everyone', groupPageOf(rooms)),
  get(`${ONE}/seats`, anyone, 'everyone', seatsPage),
  get(`${ONE}/how-we-work`, anyone, 'everyone', howWeWorkPage),

  get(`${ONE}/join`, ofAGroup, 'everyone', joinPage),
  post(`${ONE}/join`, ofAGroup, 'everyone', submitJoin, { perMinute: 20 }),
  get(`${ONE}/my-seat`, ofAGroup, 'everyone', mySeatPage),
  post(`${ONE}/my-seat`, ofAGroup, 'everyone', submitSeat),
  post(`${ONE}/my-seat/step`, ofAGroup, 'everyone', submitStep),
  post(`${ONE}/my-seat/end-chair`, ofAGroup, 'everyone', submitEndChair),
  get(`${ONE}/people`, ofAGroup, 'students', peoplePage),
  post(`${ONE}/seats/not-here`, ofAGroup, 'everyone', submitNotHere),

  get(`${ONE}/change`, ofAGroup, 'staff', changePage),
  post(`${ONE}/change`, ofAGroup, 'staff', submitChange),
  post(`${ONE}/seats/add`, ofAGroup, 'staff', submitAddSeat),
  post(`${ONE}/seats/take-away`, ofAGroup, 'staff', submitTakeAway),
  post(`${ONE}/seats/close`, ofAGroup, 'staff', submitClose),
  post(`${ONE}/seats/open`, ofAGroup, 'staff', submitOpen),
  get(`${ONE}/how-we-work/:rule`, ofAGroup, 'staff', rulePage),
  post(`${ONE}/how-we-work/:rule`, ofAGroup, 'staff', submitRule),
  get(`${ONE}/depart`, ofAGroup, 'staff', departPage),
  post(`${ONE}/depart`, ofAGroup, 'staff', submitDepart),
  get(`${ONE}/write-in`, ofAGroup, 'staff', writeInPage),
  post(`${ONE}/write-in`, ofAGroup, 'staff', submitWriteIn),
  post(`${MEMBER}/welcome`, ofAGroup, 'staff', submitWelcome),
  post(`${MEMBER}/chair`, ofAGroup, 'staff', submitChair),
  post(`${MEMBER}/end-chair`, ofAGroup, 'staff', submitEndAnothersChair),
  post(`${MEMBER}/record`, ofAGroup, 'staff', submitRecord),

  ...slippingRoutes(rooms),

  ...meetingRoutes,
];
