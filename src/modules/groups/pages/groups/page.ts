import { rolesAllow } from '#modules/people/index.ts';
import { read } from '#platform/http/do-once.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { allGroups, groupsOf } from '../../queries/groups.ts';
import { groupsText } from './text.ts';
import { groupsView } from './view.ts';

export const groupsPage = page({}, async (visit) => {
  const { who, space, language } = visit;
  const { groups, mine } = await read(visit, async (tx) => ({
    groups: await allGroups(tx),
    mine: who?.personId ? await groupsOf(tx, who.personId) : [],
  }));
  const main = groupsView({
    language,
    slug: space.slug,
    groups,
    mine: new Map(mine.map(({ id, coChair }) => [id, coChair])),
    mayStart: who !== null && rolesAllow(who.roles, 'change rules'),
  });
  return show(visit, { title: groupsText[language].title, main });
});
