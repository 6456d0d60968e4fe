import { requestsWaiting } from '#modules/my-data/index.ts';
import { whatWaits } from '#modules/messages/index.ts';
import { rolesAllow } from '#modules/people/index.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { whatNeedsYou } from '../../queries/what-needs-you.ts';
import { read } from '../do-once.ts';
import { manageHomeView } from './view.ts';

export const manageHomePage = page({}, async (visit) => {
  const { slug, name, timeZone: zone } = visit.space;
  const { needs, waits, requests } = await read(visit, async (tx) => ({
    needs: await whatNeedsYou(tx, zone, visit.now),
    waits: await whatWaits(tx, visit.now),
    requests: await requestsWaiting(tx, visit.now),
  }));
  const mayChangeRules = visit.who !== null && rolesAllow(visit.who.roles, 'change rules');
  return show(visit, {
    title: 'Manage',
    main: manageHomeView({ slug, name, zone, needs, waits, requests, mayChangeRules }),
  });
});
