import type { Module } from '#modules/module.ts';
import { may } from '#modules/people/index.ts';
import { anyone } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { aboutPage, accessibilityPage, complaintsPage, crisisPage, privacyPage } from './pages/info/page.ts';
import { front } from './pages/front/page.ts';
import { ownHomeOf } from './pages/own-home/page.ts';
import { changeRulePageOf, rulesPageOf, submitRuleOf } from './pages/rules/page.ts';

const changesRules = may('change rules');

export const routesOf = (rooms: () => readonly Module[]): readonly Route[] => [
  get('/', anyone, 'everyone', front),
  get('/crisis', anyone, 'everyone', crisisPage),
  get('/privacy', anyone, 'everyone', privacyPage),
  get('/accessibility', anyone, 'everyone', accessibilityPage),
  get('/complaints', anyone, 'everyone', complaintsPage),
  get('/about', anyone, 'everyone', aboutPage),
  get('/:space/home', anyone, 'everyone', ownHomeOf(rooms)),
  get('/:space/manage/rules', changesRules, 'staff', rulesPageOf(rooms)),
  get('/:space/manage/rules/:rule', changesRules, 'staff', changeRulePageOf(rooms)),
  post('/:space/manage/rules/:rule', changesRules, 'staff', submitRuleOf(rooms)),
];
