import { z } from 'zod';
import { found } from '#platform/errors/errors.ts';
import { json } from '#platform/http/reply.ts';
import { page } from '#platform/http/route.ts';
import type { Visit } from '#platform/http/visit.ts';
import { fitting, withPlacesLeft } from '../model/prospectus-filters.ts';
import { runForVisitors } from '../queries/run-for-visitors.ts';
import { runsOnOffer } from '../pages/prospectus/page.ts';
import { apiQuery } from '../pages/prospectus/query.ts';
import { answerOf } from './run-answer.ts';

/** What is on, for other programs: the prospectus's own query and filters, a page at a time. */
export const runsApi = page({ query: apiQuery }, async (visit) => {
  const { page: number, per, ...filters } = visit.query;
  const fit = fitting(await runsOnOffer(visit), filters, visit.space.timeZone, visit.now);
  const runs = fit.slice((number - 1) * per, number * per).map((run) => answerOf(run, baseOf(visit)));
  return json({
    count: fit.length,
    withPlacesLeft: withPlacesLeft(fit, visit.now),
    page: number,
    pages: Math.ceil(fit.length / per),
    runs,
  });
});

/** One run, for other programs. */
export const runApi = page(
  { params: z.object({ code: z.string().regex(/^[a-z0-9-]{1,40}$/) }) },
  async (visit) => {
    const { platform, space, params } = visit;
    const run = found(await platform.database.inSpace(space.id, (tx) => runForVisitors(tx, params.code)));
    return json(answerOf(run, baseOf(visit)));
  },
);

function baseOf({ platform, space }: Visit): string {
  return `${platform.config.publicUrl}/${space.slug}`;
}
