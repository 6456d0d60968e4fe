import { justNow } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { addPersonPage, submitAddPerson } from './pages/add-person/page.ts';
import { changePersonPage, submitChangePerson } from './pages/change-person/page.ts';
import { listPeople, submitFindPeople } from './pages/list-people/page.ts';
import { addMyNeeds, changeMe, me, submitMe, submitMyNeeds, takeMyNeed } from './pages/me/page.ts';
import { mergePage, submitFindOther, submitMerge } from './pages/merge/page.ts';
import { personPage, submitStrength, takeStrength } from './pages/person/page.ts';
import { rolesHere, rolesOf, submitFindForRole, submitRoles } from './pages/roles/page.ts';
import { showWhatHelps, submitWhatHelps, takeWhatHelped, whatHelpsAddress } from './pages/what-helps/page.ts';
import { aPersonHere, may } from './policy.ts';

// Folding two records into one can give somebody another's roles, and cannot be undone.
const merging = justNow(may('see people'));

export const routes: readonly Route[] = [
  get('/:space/people', may('see people'), 'staff', listPeople),
  post('/:space/people', may('see people'), 'staff', submitFindPeople),
  get('/:space/people/add', may('see people'), 'staff', addPersonPage),
  post('/:space/people/add', may('see people'), 'staff', submitAddPerson),
  get('/:space/people/:id', may('see people'), 'staff', personPage),
  get('/:space/people/:id/change', may('see people'), 'staff', changePersonPage),
  post('/:space/people/:id/change', may('see people'), 'staff', submitChangePerson),
  post('/:space/people/:id/strengths', may('see people'), 'staff', submitStrength),
  post('/:space/people/:id/strengths/:strength/take-away', may('see people'), 'staff', takeStrength),
  get('/:space/people/:id/what-helps', may('see what helps'), 'staff', whatHelpsAddress),
  post('/:space/people/:id/what-helps', may('see what helps'), 'staff', showWhatHelps),
  post('/:space/people/:id/what-helps/add', may('see what helps'), 'staff', submitWhatHelps),
  post('/:space/people/:id/what-helps/:need/take-away', may('see what helps'), 'staff', takeWhatHelped),
  get('/:space/people/:id/merge', merging, 'staff', mergePage),
  post('/:space/people/:id/merge/find', merging, 'staff', submitFindOther),
  post('/:space/people/:id/merge', merging, 'staff', submitMerge),
  get('/:space/roles', may('give roles'), 'staff', rolesHere),
  post('/:space/roles', may('give roles'), 'staff', submitFindForRole),
  get('/:space/people/:id/roles', may('give roles'), 'staff', rolesOf),
  post('/:space/people/:id/roles', may('give roles'), 'staff', submitRoles),
  get('/:space/me', aPersonHere, 'students', me),
  get('/:space/me/change', aPersonHere, 'students', changeMe),
  post('/:space/me/change', aPersonHere, 'students', submitMe),
  get('/:space/me/what-helps', aPersonHere, 'students', addMyNeeds),
  post('/:space/me/what-helps', aPersonHere, 'students', submitMyNeeds),
  post('/:space/me/what-helps/:need/take-away', aPersonHere, 'students', takeMyNeed),
];
