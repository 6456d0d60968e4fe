import { rolesAllow } from '#modules/people/index.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { manageHomeView } from './view.ts';

/** The rooms of the coordinator's work. What needs them stands on their home. */
export const manageHomePage = page({}, (visit) => {
  const mayChangeRules = visit.who !== null && rolesAllow(visit.who.roles, 'change rules');
  return show(visit, { title: 'Manage', main: manageHomeView({ slug: visit.space.slug, mayChangeRules }) });
});
