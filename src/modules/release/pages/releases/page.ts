import { z } from 'zod';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';
import { found } from '#platform/errors/errors.ts';
import { ruleOf } from '#platform/settings/settings.ts';
import { answerDays } from '../../model/rules.ts';
import { runsTheCollege } from '../../policy.ts';
import { allRequests, countsByState, requestsOf } from '../../queries/requests.ts';
import { dayHere, namedIn } from '../load.ts';
import { read } from '#platform/http/do-once.ts';
import { releasesView } from './view.ts';

const query = z.object({
  state: z.enum(['asked', 'unanswered', 'agreed', 'declined', 'withdrawn']).optional(),
  done: z.enum(['kept']).optional(),
});

/** A tutor's own requests; for whoever runs the college, everybody's. */
export const releasesPage = page({ query }, async (visit) => {
  const all = runsTheCollege(visit.who);
  const personId = found(visit.who?.personId);
  const state = visit.query.state ?? null;
  const seen = await read(visit, async (tx) => {
    const requests = all ? await allRequests(tx, state) : await requestsOf(tx, personId);
    return {
      requests,
      counts: all ? await countsByState(tx) : {},
      rule: await ruleOf(tx, answerDays),
      ...(await namedIn(tx, visit, requests)),
    };
  });
  const main = releasesView({
    ...seen,
    slug: visit.space.slug,
    zone: visit.space.timeZone,
    dayOf: dayHere(visit),
    all,
    state,
    done: visit.query.done ? 'It is kept.' : null,
  });
  return show(visit, { title: all ? 'Release to teach' : 'My requests for release', main });
});
